/** Findings that are published scores and formulas, from facts to value, rule and source. */
import assert from "node:assert/strict";
import { test } from "node:test";
import type { AbnormalityFact, Attribute, AttributeCode, ConditionFact, Fact, Measurement, MeasurementCode } from "../facts/fact.ts";
import { measurementUnits } from "../facts/fact.ts";
import { recordAsOf } from "../facts/record.ts";
import { dayNumber, parseDate } from "../terms/date.ts";
import { deriveState, type Finding } from "./state.ts";

const lists = {
  drugs: [],
  cellTherapies: new Set<string>(),
  maintenanceDosed: new Set<string>(),
  seenInImmunofixation: new Set<string>(),
  steroids: new Set<string>(),
  classOf: new Map<string, string>(),
  classes: [],
  conditions: ["copd", "asthma", "chronic-kidney-disease"],
  charlson: new Map([
    ["copd", "chronic-pulmonary-disease"],
    ["asthma", "chronic-pulmonary-disease"],
    ["chronic-kidney-disease", "renal-disease"],
  ]),
  abnormalities: ["del(17p)", "t(4;14)", "t(14;16)", "t(14;20)", "gain(1q)", "amp(1q)", "TP53 mutation"],
  toxicities: [],
  medicines: [],
};

function finding(id: string, facts: readonly Fact[], jurisdiction = "US"): Finding {
  const state = deriveState(recordAsOf(facts, dayNumber(2026, 11, 22)), { jurisdiction, lists, labels: [], definitions: [], choice: {} });
  const whole = state.findings.find((item) => item.id === id);
  assert.ok(whole !== undefined, `${id} is in the vocabulary`);
  return whole;
}

/** The bounds of a number or a choice, the truth of a boolean. */
function found(id: string, facts: readonly Fact[], jurisdiction = "US"): boolean | [number, number] | undefined {
  const { value } = finding(id, facts, jurisdiction);
  if (value?.type === "boolean") return value.value;
  return value?.type === "number" || value?.type === "choice" ? [value.interval.low, value.interval.high] : undefined;
}

const dated = (text: string | undefined) => {
  const date = text === undefined ? undefined : parseDate(text);
  return date === undefined ? {} : { date };
};
const measured = (code: MeasurementCode, value: number, date?: string): Measurement => ({
  kind: "measurement",
  code,
  value,
  unit: measurementUnits[code],
  ...dated(date),
  source: { path: code },
});
const word = (code: AttributeCode, value: boolean | string, date?: string): Attribute => ({
  kind: "attribute",
  code,
  value,
  ...dated(date),
  source: { path: code },
});
const condition = (name: string): ConditionFact => ({ kind: "condition", name, present: true, source: { path: name } });
const abnormality = (name: string, present: boolean): AbnormalityFact => ({ kind: "abnormality", name, present, source: { path: name } });

const woman = [measured("age", 70), word("sex", "female"), measured("creatinine", 1.5), measured("weight", 50)];

test("body surface area is Du Bois, and needs weight and height", () => {
  const whole = finding("bodySurfaceArea", [measured("weight", 70), measured("height", 170)]);
  assert.ok(whole.value?.type === "number");
  assert.equal(whole.value.interval.low.toFixed(4), "1.8097");
  assert.deepEqual([whole.source, whole.because], ["du-bois-1916-bsa", ["weight", "height"]]);
  assert.equal(found("bodySurfaceArea", [measured("weight", 70)]), undefined);
});

test("the absolute eGFR drops the index only where the body surface is known", () => {
  const whole = finding("egfrAbsolute", [...woman, measured("height", 150)]);
  assert.ok(whole.value?.type === "number");
  assert.equal(whole.value.interval.high.toFixed(2), "30.85");
  assert.equal(whole.source, "matzke-2011-kdigo-dosing");
  assert.equal(found("egfrAbsolute", woman), undefined);
});

test("clearance 27.55 and eGFR 30.85 mL/min are in different bands; without a height that is not known", () => {
  const whole = finding("renalBandsDisagree", [...woman, measured("height", 150)]);
  assert.deepEqual(whole.value, { type: "boolean", value: true });
  assert.deepEqual([whole.because, whole.source], [["creatinineClearance", "egfrAbsolute"], "nextline-conventions"]);
  assert.equal(found("renalBandsDisagree", woman), undefined);
});

test("the equation of the country is compared: 27.55 and 22.5 mL/min in Japan agree", () => {
  assert.equal(found("renalBandsDisagree", [...woman, measured("height", 150)], "JP"), false);
});

test("without a height the bands agree only where every height says so", () => {
  const young = [measured("age", 40), word("sex", "male"), measured("creatinine", 0.7), measured("weight", 70)];
  assert.deepEqual(finding("renalBandsDisagree", young).because, ["creatinineClearance", "egfr", "weight"]);
  assert.equal(found("renalBandsDisagree", young), false);
  for (const height of [81, 140, 200, 249]) assert.equal(found("renalBandsDisagree", [...young, measured("height", height)]), false);
  assert.equal(found("renalBandsDisagree", [measured("creatinine", 1)]), undefined);
});

test("two creatinines of a day that lie on either side of a band leave it open", () => {
  const facts = [...woman, measured("height", 150), measured("creatinine", 1.3)];
  assert.equal(found("renalBandsDisagree", facts), undefined);
});

