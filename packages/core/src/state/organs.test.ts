import assert from "node:assert/strict";
import { test } from "node:test";
import type { Attribute, ConditionFact, Fact, Measurement, MeasurementCode } from "../facts/fact.ts";
import { measurementUnits } from "../facts/fact.ts";
import { recordAsOf } from "../facts/record.ts";
import { type DateInterval, dayNumber, parseDate } from "../terms/date.ts";
import type { FindingValue } from "../terms/finding-value.ts";
import { deriveState, type Finding } from "./state.ts";

const lists = {
  drugs: [],
  cellTherapies: new Set<string>(),
  maintenanceDosed: new Set<string>(),
  seenInImmunofixation: new Set<string>(),
  steroids: new Set<string>(),
  classOf: new Map<string, string>(),
  classes: [],
  conditions: ["heart-failure", "peripheral-neuropathy", "chronic-kidney-disease"],
  charlson: new Map<string, string>(),
  abnormalities: [],
  toxicities: [],
  medicines: [],
};

function finding(id: string, facts: readonly Fact[]): Finding | undefined {
  const state = deriveState(recordAsOf(facts, dayNumber(2026, 11, 22)), {
    jurisdiction: "US",
    lists,
    labels: [],
    definitions: [],
    choice: {},
  });
  return state.findings.find((item) => item.id === id);
}

const dated = (text: string | undefined): { date?: DateInterval } => {
  const date = text === undefined ? undefined : parseDate(text);
  return date === undefined ? {} : { date };
};

const measured = (code: MeasurementCode, value: number, date?: string, upperLimit?: number): Measurement => ({
  kind: "measurement",
  code,
  value,
  unit: measurementUnits[code],
  ...(upperLimit === undefined ? {} : { upperLimit }),
  ...dated(date),
  source: { path: `labs.${code}` },
});

const neuropathy = (grade: number | undefined, painful?: boolean, date?: string): ConditionFact => ({
  kind: "condition",
  name: "peripheral-neuropathy",
  present: true,
  ...(grade === undefined ? {} : { grade }),
  ...(painful === undefined ? {} : { painful }),
  ...dated(date),
  source: { path: "conditions" },
});

const number = (low: number, high = low): FindingValue => ({ type: "number", interval: { low, high } });

test("the most recent value counts; a month that may be later than a day gives bounds, whatever the order", () => {
  const [older, newer, sameMonth] = [measured("creatinine", 1, "2026-09-01"), measured("creatinine", 3, "2026-11-20"), "2026-11"];
  assert.deepEqual(finding("creatinine", [older, newer])?.value, number(3));
  const imprecise = measured("creatinine", 1, sameMonth);
  assert.deepEqual(finding("creatinine", [imprecise, newer])?.value, number(1, 3));
  assert.deepEqual(finding("creatinine", [newer, imprecise])?.value, number(1, 3));
  assert.deepEqual(finding("creatinine", [measured("creatinine", 1), measured("creatinine", 3, "2026-11-22")])?.value, number(1, 3));
});

test("a word of the same time that says otherwise leaves the finding unknown", () => {
  const dialysis = (value: boolean, date: string): Attribute => ({
    kind: "attribute",
    code: "dialysis",
    value,
    ...dated(date),
    source: { path: "organs.dialysis" },
  });
  assert.deepEqual(finding("dialysis", [dialysis(true, "2026-11-20"), dialysis(false, "2026-09")])?.value, {
    type: "boolean",
    value: true,
  });
  assert.equal(finding("dialysis", [dialysis(true, "2026-11-20"), dialysis(false, "2026-11")])?.value, undefined);
});

test("of two grades of a neuropathy neither is chosen, and the later one counts", () => {
  assert.deepEqual(finding("neuropathyGrade", [neuropathy(1), neuropathy(3)])?.value, number(1, 3));
  assert.deepEqual(finding("neuropathyGrade", [neuropathy(1), neuropathy(undefined)])?.value, number(1, 4));
  assert.deepEqual(finding("neuropathyGrade", [neuropathy(1, undefined, "2025"), neuropathy(3, undefined, "2026")])?.value, number(3));
  assert.equal(finding("neuropathicPain", [neuropathy(2, true), neuropathy(2, false)])?.value, undefined);
  assert.deepEqual(finding("neuropathicPain", [neuropathy(2, true)])?.value, { type: "boolean", value: true });
});

test("LDH is high above the laboratory's limit, unknown without it, and unknown when two values of a day disagree", () => {
  const high = (...values: Measurement[]): FindingValue | undefined => finding("ldhHigh", values)?.value;
  assert.deepEqual(high(measured("ldh", 245, undefined, 245)), { type: "boolean", value: false });
  assert.deepEqual(high(measured("ldh", 246, undefined, 245)), { type: "boolean", value: true });
  assert.equal(high(measured("ldh", 246)), undefined);
  assert.equal(high(measured("ldh", 200, undefined, 245), measured("ldh", 300, undefined, 245)), undefined);
});

test("hepatic impairment: bounds where values of a day disagree, and an upper limit that is assumed is said", () => {
  const stated = finding("hepaticImpairment", [measured("bilirubin", 1.3, undefined, 1.2), measured("ast", 30, undefined, 40)]);
  assert.deepEqual([stated?.value, stated?.rule], [{ type: "choice", interval: { low: 1, high: 1 } }, "NCI ODWG"]);
  const two = [measured("bilirubin", 0.8), measured("bilirubin", 2), measured("ast", 30)];
  assert.deepEqual(finding("hepaticImpairment", two)?.value, { type: "choice", interval: { low: 0, high: 2 } });
  assert.match(finding("hepaticImpairment", two)?.rule ?? "", /taken as 1 mg\/dL \(bilirubin\) or 40 U\/L \(AST\)/);
  assert.equal(finding("hepaticImpairment", [measured("bilirubin", 0.8)])?.value, undefined);
});

test("a Karnofsky status gives the ECOG status, one between two tens both", () => {
  const ecog = (karnofsky: number): FindingValue | undefined => finding("ecog", [measured("karnofsky", karnofsky)])?.value;
  assert.deepEqual(
    [100, 90, 80, 70, 60, 30, 10, 0].map(ecog),
    [0, 0, 1, 1, 2, 3, 4, 4].map((value) => number(value)),
  );
  assert.deepEqual(ecog(85), number(0, 1));
  assert.deepEqual(ecog(75), number(1));
});

test("heart failure without its class is NYHA 1 to 4, and NYHA 0 rules heart failure out", () => {
  const failure: ConditionFact = { kind: "condition", name: "heart-failure", present: true, source: { path: "conditions" } };
  assert.deepEqual(finding("nyha", [failure])?.value, number(1, 4));
  assert.equal(finding("nyha", [])?.value, undefined);
  const conditions = finding("conditions", [measured("nyha", 0)])?.value;
  assert.ok(conditions?.type === "set" && conditions.possible !== "any" && !conditions.possible.has("heart-failure"));
});

test("NYHA 0 beside a recorded heart failure leaves the class open, and names both", () => {
  const failure: ConditionFact = { kind: "condition", name: "heart-failure", present: true, source: { path: "conditions[0]" } };
  const found = finding("nyha", [measured("nyha", 0), failure]);
  assert.deepEqual(found?.value, { type: "number", interval: { low: 0, high: 4 } });
  assert.deepEqual(found?.because, ["labs.nyha", "conditions[0]"]);
  assert.deepEqual(finding("nyha", [measured("nyha", 2), failure])?.value, { type: "number", interval: { low: 2, high: 2 } });
});
