import assert from "node:assert/strict";
import { test } from "node:test";
import { stringify } from "yaml";
import { context, facts, understood } from "../test/understood.ts";
import { readCase } from "./read-case.ts";

const day = (text: string, number: number) => ({ text, first: number, last: number });

test("a case without anything is a case, as of today", () => {
  assert.deepEqual(understood(""), { facts: [], asOf: "2026-11-23", notUnderstood: [] });
});

test("the day and the country asked about are the case's, unless the caller sets the day", () => {
  assert.equal(understood("asOf: 2019-09-30\njurisdiction: JP").asOf, "2019-09-30");
  assert.equal(understood("jurisdiction: JP").jurisdiction, "JP");
  assert.equal(understood("asOf: 2019-09-30", { asOf: "2020-01-01" }).asOf, "2020-01-01");
  assert.throws(() => readCase("", { ...context, today: "yesterday" }), RangeError);
});

test("JSON is read like YAML", () => {
  const yaml = "patient: {age: 72}\nlines: [{drugs: unknown, months: 3}]\n";
  const json = JSON.stringify({ nextline: "case/1", patient: { age: 72 }, lines: [{ drugs: "unknown", months: 3 }] }, null, "\t");
  const result = readCase(json, context);
  assert.ok(result.ok);
  assert.deepEqual(result.case, understood(yaml));
});

test("patient and status", () => {
  assert.deepEqual(facts("patient: {age: 72, sex: female, weightKg: 55, canBecomePregnant: false}\nstatus: {ecog: 1, frailty: frail}"), [
    { kind: "measurement", code: "age", value: 72, unit: "a" },
    { kind: "attribute", code: "sex", value: "female" },
    { kind: "measurement", code: "weight", value: 55, unit: "kg" },
    { kind: "attribute", code: "canBecomePregnant", value: false },
    { kind: "measurement", code: "ecog", value: 1, unit: "1" },
    { kind: "attribute", code: "frailty", value: "frail" },
  ]);
});

test("age on the day asked about: the day before the 76th birthday, and the birthday", () => {
  const ages = ["2026-03-26", "2026-03-27"].map((asOf) => understood(`asOf: ${asOf}\npatient: {birthDate: 1950-03-27}`).facts[0]);
  assert.deepEqual(
    ages.map((fact) => fact?.kind === "measurement" && fact.value),
    [75, 76],
  );
});

test("an imprecise birth date gives the age only when it is determined", () => {
  assert.equal(understood("asOf: 2025-12-31\npatient: {birthDate: 1950}").facts.length, 1);
  assert.equal(understood("asOf: 2026-11-22\npatient: {birthDate: 1950-02}").facts.length, 1);
  const { facts: none, notUnderstood } = understood("asOf: 2026-11-22\npatient: {birthDate: 1950}");
  assert.deepEqual(none, []);
  assert.deepEqual(notUnderstood, [
    { path: "patient.birthDate", what: "the age on 2026-11-22 is 75 or 76: the birth date is imprecise; age is not known" },
  ]);
});

test("laboratory values: a number, with unit and upper limit, or several with dates", () => {
  assert.deepEqual(facts("labs: {creatinine: 1.4, bilirubin: {value: 34.2, unit: umol/L, upperLimit: 17.1}}"), [
    { kind: "measurement", code: "creatinine", value: 1.4, unit: "mg/dL" },
    { kind: "measurement", code: "bilirubin", value: 2, unit: "mg/dL", upperLimit: 1 },
  ]);
  assert.deepEqual(facts("labs: {platelets: [{value: 90, date: 2026-11-01}, {value: 120000, unit: /uL, date: 2026-11-08}]}"), [
    { kind: "measurement", code: "platelets", value: 90, unit: "10*9/L", date: day("2026-11-01", 20758) },
    { kind: "measurement", code: "platelets", value: 120, unit: "10*9/L", date: day("2026-11-08", 20765) },
  ]);
});

test("a value that is judged by its upper limit is noted when it has none", () => {
  const { notUnderstood } = understood("labs: {ldh: 240, bilirubin: 1, ast: 30}");
  assert.deepEqual(
    notUnderstood.map(({ path }) => path),
    ["labs.ldh"],
  );
});

test("a laboratory value that nothing is derived from is read and noted", () => {
  const { facts: read, notUnderstood } = understood("labs: {crp: 5, alt: {value: 30, upperLimit: 40}}");
  assert.equal(read.length, 2);
  assert.deepEqual(notUnderstood, [
    { path: "labs.alt", what: "alt is read but no finding is derived from it in this version" },
    { path: "labs.crp", what: "crp is read but no finding is derived from it in this version" },
  ]);
});

test("cytogenetics: found, not found, looked for without an answer", () => {
  assert.deepEqual(
    facts('cytogenetics: {"del(17p)": {present: true, cellsPercent: 62}, t(4;14): false, "t(11;14)": unknown, gain 1q: true}'),
    [
      { kind: "abnormality", name: "del(17p)", present: true, cellsPercent: 62 },
      { kind: "abnormality", name: "t(4;14)", present: false },
      { kind: "abnormality", name: "t(11;14)", present: "unknown" },
      { kind: "abnormality", name: "gain(1q)", present: true },
    ],
  );
});

