import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { nameIndex, readCase } from "@nextline/intake";
import { parse } from "yaml";
import { smallKnowledge } from "./small-knowledge.ts";

/** The example of the contract (design, interfaces): every key it shows must work. */
const text = readFileSync(new URL("./full-case.yaml", import.meta.url), "utf8");
const result = readCase(text, { names: nameIndex(smallKnowledge), today: "2026-11-23" });

test("every key of the example becomes a fact with its place", () => {
  assert.ok(result.ok);
  const places = result.case.facts.map((fact) => fact.source.path);
  const groups = ["patient", "status", "labs", "organs", "stage", "disease", "infections", "stated", "preferences"];
  const file = parse(text) as Record<string, Record<string, unknown>>;
  const expected = groups.flatMap((group) => Object.keys(file[group] ?? {}).map((key) => `${group}.${key}`));
  assert.deepEqual(
    expected.filter((place) => !places.includes(place)),
    [],
  );
  const { date: _, ...found } = (file["series"] as unknown as Record<string, unknown>[])[1] ?? {};
  assert.equal(Object.keys(found).length, 18);
  for (const place of [
    "series[0].serumM",
    "series[0].lambda",
    ...Object.keys(found).map((key) => `series[1].${key}`),
    'cytogenetics["t(4;14)"]',
    "conditions[1]",
    "medicines[0]",
    "lines[0]",
    "relapse.date",
  ]) {
    assert.ok(places.includes(place), place);
  }
  assert.equal(places.length, 72);
});

test("only that undated lines leave the series mostly unused is noted", () => {
  assert.ok(result.ok);
  assert.equal(result.case.asOf, "2026-11-22");
  assert.equal(result.case.jurisdiction, "US");
  assert.deepEqual(
    result.case.notUnderstood.map(({ path }) => path),
    ["series"],
  );
});
