import assert from "node:assert/strict";
import { test } from "node:test";
import { findings } from "@nextline/core";
import { caseJsonSchema } from "./case-json-schema.ts";

interface Part {
  readonly properties?: Readonly<Record<string, Part>>;
  readonly required?: readonly string[];
  readonly anyOf?: readonly Part[];
  readonly exclusiveMinimum?: number;
  readonly maximum?: number;
}

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

test("an entry of the series needs its date, a treatment its start or its date, residual disease its sensitivity", () => {
  const { series, treatments } = (caseJsonSchema() as unknown as { properties: Record<"series" | "treatments", { items: Part }> })
    .properties;
  assert.deepEqual(series.items.required, ["date"]);
  assert.deepEqual(series.items.properties?.["mrd"]?.required, ["result", "sensitivity"]);
  const { exclusiveMinimum, maximum } = series.items.properties?.["mrd"]?.properties?.["sensitivity"] ?? {};
  assert.deepEqual([exclusiveMinimum, maximum], [0, 0.01]);
  assert.deepEqual(
    treatments.items.anyOf?.map(({ required }) => required),
    [["start"], ["procedure", "date"]],
  );
  const [exposure] = treatments.items.anyOf ?? [];
  assert.deepEqual(
    Object.keys(exposure?.properties ?? {}),
    "drugs regimen start stop intent planned cycles doseLevel bestResponse ended toxicity".split(" "),
  );
});