test("conditions by name or code; a code without a mapping is noted, and the list is then not complete", () => {
  assert.deepEqual(facts("conditions: [diabetes, {icd10: I50.9, since: 2024, present: false}]\nnoOtherConditions: true"), [
    { kind: "condition", name: "diabetes", present: true },
    { kind: "condition", name: "heart-failure", present: false, date: { text: "2024", first: 19723, last: 20088 } },
    { kind: "attribute", code: "noOtherConditions", value: true },
  ]);
  const unmapped = understood("conditions: [{icd10: Q99.9}]\nnoOtherConditions: true");
  assert.deepEqual(unmapped.facts, []);
  assert.deepEqual(unmapped.notUnderstood, [
    { path: "conditions[0].icd10", what: 'no condition of the knowledge base stands for the ICD-10 code "Q99.9"' },
    { path: "noOtherConditions", what: "not used: the list holds a condition that was not understood" },
  ]);
});

test("a medicine without interaction knowledge is noted, and the list is then not complete", () => {
  const { facts: read, notUnderstood } = understood(
    "medicines: [Clarithromycin, clarithromicin, strong CYP3A4 inhibitor]\nnoOtherMedicines: true",
  );
  assert.deepEqual(read, [{ kind: "medicine", name: "clarithromycin", source: { path: "medicines[0]" } }]);
  assert.deepEqual(notUnderstood, [
    { path: "medicines[1]", what: 'no interaction knowledge for "clarithromicin" (the nearest name is clarithromycin)' },
    { path: "medicines[2]", what: 'no interaction knowledge for "strong CYP3A4 inhibitor": this is a group; name the medicine' },
    { path: "noOtherMedicines", what: "not used: the list holds a medicine that was not understood" },
  ]);
});

test("lines of therapy with names resolved", () => {
  const lines = [
    {
      drugs: ["Velcade", "lenalidomide", "dexamethasone"],
      transplant: true,
      maintenance: ["Revlimid"],
      bestResponse: "VGPR",
      months: 30,
      sinceMonths: 2,
      ended: "progression-on-treatment",
      progressedOn: ["lenalidomide"],
      toxicity: [{ kind: "peripheral-neuropathy", grade: 2, drug: "bortezomib" }],
    },
    { regimen: "DRd", ended: "progression-off-treatment", progressionAfterDays: 59 },
    { drugs: "unknown" },
  ];
  assert.deepEqual(facts(stringify({ lines })), [
    { kind: "line", position: 1, ...lines[0], drugs: ["bortezomib", "lenalidomide", "dexamethasone"], maintenance: ["lenalidomide"] },
    {
      kind: "line",
      position: 2,
      drugs: ["daratumumab", "lenalidomide", "dexamethasone"],
      ended: "progression-off-treatment",
      progressionAfterDays: 59,
    },
    { kind: "line", position: 3, drugs: "unknown" },
  ]);
});

test("the relapse, its kind and its pace carry the date", () => {
  const date = day("2026-09-20", 20716);
  assert.deepEqual(facts("relapse: {kind: biochemical, pace: slow, date: 2026-09-20}"), [
    { kind: "relapse", date },
    { kind: "attribute", code: "relapseKind", value: "biochemical", date },
    { kind: "attribute", code: "relapsePace", value: "slow", date },
  ]);
});

test("stated findings: an empty list states none", () => {
  assert.deepEqual(
    facts("stated: {refractoryTo: [Revlimid], intolerantTo: [], priorLines: 1, transplantEligible: false, fitness: frail}"),
    [
      { kind: "stated", finding: "refractoryTo", value: ["lenalidomide"] },
      { kind: "stated", finding: "intolerantTo", value: [] },
      { kind: "stated", finding: "priorLines", value: 1 },
      { kind: "stated", finding: "transplantEligible", value: false },
      { kind: "stated", finding: "fitness", value: "frail" },
    ],
  );
});

test("a fact dated after the day asked about is kept and noted", () => {
  const { facts: read, notUnderstood } = understood("asOf: 2026-11-01\nlabs: {platelets: {value: 90, date: 2026-11-02}, sodium: 140}");
  assert.equal(read.length, 2);
  assert.deepEqual(notUnderstood, [{ path: "labs.platelets", what: "dated after the day asked about (2026-11-01); not used" }]);
});

test("a key without a value is not given; an empty list says nothing", () => {
  const { facts: read, notUnderstood } = understood("patient:\n  age:\n  sex: male\nlabs:\nlines: []\nmedicines: []\nconditions: []");
  assert.equal(read.length, 1);
  assert.deepEqual(
    notUnderstood.map(({ path }) => path),
    ["conditions", "medicines", "lines"],
  );
});

test("what is too large is refused before it is parsed", () => {
  const before = performance.now();
  const result = readCase(" ".repeat(50_000_000), context);
  assert.ok(performance.now() - before < 200);
  assert.ok(!result.ok);
  assert.equal(result.problems[0]?.expected, "at most 1000000");
  assert.equal(readCase("nextline: case/1", { ...context, maximalLength: 10 }).ok, false);
});
