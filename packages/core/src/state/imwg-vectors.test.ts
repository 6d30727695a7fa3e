/** The vectors of the definitions, one by one: response (D1-D4, D11), progression (D5-D10, D12, D19), refractoriness (D13-D14, D17-D18, D20), lines (D14-D16). */
import assert from "node:assert/strict";
import { test } from "node:test";
import { courseOf, done, findingOf, given, members, seen } from "../../test/history.ts";
import type { Fact } from "../facts/fact.ts";
import { categoryAt } from "./response/category.ts";
import type { Components } from "./response/components.ts";
import { imwg2011, imwg2016 } from "./response/criteria.ts";
import { measurableKind } from "./response/measurable.ts";
import { firstRise, risesOf } from "./response/progression.ts";
import { responseCategories } from "./response/response-category.ts";

function category(baseline: Components, now: Components, criteria = imwg2016): string {
  const kind = measurableKind(baseline, criteria);
  assert.ok(kind !== undefined);
  const { atLeast, atMost } = categoryAt({ kind, baseline, now, criteria });
  const [low, high] = [responseCategories[atLeast], responseCategories[atMost]];
  return low === high ? String(low) : `${low} to ${high}`;
}

const clear = { serumImmunofixation: false, urineImmunofixation: false };

test("D1: M-protein 4.0 to 0.4 g/dL, urine 0, immunofixation positive, 3 % plasma cells: VGPR (90 % exactly)", () => {
  assert.equal(
    category({ serum: 4, urine: 0 }, { serum: 0.4, urine: 0, serumImmunofixation: true, urineImmunofixation: false, marrow: 3 }),
    "VGPR",
  );
});

test("D2: M-protein 4.0 to 2.0 g/dL, urine 600 to 59 mg: PR", () => {
  assert.equal(category({ serum: 4, urine: 600 }, { serum: 2, urine: 59 }), "PR");
});

test("D3: M-protein 4.0 to 2.0 g/dL, urine 3000 to 250 mg (92 %): PR, for a fall of 90 % is enough", () => {
  assert.equal(category({ serum: 4, urine: 3000 }, { serum: 2, urine: 250 }), "PR");
  assert.equal(category({ serum: 4, urine: 3000 }, { serum: 2, urine: 301 }), "MR");
});

test("D4: M-protein 4.0 to 2.0 g/dL, urine 1000 to 300 mg (70 %): MR", () => {
  assert.equal(category({ serum: 4, urine: 1000 }, { serum: 2, urine: 300 }), "MR");
});

const start = "2025-01-06";
const onDrug = given(["lenalidomide", "dexamethasone"], start, undefined, { ended: "ongoing" });

/** Values of one marker at the start, then monthly. */
function monthly(code: "serumM" | "kappa", values: readonly number[], others: Parameters<typeof seen>[1] = {}): Fact[] {
  return values.flatMap((value, index) =>
    seen(index === 0 ? start : `2025-${String(index + 1).padStart(2, "0")}-06`, { [code]: value, ...others }),
  );
}

const progressionOf = (facts: readonly Fact[], choice = {}) => courseOf([onDrug, ...facts], choice).lines[0]?.dated?.progression;

test("D5: nadir 0.2, then 0.6 g/dL: no progression (0.4 above)", () => {
  assert.equal(progressionOf(monthly("serumM", [3, 0.2, 0.2, 0.6, 0.6])), undefined);
});

test("D6: nadir 0.2, then 0.7 g/dL, confirmed: progression; with one value it stays open", () => {
  assert.equal(progressionOf(monthly("serumM", [3, 0.2, 0.2, 0.7, 0.7]))?.certainty, "confirmed");
  assert.equal(progressionOf(monthly("serumM", [3, 0.2, 0.2, 0.7, 0.7]))?.date.text, "2025-04-06");
  assert.equal(progressionOf(monthly("serumM", [3, 0.2, 0.2, 0.7]))?.certainty, "one-value");
  assert.equal(progressionOf(monthly("serumM", [3, 0.2, 0.2, 0.7, 0.3]))?.certainty, undefined);
});

test("D7: nadir 5.5, then 6.5 g/dL (18 %): progression, for from 5 g/dL on a rise of 1 is enough", () => {
  assert.equal(progressionOf(monthly("serumM", [9, 5.5, 5.5, 6.5, 6.5]))?.certainty, "confirmed");
  assert.equal(progressionOf(monthly("serumM", [9, 4.9, 4.9, 5.9, 5.9])), undefined);
});

test("D8: nadir 3.0, then 3.6 g/dL (20 %): no progression; 25 % and 0.5 g/dL are needed both", () => {
  assert.equal(progressionOf(monthly("serumM", [6, 3, 3, 3.6, 3.6])), undefined);
  assert.equal(progressionOf(monthly("serumM", [6, 3, 3, 3.75, 3.75]))?.certainty, "confirmed");
  assert.equal(progressionOf(monthly("serumM", [6, 1.6, 1.6, 2.0, 2.0])), undefined);
});

