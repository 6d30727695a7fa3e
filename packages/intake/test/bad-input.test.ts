import assert from "node:assert/strict";
import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { test } from "node:test";
import { nameIndex, readCase, renderProblem } from "@nextline/intake";
import { smallKnowledge } from "./small-knowledge.ts";

/**
 * Every faulty input in bad-input/ beside the exact messages it gives. To accept changed messages after reading them:
 * UPDATE_GOLDEN=1 node --test packages/intake/test/bad-input.test.ts
 */
const folder = new URL("./bad-input/", import.meta.url);
const { UPDATE_GOLDEN } = process.env;
const names = nameIndex(smallKnowledge);

for (const file of readdirSync(folder).filter((name) => name.endsWith(".yaml"))) {
  test(`bad input: ${file.replace(".yaml", "").replaceAll("-", " ")}`, () => {
    const result = readCase(readFileSync(new URL(file, folder), "utf8"), { names, today: "2026-11-23" });
    assert.equal(result.ok, false, "must be refused");
    if (result.ok) return;
    const rendered = `${result.problems.map(renderProblem).join("\n")}\n`;
    const expected = new URL(file.replace(".yaml", ".expected.txt"), folder);
    if (UPDATE_GOLDEN === "1") writeFileSync(expected, rendered);
    assert.equal(rendered, readFileSync(expected, "utf8"));
  });
}
