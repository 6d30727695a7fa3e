/**
 * Records as nobody would send them: nodes of the examples removed, altered, doubled, moved, of the wrong type, huge, deep, with keys of the language
 * and references in circles. Nothing makes the reader throw or hang, and everything is accounted for.
 */
import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { assess, parseDate } from "@nextline/core";
import { readFhir } from "@nextline/intake";
import fc from "fast-check";
import { contextWithout } from "./fhir-record.ts";
import { snapshot } from "./knowledge.ts";
import { root } from "./source-files.ts";

/** How many records are tried; more in continuous integration: `FUZZ_RUNS=50000`. */
const runs = Number(process.env["FUZZ_RUNS"] ?? 2000);

const folder = join(root, "examples", "fhir");
const texts = readdirSync(folder)
  .filter((name) => name.endsWith(".json"))
  .map((name) => readFileSync(join(folder, name), "utf8"));
const context = contextWithout();

type Node = Record<string, unknown> | unknown[];

const strange: readonly unknown[] = [
  null,
  true,
  0,
  -1,
  1e308,
  Number.MAX_SAFE_INTEGER,
  "",
  " ",
  "x".repeat(5000),
  "\u0000",
  "𝔘𝔫𝔦",
  "__proto__",
  "constructor",
  "2026-13-45",
  "9999-12-31T23:59:60+14:00",
  "#",
  "#m",
  "urn:uuid:none",
  [],
  [[]],
  {},
  { value: Number.NaN },
  { reference: "#" },
  { coding: { system: 7, code: ["a"] } },
  { coding: [null, 3, "text", { system: "__proto__", code: "toString" }] },
  { resourceType: "Bundle", entry: [{ resource: { resourceType: "Bundle", entry: "none" } }] },
  { start: "2026", end: "2019" },
];

/** Every object and list of a record with its keys. */
function places(value: unknown, found: { readonly node: Node; readonly key: string | number }[] = []): typeof found {
  if (typeof value !== "object" || value === null) return found;
  for (const [key, member] of Object.entries(value)) {
    found.push({ node: value as Node, key: Array.isArray(value) ? Number(key) : key });
    places(member, found);
  }
  return found;
}

/** A change of one place of a record; the numbers say which place, which change and which value. */
function change(record: unknown, [at, how, which]: readonly [number, number, number]): void {
  const all = places(record);
  const place = all[at % Math.max(all.length, 1)];
  if (place === undefined) return;
  const { node, key } = place;
  const target = node as Record<string | number, unknown>;
  const other = all[(at * 31 + which) % all.length];
  switch (how % 8) {
    case 0:
      if (Array.isArray(node)) node.splice(Number(key), 1);
      else delete target[key];
      break;
    case 1:
      target[key] = structuredClone(strange[which % strange.length]);
      break;
    case 2:
      if (Array.isArray(node)) node.push(structuredClone(target[key]));
      else target[key] = [target[key], target[key]];
      break;
    case 3:
      if (other !== undefined) target[key] = structuredClone((other.node as Record<string | number, unknown>)[other.key]);
      break;
    case 4:
      target[key] = { [String(key)]: target[key] };
      break;
    case 5:
      if (!Array.isArray(node))
        Object.defineProperty(node, ["__proto__", "constructor", "toString", "extension"][which % 4] ?? "", {
          value: target[key],
          enumerable: true,
          configurable: true,
          writable: true,
        });
      break;
    case 6:
      if (typeof target[key] === "string") target[key] = String(target[key]).split("").reverse().join("");
      else if (typeof target[key] === "number") target[key] = Number(target[key]) * 10 ** ((which % 40) - 20);
      break;
    default:
      if (Array.isArray(node)) node.reverse();
      else if (typeof target[key] === "string") target[key] = `${target[key]}${String.fromCodePoint(which % 0xd7ff)}`;
  }
}

const changes = fc.array(fc.tuple(fc.nat(100_000), fc.nat(7), fc.nat(100_000)), { minLength: 1, maxLength: 12 });
const mutated = fc.tuple(fc.nat(texts.length - 1), changes).map(([which, all]) => {
  const record: unknown = JSON.parse(texts[which] ?? "{}");
  for (const each of all) change(record, each);
  return record;
});

