import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { after } from "node:test";
import { fileURLToPath } from "node:url";
import { assemble } from "../src/assemble.ts";
import { checkKnowledge } from "../src/check-knowledge.ts";
import { knowledgeFolder, readAll } from "../src/read-all.ts";

/** The overlay that the repository holds as an example. */
export const example: string = fileURLToPath(new URL("../../../examples/overlays/example-hospital", import.meta.url));

const places: string[] = [];
after(() => {
  for (const place of places) rmSync(place, { recursive: true, force: true });
});

/** An empty folder, gone after the tests. */
export function newFolder(): string {
  const place = mkdtempSync(join(tmpdir(), "overlay-"));
  places.push(place);
  return place;
}

/** A folder of this name with these files. */
export function overlayOf(name: string, files: Readonly<Record<string, string>>, place: string = newFolder()): string {
  const folder = join(place, name);
  mkdirSync(folder, { recursive: true });
  for (const [path, content] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), content);
  }
  return folder;
}

/** The smallest overlay.yaml. */
export const about = (id: string): string => `id: ${id}\ntitle: {en: ${id}, ja: ${id}}\n`;

/** The faults of the knowledge base with overlays, each in a line; without the place of the folders. */
export function faultsOf(...folders: readonly string[]): string[] {
  return checkKnowledge(assemble(readAll(knowledgeFolder, folders))).map(({ at, path, found, expected, remedy }) =>
    folders.reduce(
      (line, folder) => line.replaceAll(`${dirname(folder)}/`, ""),
      `${at} ${path}: found ${found}; expected ${expected}. ${remedy}`,
    ),
  );
}

/** The faults of the example with files of it written anew or added. */
export function faultsWith(files: Readonly<Record<string, string>>): string[] {
  const place = newFolder();
  cpSync(example, join(place, "example-hospital"), { recursive: true });
  return faultsOf(overlayOf("example-hospital", files, place));
}
