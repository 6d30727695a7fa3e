/**
 * Mutated requests: no answer is a fault of the service, none takes long, and no line of the log holds a value of a request. How many is set
 * by FUZZ_RUNS (default 100 of each kind).
 */
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { after, before, test } from "node:test";
import { fileURLToPath } from "node:url";
import fc from "fast-check";
import { fhirPatient, prefetchOf } from "./fhir-patient.ts";
import { type Running, running } from "./running.ts";

const runs = Number(process.env["FUZZ_RUNS"] ?? 100);
const marker = "zq7marker";
/** What is wrong with a request has these statuses; 501 and 5xx are none of them. */
const expected = new Set([200, 400, 404, 405, 406, 412, 413, 415, 422]);

let service: Running;
before(async () => {
  service = await running({ log: "debug" });
});
after(() => service?.stop());

const record = fhirPatient({ id: "p1", values: 6 });
const call = {
  hook: "order-select",
  hookInstance: "4e0a3a1e-3283-4575-ab82-028d55fe2719",
  context: {
    userId: "Practitioner/1",
    patientId: "p1",
    selections: ["MedicationRequest/o"],
    draftOrders: {
      resourceType: "Bundle",
      entry: [
        {
          resource: {
            resourceType: "MedicationRequest",
            id: "o",
            status: "draft",
            intent: "order",
            medicationCodeableConcept: { text: "lenalidomide" },
          },
        },
      ],
    },
  },
  prefetch: prefetchOf(record),
};
const bundle = {
  resourceType: "Bundle",
  type: "collection",
  entry: Object.values(record)
    .flat()
    .map((resource) => ({ resource })),
};
const feedback = {
  feedback: [
    { card: call.hookInstance, outcome: "overridden", outcomeTimestamp: "2026-11-22T09:00:00Z", overrideReason: { reason: { code: "x" } } },
  ],
};
const example = readFileSync(fileURLToPath(new URL("../../../examples/dated-history.yaml", import.meta.url)), "utf8");

type Json = null | boolean | number | string | Json[] | { [key: string]: Json };

/** One change somewhere in a value: another value, one more, or one less. */
function changed(value: unknown, steps: readonly number[], to: unknown): unknown {
  const [step = 0, ...rest] = steps;
  if (Array.isArray(value)) {
    if (value.length === 0 || rest.length === 0) return step % 3 === 0 ? [...value, to] : step % 3 === 1 ? value.slice(1) : to;
    const at = step % value.length;
    return value.map((item, index) => (index === at ? changed(item, rest, to) : item));
  }
  if (typeof value === "object" && value !== null) {
    const keys = Object.keys(value);
    if (keys.length === 0) return to;
    const key = keys[step % keys.length] ?? "";
    if (rest.length > 0) return { ...value, [key]: changed((value as Record<string, unknown>)[key], rest, to) };
    const { [key]: _, ...without } = value as Record<string, unknown>;
    return step % 2 === 0 ? without : { ...value, [`${key}-${marker}`]: to };
  }
  return to;
}

const junk = fc.oneof(
  fc.constantFrom<Json>(
    null,
    true,
    0,
    -1,
    1e308,
    "",
    marker,
    `${marker}\n"}{`,
    "2026-02-31",
    "__proto__",
    [],
    {},
    "Patient/p2",
    "C90.00",
    "mg/dL",
    `${marker}://x`,
  ),
  fc.string({ maxLength: 20 }).map((text) => marker + text),
  fc.double(),
  fc.jsonValue({ maxDepth: 2 }).map((value) => ({ resourceType: marker, value })),
);
const mutation = fc.array(fc.tuple(fc.array(fc.nat(1000), { minLength: 1, maxLength: 7 }), junk), { minLength: 1, maxLength: 4 });

const kinds: readonly (readonly [string, string, unknown])[] = [
  ["calls of a CDS service", "/cds-services/ordered-regimen", call],
  ["patient-view", "/cds-services/next-line", { ...call, hook: "patient-view" }],
  ["Bundles", "/v1/assess", bundle],
  ["feedback", "/cds-services/next-line/feedback", feedback],
];

async function asked(path: string, body: string, type: string): Promise<void> {
  const begin = performance.now();
  const response = await service.post(path, body, { "content-type": type });
  await response.arrayBuffer();
  assert.ok(expected.has(response.status), `status ${response.status}`);
  assert.ok(performance.now() - begin < 20_000, "too long");
}

for (const [name, path, whole] of kinds)
  test(`mutated ${name}`, async () => {
    await fc.assert(
      fc.asyncProperty(mutation, async (changes) => {
        const body = JSON.stringify(changes.reduce((value: unknown, [steps, to]) => changed(value, steps, to), whole)) ?? "null";
        await asked(path, body, "application/json");
      }),
      { numRuns: runs },
    );
  });

test("texts that are broken off, doubled or spoiled", async () => {
  const texts: readonly (readonly [string, string, string])[] = [
    ["/v1/assess", example, "application/yaml"],
    ["/v1/assess", JSON.stringify(bundle), "application/json"],
    ["/v1/assess", bundle.entry.map(({ resource }) => JSON.stringify(resource)).join("\n"), "application/fhir+ndjson"],
    ["/cds-services/next-line", JSON.stringify({ ...call, hook: "patient-view" }), "application/json"],
  ];
  await fc.assert(
    fc.asyncProperty(
      fc.constantFrom(...texts),
      fc.nat(),
      fc.nat(200),
      fc.string({ maxLength: 10 }),
      async ([path, text, type], at, length, put) => {
        const from = at % text.length;
        await asked(path, text.slice(0, from) + marker + put + text.slice(from + length), type);
      },
    ),
    { numRuns: runs },
  );
});

test("the log of all this holds none of it", () => {
  const log = service.log();
  assert.ok(log.split("\n").length > runs);
  assert.equal(
    log.split("\n").find((line) => line.includes(marker)),
    undefined,
  );
  assert.doesNotMatch(log, /"fault":/);
  assert.doesNotMatch(log, /"status":5/);
});