function checkRead(record: unknown): void {
  const result = readFhir(record, context);
  if (!result.ok) {
    assert.ok(result.problems.length > 0);
    for (const { path, found, expected, remedy } of result.problems)
      for (const text of [path, found, expected, remedy]) assert.notEqual(text, "");
    return;
  }
  const { account, facts } = result.case;
  assert.equal(account.resources + account.components, account.used + account.notUsed.length + account.notRelevant.length);
  assert.equal(account.facts, facts.length);
  for (const { reason, path } of account.notUsed) assert.ok(path !== "" && reason !== undefined);
  assert.ok(!account.notUsed.some(({ what }) => what === "nothing reads it"));
  for (const fact of facts) {
    if (fact.kind === "measurement") assert.ok(Number.isFinite(fact.value));
    if (fact.date !== undefined) assert.ok(fact.date.first <= fact.date.last && fact.date.first <= (parseDate(context.today)?.last ?? 0));
  }
}

test(`${runs} mutated records are read or refused, and accounted for, and nothing is written meanwhile`, ({ mock }) => {
  const written = (["log", "info", "warn", "error"] as const).map((level) => mock.method(console, level, () => {}));
  fc.assert(fc.property(mutated, checkRead), { numRuns: runs, interruptAfterTimeLimit: 600_000, markInterruptAsFailure: true });
  assert.deepEqual(
    written.map((each) => each.mock.callCount()),
    [0, 0, 0, 0],
  );
});

test("what is read from a mutated record can be advised on", () => {
  fc.assert(
    fc.property(mutated, (record) => {
      const result = readFhir(record, context);
      if (!result.ok) return;
      const assessment = assess(result.case.facts, snapshot, { jurisdiction: "US", asOf: result.case.asOf });
      assert.ok(assessment.options.length > 0);
    }),
    { numRuns: Math.max(20, Math.round(runs / 200)) },
  );
});

test("the order in which resources are sent changes no fact", () => {
  const shown = (record: unknown): readonly string[] => {
    const result = readFhir(record, context);
    assert.ok(result.ok);
    return result.case.facts
      .map(({ source: _, ...fact }) => JSON.stringify({ ...fact, ...("drugs" in fact ? { drugs: [...fact.drugs].sort() } : {}) }))
      .sort();
  };
  for (const text of texts) {
    const record = JSON.parse(text) as { entry?: unknown[] };
    if (record.entry === undefined) continue;
    assert.deepEqual(shown({ ...record, entry: [...record.entry].reverse() }), shown(record));
  }
});

test("anything at all is read or refused", () => {
  fc.assert(fc.property(fc.oneof(fc.anything(), fc.string(), fc.json()), checkRead), { numRuns: Math.round(runs / 3) });
});

test("ten thousand nested groups, circles of references and a very long text end at once", () => {
  const start = performance.now();
  const deep = `{"resourceType":"Observation","code":${'{"coding":['.repeat(10_000)}${"]}".repeat(10_000)}}`;
  checkRead(deep);
  const circle = (id: string, other: string) => ({
    resourceType: "DiagnosticReport",
    id,
    status: "final",
    result: [{ reference: `DiagnosticReport/${other}` }],
    subject: { reference: `Patient/${other}` },
  });
  checkRead([circle("a", "b"), circle("b", "a")]);
  checkRead({ resourceType: "Observation", status: "final", code: { text: "m".repeat(1_000_000) }, valueString: "1".repeat(1_000_000) });
  checkRead({ resourceType: "MedicationStatement", medicationCodeableConcept: { text: "bortezomib ".repeat(50_000) } });
  const circular: Record<string, unknown> = { resourceType: "Observation", id: "c", code: {}, big: 10n };
  Object.assign(circular, { contained: [circular], component: [circular], valueRange: { low: circular, high: circular } });
  checkRead([circular, { ...circular }]);
  let nested: unknown = { resourceType: "Patient" };
  for (let depth = 0; depth < 1000; depth += 1) nested = { resourceType: "Bundle", entry: [{ resource: nested }] };
  checkRead(nested);
  assert.ok(performance.now() - start < 5000, "took too long");
});
