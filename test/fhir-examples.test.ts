/** The example records: each gives the advice that the same patient gives as a case file, and every part of each is accounted for. */
import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { type Assessment, assess, type Edition } from "@nextline/core";
import { codeIndex, nameIndex, readCase, readFhir, renderProblem } from "@nextline/intake";
import { ucum } from "@nextline/intake/ucum";
import { snapshot } from "./knowledge.ts";
import { root } from "./source-files.ts";

const folder = join(root, "examples", "fhir");
const files = readdirSync(folder);
const records = files.filter((name) => /\.(json|ndjson)$/.test(name)).sort();
const names = nameIndex(snapshot);
const codes = codeIndex(snapshot);
const today = "2026-11-22";

const read = (name: string): string => readFileSync(join(folder, name), "utf8");

function caseOf(record: string) {
  const result = readCase(read(record.replace(/\.(json|ndjson)$/, ".case.yaml")), { names, today });
  assert.ok(result.ok, result.ok ? "" : result.problems.map(renderProblem).join("\n"));
  return result.case;
}

function recordOf(record: string, asOf: string) {
  const result = readFhir(read(record), { names, codes, today, asOf, ucum });
  assert.ok(result.ok, result.ok ? "" : result.problems.map(renderProblem).join("\n"));
  return result.case;
}

/** The advice without the places of the facts it rests on: these are other places in a record than in a case file. */
function withoutPlaces(assessment: Assessment, places: readonly string[]): unknown {
  const isPlace = (text: string): boolean => places.some((place) => text === place || text.startsWith(`${place}.`));
  const plain = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.filter((each) => typeof each !== "string" || !isPlace(each)).map(plain);
    if (typeof value !== "object" || value === null) return typeof value === "string" && isPlace(value) ? "(a fact)" : value;
    return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, plain(each)]));
  };
  return plain({ ...assessment, notUnderstood: [] });
}

test("there are at least twelve records, each with its case file", () => {
  assert.ok(records.length >= 12, `${records.length}`);
  for (const record of records) assert.ok(files.includes(record.replace(/\.(json|ndjson)$/, ".case.yaml")), record);
});

for (const record of records) {
  test(`${record} gives the advice of the same patient as a case file`, () => {
    const written = caseOf(record);
    const sent = recordOf(record, written.asOf);
    const edition: Edition = { jurisdiction: written.jurisdiction ?? "US", asOf: written.asOf };
    const places = [...written.facts, ...sent.facts].map(({ source }) => source.path);
    const advice = (facts: typeof written.facts) => withoutPlaces(assess(facts, snapshot, edition), places);
    assert.deepEqual(advice(sent.facts), advice(written.facts));
  });

  test(`every resource and component of ${record} is accounted for`, () => {
    const { account } = recordOf(record, caseOf(record).asOf);
    assert.equal(account.resources + account.components, account.used + account.notUsed.length + account.notRelevant.length);
    assert.ok(account.used > 5 && account.facts > 5);
  });
}
