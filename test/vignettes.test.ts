import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { test } from "node:test";
import { nameIndex } from "@nextline/intake";
import { loadSnapshot } from "@nextline/kb";
import { readVignette, vignetteFaults } from "../apps/cli/src/vignette.ts";

/** Every clinical example holds. What one says is explained in vignettes/README.md. */
const folder = new URL("../vignettes/", import.meta.url);
const files = readdirSync(folder)
  .filter((name) => name.endsWith(".yaml"))
  .sort();
const snapshot = loadSnapshot();
const names = nameIndex(snapshot);

test("there are vignettes, and each has its own title", () => {
  const titles = files.map((file) => titleOf(file));
  assert.ok(titles.length > 0, "vignettes/ holds no .yaml file");
  assert.deepEqual(
    titles.filter((title, index) => titles.indexOf(title) !== index),
    [],
  );
});

for (const file of files) {
  test(titleOf(file), () => {
    const faults = vignetteFaults(readVignette(readFileSync(new URL(file, folder), "utf8")), snapshot, names);
    assert.deepEqual(faults, [], `vignettes/${file}`);
  });
}

/** The title, or the name of a file that cannot be read: its test says why. */
function titleOf(file: string): string {
  try {
    return readVignette(readFileSync(new URL(file, folder), "utf8")).title;
  } catch {
    return `vignettes/${file}`;
  }
}