test("calcium is corrected both ways, each with its source", () => {
  const facts = [measured("calcium", 10.2), measured("albumin", 2.5)];
  const [payne, japan] = [finding("calcium", facts), finding("calciumJapan", facts)];
  assert.ok(payne.value?.type === "number" && japan.value?.type === "number");
  assert.deepEqual([payne.value.interval.low.toFixed(2), japan.value.interval.low.toFixed(2)], ["11.40", "11.70"]);
  assert.deepEqual([payne.source, japan.source], ["payne-1973-calcium", "jsdt-2012-ckd-mbd"]);
  assert.equal(found("calciumJapan", [measured("calcium", 10.2)]), undefined);
});

test("high-risk lesions are counted, and bounded where some were not tested", () => {
  const all = lists.abnormalities.map((name) => abnormality(name, name === "del(17p)" || name === "t(4;14)"));
  assert.deepEqual(found("cytogeneticHits", all), [2, 2]);
  assert.deepEqual(found("cytogeneticHits", [abnormality("t(4;14)", true), abnormality("gain(1q)", true)]), [2, 6]);
  assert.equal(finding("cytogeneticHits", all).rule, "mSMART 3.0, number of lesions");
  assert.equal(found("cytogeneticHits", [abnormality("t(11;14)", true)]), undefined);
  assert.equal(found("cytogeneticHits", []), undefined);
});

test("5% circulating plasma cells are a leukaemia; fewer say nothing", () => {
  const whole = finding("plasmaCellLeukemia", [measured("circulatingPlasmaCellPercent", 5)]);
  assert.deepEqual(whole.value, { type: "boolean", value: true });
  assert.deepEqual([whole.because, whole.source], [["circulatingPlasmaCellPercent"], "fernandez-de-larrea-2021-imwg-pcl"]);
  assert.match(whole.rule ?? "", /published for primary plasma-cell leukaemia/);
  assert.equal(found("plasmaCellLeukemia", [measured("circulatingPlasmaCellPercent", 4.9)]), undefined);
  assert.equal(found("plasmaCellLeukemia", [measured("circulatingPlasmaCellPercent", 4.9), word("plasmaCellLeukemia", true)]), true);
});

test("of a recorded no and a smear of 5% the later counts; of one time neither is chosen", () => {
  const smear = (date: string) => measured("circulatingPlasmaCellPercent", 8, date);
  const no = (date: string) => word("plasmaCellLeukemia", false, date);
  assert.equal(found("plasmaCellLeukemia", [smear("2026-11-20"), no("2026-09-01")]), true);
  assert.equal(found("plasmaCellLeukemia", [smear("2026-09-01"), no("2026-11-20")]), false);
  const both = finding("plasmaCellLeukemia", [smear("2026-11-20"), no("2026-11-20")]);
  assert.deepEqual([both.value, [...both.because].sort()], [undefined, ["circulatingPlasmaCellPercent", "plasmaCellLeukemia"]]);
});

const fit = [measured("age", 55), word("sex", "male"), measured("creatinine", 0.9), measured("karnofsky", 100)];

test("R-MCI: known where the points that are open do not move the group", () => {
  assert.deepEqual(found("rMci", fit), [0, 0]);
  const frail = [
    measured("age", 75),
    word("sex", "male"),
    measured("creatinine", 2.5),
    measured("karnofsky", 60),
    word("frailty", "frail"),
  ];
  assert.deepEqual(found("rMci", frail), [2, 2]);
  assert.equal(finding("rMci", frail).source, "engelhardt-2017-rmci");
});

test("R-MCI: bounded where items are open, unknown where anything is possible", () => {
  const older = [measured("age", 66), word("sex", "male"), measured("creatinine", 0.9), measured("karnofsky", 90)];
  assert.deepEqual(found("rMci", older), [0, 1]);
  assert.equal(found("rMci", []), undefined);
  assert.equal(found("rMci", [measured("ecog", 1)]), undefined);
});

test("R-MCI: lung disease of unknown severity and an intermediate fitness leave their points open", () => {
  const settled = [measured("age", 66), word("sex", "male"), measured("creatinine", 0.9), measured("karnofsky", 90)];
  const standard = lists.abnormalities.map((name) => abnormality(name, false));
  const complete = [...settled, ...standard, word("noOtherConditions", true), word("frailty", "fit")];
  assert.deepEqual(found("rMci", complete), [0, 0]);
  assert.deepEqual(found("rMci", [...complete, condition("copd")]), [0, 1]);
  assert.deepEqual(found("rMci", [...complete, measured("fev1", 55)]), [0, 1]);
  const intermediate = [...settled, ...standard, word("noOtherConditions", true), word("frailty", "intermediate")];
  assert.deepEqual(found("rMci", intermediate), [0, 1]);
});

test("R-MCI: made with CKD-EPI, so the lower Japanese eGFR does not add its point", () => {
  const complete = [
    ...[measured("age", 60), word("sex", "male"), measured("creatinine", 1), measured("karnofsky", 90), word("frailty", "fit")],
    ...[word("noOtherConditions", true), ...lists.abnormalities.map((name) => abnormality(name, false))],
  ];
  assert.ok(Number((found("egfr", complete, "JP") as number[])[0]) < 60);
  assert.deepEqual(found("rMci", complete, "JP"), [0, 0]);
});
