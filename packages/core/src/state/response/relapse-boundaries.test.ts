/** Each number by which the kind and the pace of a relapse, and residual disease, are judged, on both sides of its limit. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { after, courseOf, dateOf, findingOf, given, seen } from "../../../test/history.ts";
import type { Fact, MrdFact } from "../../facts/fact.ts";
import { sustainedMrdNegative } from "./mrd.ts";

type Values = Parameters<typeof seen>[1];

const start = "2025-01-06";
const onTreatment = given(["lenalidomide", "dexamethasone"], start, undefined, { ended: "ongoing" });

const kinds = ["biochemical", "significant paraprotein", "clinical"];
const paces = ["slow", "rapid"];

function words(id: string, names: readonly string[], facts: readonly Fact[], asOf: string, choice = {}): string {
  const value = findingOf(id, [onTreatment, ...facts], choice, asOf);
  if (value?.type !== "choice") return "not known";
  return [...new Set([value.interval.low, value.interval.high].map((index) => names[index]))].join(" to ");
}

const relapse = (facts: readonly Fact[], asOf: string, choice = {}): string => words("relapseKind", kinds, facts, asOf, choice);
const pace = (facts: readonly Fact[], asOf: string, choice = {}): string => words("relapsePace", paces, facts, asOf, choice);

const quiet = { newLesion: false, hemoglobin: 12, creatinine: 0.9, calcium: 9.3, albumin: 4 };
const progressed = "2025-08-06";

/** A slow rise to progression on 6 August, looked at thoroughly on that day. */
const slowRise = (looked: Values, earlier: readonly Fact[] = []): Fact[] => [
  ...seen(start, { serumM: 3, urineM: 0, hemoglobin: 12, creatinine: 0.9 }),
  ...seen("2025-02-06", { serumM: 0.5, urineM: 0 }),
  ...seen("2025-04-06", { serumM: 0.5, urineM: 0 }),
  ...earlier,
  ...seen(progressed, { serumM: 1, urineM: 0, ...quiet, ...looked }),
  ...seen("2025-10-20", { serumM: 1.2, urineM: 0 }),
];

test("calcium of 11 mg/dL, haemoglobin less than 2 g/dL lower and creatinine less than 2 mg/dL higher are quiet; beyond, a clinical relapse is open", () => {
  const looked = (values: Values) => relapse(slowRise(values), "2025-11-03");
  assert.deepEqual([looked({ calcium: 11 }), looked({ calcium: 11.05 })], ["biochemical", "biochemical to clinical"]);
  assert.deepEqual([looked({ hemoglobin: 10.05 }), looked({ hemoglobin: 10 })], ["biochemical", "biochemical to clinical"]);
  assert.deepEqual([looked({ creatinine: 2.85 }), looked({ creatinine: 2.9 })], ["biochemical", "biochemical to clinical"]);
});

test("what was quiet 92 days ago is quiet now; 93 days ago it says nothing of now", () => {
  assert.equal(relapse(slowRise({}), after(progressed, 92)), "biochemical");
  assert.equal(relapse(slowRise({}), after(progressed, 93)), "biochemical to clinical");
});

test("hyperviscosity 92 days before the progression belongs to the relapse, 93 days before it does not", () => {
  const thick = (days: number) => relapse(slowRise({}, seen(after(progressed, -days), { hyperviscosity: true })), "2025-11-03");
  assert.equal(thick(92), "clinical");
  assert.equal(thick(93), "biochemical");
});

/** Values of one marker after a nadir: two at the nadir, then these, so many days apart, looked at thoroughly at the end. */
function series(before: Values, nadir: Values, risen: readonly Values[], days: readonly number[]): { facts: Fact[]; end: string } {
  let day = "2025-04-07";
  const facts = [...seen(start, { ...before, hemoglobin: 12, creatinine: 0.9 }), ...seen("2025-03-03", nadir), ...seen(day, nadir)];
  for (const [index, values] of risen.entries()) {
    day = after(day, days[index] ?? 0);
    facts.push(...seen(day, index === risen.length - 1 ? { ...values, ...quiet } : values));
  }
  return { facts, end: day };
}

const kindOf = ({ facts, end }: { facts: Fact[]; end: string }, choice = {}) => relapse(facts, end, choice);
const paceOf = ({ facts, end }: { facts: Fact[]; end: string }, choice = {}) => pace(facts, end, choice);
const serum = (nadir: number, risen: readonly number[], days: readonly number[]) =>
  series(
    { serumM: 4, urineM: 0 },
    { serumM: nadir },
    risen.map((serumM) => ({ serumM })),
    days,
  );
const urine = (nadir: number, risen: readonly number[], days: readonly number[]) =>
  series(
    { serumM: 0, urineM: 9000 },
    { serumM: 0, urineM: nadir },
    risen.map((urineM) => ({ serumM: 0, urineM })),
    days,
  );
const kappa = (nadir: number, risen: readonly number[], days: readonly number[]) =>
  series(
    { serumM: 0, urineM: 0, kappa: 3000, lambda: 10 },
    { serumM: 0, kappa: nadir, lambda: 10 },
    risen.map((value) => ({ serumM: 0, kappa: value, lambda: 10 })),
    days,
  );

