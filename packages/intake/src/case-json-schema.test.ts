import assert from "node:assert/strict";
import { test } from "node:test";
import { findings } from "@nextline/core";
import { caseJsonSchema } from "./case-json-schema.ts";

test("the JSON Schema has every part of a case, allows no other and requires only the version", () => {
  const schema = caseJsonSchema() as { properties: Record<string, { properties?: Record<string, unknown> }>; required: string[] };
  const parts = `nextline asOf jurisdiction patient status labs series organs cytogenetics stage disease conditions noOtherConditions infections medicines
    noOtherMedicines lines treatments relapse stated preferences`;
  assert.deepEqual(Object.keys(schema.properties), parts.split(/\s+/));
  assert.deepEqual(schema.required, ["nextline"]);
  assert.equal((schema as { additionalProperties?: unknown }).additionalProperties, false);
});

test("every finding can be stated, except durations by drug", () => {
  const schema = caseJsonSchema() as { properties: { stated: { properties: Record<string, unknown> } } };
  const statable = findings.filter((finding) => finding.type !== "durations").map((finding) => finding.id);
  assert.deepEqual(Object.keys(schema.properties.stated.properties), statable);
});

test("the JSON Schema is plain data", () => {
  assert.deepEqual(JSON.parse(JSON.stringify(caseJsonSchema())), caseJsonSchema());
});
