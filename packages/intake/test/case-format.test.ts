import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { caseJsonSchema, nameIndex, readCase, renderProblem } from "@nextline/intake";
import { smallKnowledge } from "./small-knowledge.ts";

interface Parts {
  readonly properties?: Readonly<Record<string, unknown>>;
  readonly items?: unknown;
  readonly additionalProperties?: unknown;
  readonly anyOf?: readonly unknown[];
}

const documentation = readFileSync(new URL("../../../docs/case-format.md", import.meta.url), "utf8");
const context = { names: nameIndex(smallKnowledge), today: "2026-11-23" };

const blocks = [...documentation.matchAll(/```yaml\n([\s\S]*?)```/g)].map(([, block = ""]) => block);

test("every example of docs/case-format.md can be read", () => {
  assert.ok(blocks.length >= 12);
  for (const block of blocks) {
    const result = readCase(block.includes("nextline:") ? block : `nextline: case/1\n${block}`, context);
    assert.ok(result.ok, result.ok ? "" : `${block}\n${result.problems.map(renderProblem).join("\n")}`);
    assert.ok(result.case.facts.length > 0);
  }
});

test("docs/case-format.md names every key of the format", () => {
  const keys = new Set<string>();
  const collect = (schema: unknown, path: string) => {
    if (typeof schema !== "object" || schema === null) return;
    const { properties = {}, items, anyOf = [], additionalProperties } = schema as Parts;
    for (const [key, below] of Object.entries(properties)) {
      keys.add(key);
      if (path !== "" || key !== "stated") collect(below, key);
    }
    for (const each of [items, additionalProperties, ...anyOf]) collect(each, path);
  };
  collect(caseJsonSchema(), "");
  assert.deepEqual(
    [...keys].filter((key) => !new RegExp(`\\b${key}\\b`).test(documentation)),
    [],
  );
});
