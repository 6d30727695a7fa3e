import assert from "node:assert/strict";
import { test } from "node:test";
import type { Fact, LineFact } from "../facts/fact.ts";
import { recordAsOf } from "../facts/record.ts";
import { dayNumber, parseDate } from "../terms/date.ts";
import type { FindingValue } from "../terms/finding-value.ts";
import { ownDefinitions } from "./definitions.ts";
import { deriveState } from "./state.ts";

const lists = {
  cellTherapies: new Set<string>(),
  maintenanceDosed: new Set<string>(),
  seenInImmunofixation: new Set<string>(),
  drugs: ["a", "b", "c", "steroid"],
  steroids: new Set(["steroid"]),
  classOf: new Map([
    ["a", "X"],
    ["b", "X"],
    ["c", "Y"],
    ["steroid", "S"],
  ]),
  classes: ["X", "Y", "S"],
  conditions: ["heart-failure", "myeloma", "diabetes"],
  charlson: new Map([
    ["heart-failure", "congestive-heart-failure"],
    ["diabetes", "diabetes-uncomplicated"],
  ]),
  abnormalities: ["del(17p)", "t(4;14)", "t(14;16)"],
  toxicities: ["peripheral-neuropathy"],
  medicines: [],
};

const day = dayNumber(2026, 11, 22);

function line(position: number, rest: Partial<LineFact>): LineFact {
  return { kind: "line", position, drugs: ["a", "c", "steroid"], source: { path: `lines[${position - 1}]` }, ...rest };
}

function finding(id: string, facts: readonly Fact[]): FindingValue | undefined {
  return deriveState(recordAsOf(facts, day), {
    jurisdiction: "US",
    lists,
    labels: [],
    definitions: ownDefinitions,
    choice: {},
  }).findings.find((item) => item.id === id)?.value;
}

const members = (value: FindingValue | undefined): string[] => (value?.type === "set" ? [...value.members].sort() : ["not a set"]);
const possible = (value: FindingValue | undefined): string[] | "any" =>
  value?.type === "set" ? (value.possible === "any" ? "any" : [...value.possible].sort()) : ["not a set"];

test("progression on maintenance makes the maintenance drug refractory, not the drugs of the induction (D14)", () => {
  const facts = [
    line(1, {
      drugs: ["a", "b", "steroid"],
      transplant: true,
      maintenance: ["b"],
      ended: "progression-on-treatment",
      bestResponse: "VGPR",
    }),
  ];
  assert.deepEqual(members(finding("refractoryTo", facts)), ["b"]);
  assert.deepEqual(members(finding("exposedTo", facts)), ["a", "b", "steroid"]);
  assert.deepEqual(members(finding("sensitiveTo", facts)), ["a"]);
  assert.deepEqual(finding("priorLines", facts), { type: "number", interval: { low: 1, high: 1 } });
});

test("progression 60 days after the last dose is refractory, 61 days is not (D13)", () => {
  const after = (days: number): string[] =>
    members(finding("refractoryTo", [line(1, { maintenance: ["b"], ended: "progression-off-treatment", progressionAfterDays: days })]));
  assert.deepEqual(after(60), ["b"]);
  assert.deepEqual(after(61), []);
});

test("less than a minor response makes every drug of the combination refractory", () => {
  for (const bestResponse of ["SD", "PD"] as const)
    assert.deepEqual(members(finding("refractoryTo", [line(1, { bestResponse, ended: "completed" })])), ["a", "c"]);
});

test("how a line ended is not known: its drugs may be refractory", () => {
  const value = finding("refractoryTo", [line(1, {})]);
  assert.deepEqual([members(value), possible(value)], [[], ["a", "c"]]);
});

test("a line with unknown drugs leaves every exposure open", () => {
  const facts = [line(1, { drugs: "unknown", ended: "progression-on-treatment" })];
  assert.equal(possible(finding("exposedTo", facts)), "any");
  assert.equal(possible(finding("refractoryTo", facts)), "any");
});