test("D9: light chains alone, difference 20 to 120 mg/L (+100): no progression, for more than 100 is needed", () => {
  const lightChains = (values: readonly number[]) => monthly("kappa", values, { serumM: 0, urineM: 0, lambda: 10 });
  assert.equal(progressionOf(lightChains([510, 30, 30, 130, 130])), undefined);
  assert.equal(progressionOf(lightChains([510, 30, 30, 131, 131]))?.by, "light-chains");
});

test("D10: M-protein measurable, light chains 50 to 400 mg/L: no progression by IMWG 2016, but light-chain escape", () => {
  const facts = [0, 1, 2, 3, 4].flatMap((index) =>
    seen(index === 0 ? start : `2025-0${index + 1}-06`, { serumM: 1.5, urineM: 0, kappa: index < 3 ? 60 : 410, lambda: 10 }),
  );
  assert.equal(progressionOf(facts), undefined);
  assert.deepEqual(findingOf("lightChainEscape", [onDrug, ...facts]), { type: "boolean", value: true });
});

test("D11: immunofixation negative in serum and urine, 4 % plasma cells, a plasmacytoma left: no CR", () => {
  assert.equal(category({ serum: 3, urine: 0, plasmacytoma: 20 }, { serum: 0, urine: 0, ...clear, marrow: 4, plasmacytoma: 1.5 }), "VGPR");
  assert.equal(
    category({ serum: 3, urine: 0, plasmacytoma: 20 }, { serum: 0, urine: 0, ...clear, marrow: 4, plasmacytoma: 0 }),
    "CR to sCR",
  );
});

test("D12: after CR immunofixation turns faintly positive: relapse from CR and no progression", () => {
  const cleared = { serumM: 0, urineM: 0, serumImmunofixation: "negative", urineImmunofixation: "negative", marrowPlasmaCells: 2 };
  const facts = [
    ...seen(start, { serumM: 3, urineM: 0 }),
    ...seen("2025-06-06", cleared),
    ...seen("2025-07-06", cleared),
    ...seen("2026-01-06", { ...cleared, serumImmunofixation: "positive" }),
  ];
  const [line] = courseOf([onDrug, ...facts]).lines;
  assert.equal(line?.dated?.response?.relapseFromComplete?.text, "2026-01-06");
  assert.equal(line?.dated?.progression, undefined);
});

/** Induction, transplant, maintenance stopped on 1 July 2026, progression so many days later. */
const afterMaintenance = (progression: string): Fact[] => [
  given(["bortezomib", "lenalidomide", "dexamethasone"], "2022-01-10", "2022-05-30", {
    intent: "induction",
    bestResponse: "VGPR",
    ended: "completed",
  }),
  done("autologous-transplant", "2022-07-01", true),
  given(["lenalidomide"], "2022-10-01", "2026-07-01", { intent: "maintenance", ended: "choice" }),
  ...seen(progression, { newLesion: true }),
];

test("D13: lenalidomide maintenance stopped, progression on day 60: refractory; on day 61: not", () => {
  assert.deepEqual(members(findingOf("refractoryTo", afterMaintenance("2026-08-30"))), { certain: ["lenalidomide"], possible: [] });
  assert.deepEqual(members(findingOf("refractoryTo", afterMaintenance("2026-08-31"))), { certain: [], possible: [] });
});

test("D14: VRd, transplant, lenalidomide maintenance, progression on it: one line, refractory to lenalidomide, bortezomib only exposed", () => {
  const facts = [
    given(["bortezomib", "lenalidomide", "dexamethasone"], "2022-01-10", "2022-05-30", {
      intent: "induction",
      bestResponse: "VGPR",
      ended: "completed",
    }),
    done("autologous-transplant", "2022-07-01", true),
    given(["lenalidomide"], "2022-10-01", "2026-09-20", { intent: "maintenance", ended: "progression" }),
  ];
  assert.deepEqual(courseOf(facts).count, { low: 1, high: 1 });
  assert.deepEqual(members(findingOf("refractoryTo", facts)), { certain: ["lenalidomide"], possible: [] });
  assert.ok(members(findingOf("exposedTo", facts)).certain.includes("bortezomib"));
  assert.deepEqual(members(findingOf("refractoryAtMaintenanceOnly", facts)), { certain: ["lenalidomide"], possible: [] });
  assert.deepEqual(members(findingOf("refractoryTo", facts, { maintenanceDose: "does-not-count" })), { certain: [], possible: [] });
});

test("D15: DRd, toxicity, daratumumab alone goes on: one line", () => {
  const facts = [
    given(["daratumumab"], "2024-01-08", undefined, { ended: "ongoing" }),
    given(["lenalidomide", "dexamethasone"], "2024-01-08", "2025-03-01", { ended: "toxicity" }),
  ];
  assert.deepEqual(courseOf(facts).count, { low: 1, high: 1 });
});