test("significant paraprotein relapse: two values risen by 1 g/dL, by 500 mg in urine or by 200 mg/L of light chains", () => {
  assert.equal(kindOf(serum(2, [3, 3.02], [60, 30])), "significant paraprotein");
  assert.equal(kindOf(serum(2, [2.98, 3.02], [60, 30])), "biochemical");
  assert.equal(kindOf(urine(1000, [1500, 1501], [60, 30])), "significant paraprotein");
  assert.equal(kindOf(urine(1000, [1499.5, 1501], [60, 30])), "biochemical");
  assert.equal(kindOf(kappa(400, [600, 601], [60, 30])), "significant paraprotein");
  assert.equal(kindOf(kappa(400, [599.5, 601], [60, 30])), "biochemical");
});

test("significant paraprotein relapse: the two values that rose by 1 g/dL lie 61 days apart at most", () => {
  assert.equal(kindOf(serum(2, [3.1, 3.2], [90, 61])), "significant paraprotein");
  assert.equal(kindOf(serum(2, [3.1, 3.2], [90, 62])), "biochemical");
});

test("significant paraprotein relapse: a doubling within 61 days", () => {
  assert.equal(kindOf(serum(0.6, [1.2, 1.21], [61, 70])), "significant paraprotein");
  assert.equal(kindOf(serum(0.6, [1.2, 1.21], [62, 70])), "biochemical");
  assert.equal(kindOf(serum(0.6, [1.19, 1.21], [61, 70])), "biochemical");
  assert.equal(kindOf(serum(0.6, [1.2, 1.21], [20, 70])), "significant paraprotein", "faster still");
  assert.equal(kindOf(serum(0.6, [1.2, 1.21], [75, 70]), { doubling: "3-months" }), "biochemical", "what is called rapid does not matter");
});

test("significant paraprotein relapse: a doubling from 0.5 g/dL, 200 mg in urine or 100 mg/L of light chains", () => {
  assert.equal(kindOf(serum(0.5, [1, 1.01], [60, 70])), "significant paraprotein");
  assert.equal(kindOf(serum(0.49, [1, 1.01], [60, 70])), "biochemical");
  assert.equal(kindOf(urine(200, [410, 411], [60, 70])), "significant paraprotein");
  assert.equal(kindOf(urine(199.5, [410, 411], [60, 70])), "biochemical");
  assert.equal(kindOf(kappa(100, [205, 206], [60, 70])), "significant paraprotein");
  assert.equal(kindOf(kappa(99.5, [205, 206], [60, 70])), "biochemical");
});

test("rapid: doubled within 61 days; where three months are chosen, within 92 days", () => {
  const doubled = (days: number) => serum(0.6, [1.2], [days]);
  assert.deepEqual([paceOf(doubled(61)), paceOf(doubled(62))], ["rapid", "slow"]);
  const threeMonths = { doubling: "3-months" };
  assert.deepEqual([paceOf(doubled(92), threeMonths), paceOf(doubled(93), threeMonths)], ["rapid", "slow"]);
});

test("pace: values 21 days apart tell it, values 20 days apart say more of the assay", () => {
  const rising = (days: number) => serum(1, [1.6], [days]);
  assert.deepEqual([paceOf(rising(21)), paceOf(rising(20))], ["rapid", "not known"]);
});

const clear = { serumM: 0, urineM: 0, serumImmunofixation: "negative", urineImmunofixation: "negative", marrowPlasmaCells: 2 };
const negative = (date: string, sensitivity = 1e-5): MrdFact => ({
  kind: "mrd",
  date: dateOf(date),
  result: "negative",
  sensitivity,
  method: "NGF",
  source: { path: date },
});

/** Residual disease in a line with a complete response, with imaging on these days. */
function residual(facts: readonly MrdFact[], imaging: readonly string[]) {
  const cleared = imaging.flatMap((date) => seen(date, { lesionsCleared: true }));
  const complete = [...seen(start, { serumM: 3, urineM: 0 }), ...seen("2025-03-03", clear), ...seen("2025-04-07", clear)];
  return courseOf([onTreatment, ...complete, ...cleared, ...facts]).lines[0]?.dated?.mrd ?? [];
}

test("residual disease is named at a sensitivity of 1 in 100 000, not at one a little coarser", () => {
  const name = (sensitivity: number) => residual([negative("2025-05-05", sensitivity)], [])[0]?.category;
  assert.equal(name(1e-5), "flow-MRD-negative");
  assert.equal(name(1.05e-5), undefined);
});

test("imaging 92 days before or after belongs to residual disease, 93 days do not", () => {
  const imaging = (days: number) => residual([negative("2025-09-01")], [after("2025-09-01", days)])[0]?.withImaging;
  assert.deepEqual([92, 93].map(imaging), ["met", "unknown"]);
  assert.deepEqual([-92, -93].map(imaging), ["met", "unknown"]);
});

test("without residual disease for 365 days it is sustained, for 364 days not yet", () => {
  const again = (days: number) => {
    const second = after("2025-05-05", days);
    return sustainedMrdNegative(residual([negative("2025-05-05"), negative(second)], ["2025-05-05", second]));
  };
  assert.deepEqual([365, 364].map(again), ["met", "unknown"]);
});
