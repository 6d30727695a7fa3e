import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { test } from "node:test";
import { loadSnapshot } from "@nextline/kb";
import { parse } from "yaml";
import { nameIndex } from "./names/name-index.ts";
import { readCase } from "./read-case.ts";
import { readCaseObject } from "./read-case-object.ts";

const names = nameIndex(loadSnapshot());
const context = { names, today: "2026-11-22" };
const examples = new URL("../../../examples/", import.meta.url);

test("a case read as a value is the case read as a text", () => {
  const files = readdirSync(examples).filter((name) => name.endsWith(".yaml"));
  assert.ok(files.length > 10);
  for (const file of files) {
    const text = readFileSync(new URL(file, examples), "utf8");
    assert.deepEqual(readCaseObject(parse(text, { schema: "core" }), context), readCase(text, context), file);
  }
});

test("the problems of a value are those of its text, without the line", () => {
  const value = { nextline: "case/1", patient: { age: 7 }, lines: [{ drugs: ["bortezomob"], ended: "progress" }], colour: "red" };
  const asValue = readCaseObject(value, context);
  const asText = readCase(JSON.stringify(value, null, 1), context);
  assert.ok(!asValue.ok && !asText.ok);
  assert.ok(asText.problems.length >= 4);
  const plain = (problems: typeof asText.problems) =>
    problems.map(({ path, found, expected, remedy }) => ({ path, found, expected, remedy })).sort((a, b) => (a.path < b.path ? -1 : 1));
  assert.deepEqual(plain(asValue.problems), plain(asText.problems));
  assert.ok(asValue.problems.every(({ at }) => at === undefined));
});