test("D16: a second transplant planned with KRd after progression is a line of its own by the letter of 2015, and two are named as the other count", () => {
  const facts = [
    given(["bortezomib", "lenalidomide", "dexamethasone"], "2019-01-07", "2019-06-01", { bestResponse: "CR", ended: "completed" }),
    done("autologous-transplant", "2019-08-01", true),
    ...seen("2022-05-02", { newLesion: true }),
    given(["carfilzomib", "lenalidomide", "dexamethasone"], "2022-06-01", "2022-10-01", { bestResponse: "VGPR", ended: "completed" }),
    done("autologous-transplant", "2022-12-01", true),
  ];
  assert.deepEqual(courseOf(facts).count, { low: 3, high: 3 });
  assert.deepEqual(
    courseOf(facts).alternativeCounts.map(({ count }) => count),
    [2],
  );
  assert.deepEqual(courseOf(facts, { furtherTransplant: "with-reinduction" }).count, { low: 2, high: 2 });
});

/** Four lines, each failed, without an antibody. */
const fourDrugs = ["bortezomib", "lenalidomide", "carfilzomib", "pomalidomide"].map((drug, index) =>
  given([drug, "dexamethasone"], `20${18 + index * 2}-01-08`, `20${18 + index * 2}-12-01`, { bestResponse: "PR", ended: "progression" }),
);

test("D17: refractory to two proteasome inhibitors and two IMiDs, daratumumab never given: two classes, not three", () => {
  assert.deepEqual(members(findingOf("classesRefractory", fourDrugs)).certain, ["IMiD", "PI"]);
  assert.ok(!members(findingOf("classesExposed", fourDrugs)).certain.includes("anti-CD38"));
});

test("D18: thalidomide not tolerated, bortezomib refractory: IMiDs are not refractory", () => {
  const facts = [
    given(["thalidomide", "dexamethasone"], "2019-01-07", "2019-04-01", {
      bestResponse: "PR",
      ended: "toxicity",
      toxicity: [{ kind: "peripheral-neuropathy", grade: 3, drug: "thalidomide" }],
    }),
    given(["bortezomib", "dexamethasone"], "2019-04-15", "2020-04-01", { bestResponse: "PR", ended: "progression" }),
  ];
  assert.deepEqual(members(findingOf("classesRefractory", facts)), { certain: ["PI"], possible: [] });
  assert.deepEqual(members(findingOf("intolerantTo", facts)).certain, ["thalidomide"]);
});

test("D19: 0.5 to 1.0 g/dL in six weeks, repeated at 1.1, without symptoms: progression and significant paraprotein relapse by doubling", () => {
  const quiet = { newLesion: false, calcium: 9.4, albumin: 4, hemoglobin: 12, creatinine: 0.9, urineM: 0 };
  const facts = [
    onDrug,
    ...seen(start, { serumM: 3, ...quiet }),
    ...seen("2025-06-02", { serumM: 0.5, ...quiet }),
    ...seen("2025-07-07", { serumM: 0.5, ...quiet }),
    ...seen("2025-08-18", { serumM: 1.0, ...quiet }),
    ...seen("2025-09-15", { serumM: 1.1, ...quiet }),
  ];
  assert.equal(courseOf(facts).lines[0]?.dated?.progression?.date.text, "2025-08-18");
  assert.deepEqual(findingOf("relapseKind", facts, {}, "2025-10-15"), { type: "choice", interval: { low: 1, high: 1 } });
  assert.deepEqual(findingOf("relapsePace", facts, {}, "2025-10-15"), { type: "choice", interval: { low: 1, high: 1 } });
});

test("D20: never a minor response, stable for six months on VRd: primary refractory", () => {
  const facts = [
    given(["bortezomib", "lenalidomide", "dexamethasone"], "2025-01-06", "2025-07-07", { intent: "induction", ended: "choice" }),
    ...seen("2025-01-06", { serumM: 4, urineM: 0 }),
    ...["2025-02-10", "2025-04-14", "2025-07-07"].flatMap((date) => seen(date, { serumM: 3.9, urineM: 0 })),
  ];
  assert.deepEqual(findingOf("diseaseStatus", facts), { type: "choice", interval: { low: 3, high: 3 } });
  assert.deepEqual(members(findingOf("refractoryTo", facts)).certain, ["bortezomib", "lenalidomide"]);
});

test("another version of the criteria is another table: 10 to 18 % plasma cells is progression by the consensus of 2011 and not of 2016", () => {
  const rise = (criteria: typeof imwg2016) =>
    firstRise(
      [10, 18].map((value) => ({ date: { text: "", first: value, last: value }, value, path: "" })),
      risesOf(criteria).marrow,
      "lowest",
    );
  assert.equal(rise(imwg2016), undefined);
  assert.ok(rise(imwg2011) !== undefined);
});