test("a switch for toxicity is a line but not a relapse, and intolerance is not refractoriness (D18)", () => {
  const facts = [
    line(1, { drugs: ["a", "steroid"], ended: "toxicity", toxicity: [{ kind: "peripheral-neuropathy", grade: 3, drug: "a" }] }),
    line(2, { drugs: ["c", "steroid"], ended: "progression-on-treatment" }),
  ];
  assert.deepEqual(finding("priorLines", facts), { type: "number", interval: { low: 2, high: 2 } });
  assert.deepEqual(finding("relapseNumber", facts), { type: "number", interval: { low: 1, high: 1 } });
  assert.deepEqual(members(finding("intolerantTo", facts)), ["a"]);
  assert.deepEqual(members(finding("refractoryTo", facts)), ["c"]);
});

test("treatment stopped for toxicity without a named drug may have been stopped for any", () => {
  assert.deepEqual(possible(finding("intolerantTo", [line(1, { ended: "toxicity" })])), ["a", "c", "steroid"]);
});

test("the relapse date decides whether a completed line was followed by progression within 60 days", () => {
  const relapse = (text: string): Fact => ({
    kind: "relapse",
    date: parseDate(text) as NonNullable<ReturnType<typeof parseDate>>,
    source: { path: "relapse" },
  });
  const ended = line(1, { ended: "completed", sinceMonths: 6 });
  assert.deepEqual(members(finding("refractoryTo", [ended, relapse("2026-06-20")])), ["a", "c"]);
  assert.deepEqual(members(finding("refractoryTo", [ended, relapse("2026-11-01")])), []);
});

test("a stated list wins over the derived one, and the disagreement is kept", () => {
  const facts: Fact[] = [
    line(1, { ended: "progression-on-treatment" }),
    { kind: "stated", finding: "refractoryTo", value: [], source: { path: "stated.refractoryTo" } },
  ];
  const state = deriveState(recordAsOf(facts, day), { jurisdiction: "US", lists, labels: [], definitions: ownDefinitions, choice: {} });
  assert.deepEqual(members(state.findings.find((item) => item.id === "refractoryTo")?.value), []);
  assert.deepEqual(
    state.conflicts.map((conflict) => conflict.finding),
    ["refractoryTo"],
  );
});

test("Charlson counts what is listed and bounds what is not; myeloma is not counted", () => {
  const condition = (name: string): Fact => ({ kind: "condition", name, present: true, source: { path: "conditions" } });
  const complete: Fact = { kind: "attribute", code: "noOtherConditions", value: true, source: { path: "noOtherConditions" } };
  assert.deepEqual(finding("charlson", [condition("heart-failure"), condition("myeloma"), complete]), {
    type: "number",
    interval: { low: 1, high: 1 },
  });
  assert.deepEqual(finding("charlson", [condition("heart-failure")]), { type: "number", interval: { low: 1, high: 2 } });
});

test("facts dated after the day play no part", () => {
  const later: Fact = {
    kind: "measurement",
    code: "creatinine",
    value: 5,
    unit: "mg/dL",
    date: parseDate("2026-12-01") as NonNullable<ReturnType<typeof parseDate>>,
    source: { path: "labs" },
  };
  assert.equal(finding("creatinine", [later]), undefined);
});

test("where more lines are stated than listed, the first of the list need not be the first line", () => {
  const early = line(1, { ended: "progression-on-treatment", months: 10 });
  assert.deepEqual(finding("functionalHighRisk", [early]), { type: "boolean", value: true });
  const stated: Fact = { kind: "stated", finding: "priorLines", value: 3, source: { path: "stated.priorLines" } };
  assert.equal(finding("functionalHighRisk", [early, stated]), undefined);
});

test("two different values of the same day are both kept, as bounds", () => {
  const value = (creatinine: number): Fact => ({
    kind: "measurement",
    code: "creatinine",
    value: creatinine,
    unit: "mg/dL",
    source: { path: "labs" },
  });
  assert.deepEqual(finding("creatinine", [value(1.1), value(1.9)]), { type: "number", interval: { low: 1.1, high: 1.9 } });
});
