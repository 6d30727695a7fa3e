import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { vocabulary } from "@nextline/core";
import { ownSystems } from "./canonical.ts";
import { derivedFindings } from "./derived-findings.ts";
import { ownCodeSystems } from "./own-code-systems.ts";

test("the files of the code systems are those that the code makes: run packages/report/resources/write-resources.ts", () => {
  for (const system of ownCodeSystems()) {
    const path = new URL(`../../resources/CodeSystem-${system.id}.json`, import.meta.url);
    assert.equal(readFileSync(path, "utf8"), `${JSON.stringify(system, null, 2)}\n`, String(system.id));
  }
});

test("every system that has a name is a resource, and no code stands twice in one", () => {
  assert.deepEqual(
    ownCodeSystems().map(({ id }) => id),
    ownSystems.map((id) => `nextline-${id}`),
  );
  for (const { id, concept = [] } of ownCodeSystems())
    assert.equal(new Set(concept.map(({ code }) => code)).size, concept.length, String(id));
});

test("what is said as Observations are findings of the vocabulary, each once", () => {
  assert.equal(new Set(derivedFindings).size, derivedFindings.length);
  for (const id of derivedFindings) assert.ok(vocabulary.has(id), id);
});
