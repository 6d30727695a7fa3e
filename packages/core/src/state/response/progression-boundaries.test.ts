/** Each threshold of progression, and each time for which a value stands, on both sides of its limit. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { after, courseOf, given, seen } from "../../../test/history.ts";
import type { Fact } from "../../facts/fact.ts";
import { responseCategories } from "./response-category.ts";

type Values = Parameters<typeof seen>[1];

const start = "2025-01-06";
const onTreatment = given(["lenalidomide", "dexamethasone"], start, undefined, { ended: "ongoing" });

/** By what the disease progressed, where these were the values at the start and then monthly. */
function progression(series: readonly Values[], choice = {}): string {
  const facts = series.flatMap((values, index) => seen(index === 0 ? start : `2025-0${index + 1}-06`, values));
  const found = courseOf([onTreatment, ...facts], choice).lines[0]?.dated?.progression;
  return found === undefined ? "none" : found.by;
}

/** One marker at the start, at its nadir twice and risen twice, with what else was measured each time. */
const rise = (code: keyof Values, [before, nadir, risen]: readonly [number, number, number], others: Values = {}, choice = {}): string =>
  progression(
    [before, nadir, nadir, risen, risen].map((value) => ({ [code]: value, ...others })),
    choice,
  );

test("M-protein in serum: from a nadir of 5 g/dL a rise by 1 g/dL is enough, below it 25 % are needed as well", () => {
  assert.equal(rise("serumM", [9, 5, 6]), "serum");
  assert.equal(rise("serumM", [9, 5, 5.96]), "none");
  assert.equal(rise("serumM", [9, 4.96, 5.96]), "none");
});

test("M-protein in serum: a rise by 25 % and 0.5 g/dL, each reached exactly", () => {
  assert.equal(rise("serumM", [6, 3, 3.75]), "serum");
  assert.equal(rise("serumM", [6, 3, 3.74]), "none");
  assert.equal(rise("serumM", [6, 1, 1.5]), "serum");
  assert.equal(rise("serumM", [6, 1, 1.49]), "none");
});

test("M-protein in urine: a rise by 25 % and 200 mg", () => {
  assert.equal(rise("urineM", [1000, 100, 300], { serumM: 0 }), "urine");
  assert.equal(rise("urineM", [1000, 100, 299.5], { serumM: 0 }), "none");
  assert.equal(rise("urineM", [3000, 1000, 1250], { serumM: 0 }), "urine");
  assert.equal(rise("urineM", [3000, 1000, 1249], { serumM: 0 }), "none");
});

test("plasma cells in the marrow: by 2016 a rise by 10 points, by 2011 to 10 %", () => {
  assert.equal(rise("marrowPlasmaCells", [40, 10, 20], { serumM: 0 }), "marrow");
  assert.equal(rise("marrowPlasmaCells", [40, 10, 19.8], { serumM: 0 }), "none");
  const of2011 = { responseCriteria: "IMWG-2011" };
  assert.equal(rise("marrowPlasmaCells", [40, 5, 10], { serumM: 0 }, of2011), "marrow");
  assert.equal(rise("marrowPlasmaCells", [40, 5, 9.8], { serumM: 0 }, of2011), "none");
});

test("lesions: growth by half", () => {
  assert.equal(rise("plasmacytomaArea", [20, 10, 15]), "growth");
  assert.equal(rise("plasmacytomaArea", [20, 10, 14.95]), "none");
});

test("circulating plasma cells, where nothing else can be followed: a rise by half to 200 in a microlitre", () => {
  assert.equal(rise("circulatingPlasmaCells", [100, 100, 200], { serumM: 0 }), "circulating-cells");
  assert.equal(rise("circulatingPlasmaCells", [100, 100, 199.5], { serumM: 0 }), "none");
  assert.equal(rise("circulatingPlasmaCells", [200, 200, 300], { serumM: 0 }), "circulating-cells");
  assert.equal(rise("circulatingPlasmaCells", [200, 200, 299], { serumM: 0 }), "none");
});

function best(facts: readonly Fact[]): string {
  const found = courseOf([onTreatment, ...facts]).lines[0]?.dated?.response?.best;
  return found === undefined ? "not known" : [found.low, found.high].map((index) => responseCategories[index]).join(" to ");
}

test("urine stands for 92 days: after that it is missing for a VGPR", () => {
  const again = (days: number) =>
    best([
      ...seen(start, { serumM: 3, urineM: 0 }),
      ...seen("2025-06-02", { serumM: 0.2, urineM: 0 }),
      ...seen(after("2025-06-02", days), { serumM: 0.2 }),
    ]);
  assert.equal(again(92), "VGPR to VGPR");
  assert.equal(again(93), "PR to PR");
});

const clear = { serumM: 0, urineM: 0, serumImmunofixation: "negative", urineImmunofixation: "negative" };

test("immunofixation stands for 92 days: after that it is missing for a CR", () => {
  const again = (code: "serumImmunofixation" | "urineImmunofixation", days: number) =>
    best([
      ...seen(start, { serumM: 3, urineM: 0 }),
      ...seen("2025-06-02", { ...clear, marrowPlasmaCells: 2 }),
      ...seen(after("2025-06-02", days), { ...clear, marrowPlasmaCells: 2 }).filter((fact) => !("code" in fact) || fact.code !== code),
    ]);
  for (const code of ["serumImmunofixation", "urineImmunofixation"] as const)
    assert.deepEqual([again(code, 92), again(code, 93)], ["CR to CR", "VGPR to VGPR"]);
});

test("the marrow stands for the 92 days before it was looked at first: before that it is missing for a CR", () => {
  const looked = (days: number) =>
    best([
      ...seen(start, { serumM: 3, urineM: 0 }),
      ...seen("2025-06-02", clear),
      ...seen(after("2025-06-02", days), { ...clear, marrowPlasmaCells: 2 }),
    ]);
  assert.equal(looked(92), "CR to CR");
  assert.equal(looked(93), "VGPR to VGPR");
});

/** Whether a conflict between a recorded progression and the values is told. */
function conflict(stop: string, series: readonly (readonly [string, number])[]): boolean {
  const treated = given(["lenalidomide", "dexamethasone"], start, stop, { ended: "progression" });
  const { conflicts } = courseOf([treated, ...series.flatMap(([date, serumM]) => seen(date, { serumM, urineM: 0 }))]);
  return conflicts.some(({ text }) => text.en.includes("progression is recorded on"));
}

test("values at most 31 days before a recorded progression should show it; a value 32 days before says nothing of it", () => {
  const seenBefore = (days: number) =>
    conflict("2025-09-01", [
      [start, 3],
      ["2025-03-03", 1],
      [after("2025-09-01", -days), 1],
    ]);
  assert.equal(seenBefore(31), true);
  assert.equal(seenBefore(32), false);
});

test("values that show progression 60 days after it was recorded agree with the record; 61 days after they do not", () => {
  const shown = (days: number) =>
    conflict("2025-06-02", [
      [start, 3],
      ["2025-03-03", 1],
      ["2025-04-07", 1],
      [after("2025-06-02", days), 2],
      [after("2025-06-02", days + 30), 2],
    ]);
  assert.equal(shown(60), false);
  assert.equal(shown(61), true);
});

test("values that showed a progression 60 days before it was recorded showed this one; 61 days before, the next one is compared with the record", () => {
  const recorded = "2025-09-01";
  const treated = [
    given(["lenalidomide", "dexamethasone"], start, recorded, { ended: "progression" }),
    given(["lenalidomide", "dexamethasone"], after(recorded, 7), undefined, { ended: "ongoing" }),
  ];
  const shown = (days: number) => {
    const values: readonly (readonly [string, number])[] = [
      [start, 3],
      ["2025-03-03", 1],
      ["2025-04-07", 1],
      [after(recorded, -days), 2],
      [after(recorded, -20), 2],
      [after(recorded, 40), 2],
      [after(recorded, 90), 4],
      [after(recorded, 120), 4],
    ];
    const { conflicts } = courseOf([...treated, ...values.flatMap(([date, serumM]) => seen(date, { serumM, urineM: 0 }))]);
    return conflicts.some(({ text }) => text.en.includes("progression is recorded on"));
  };
  assert.equal(shown(60), false);
  assert.equal(shown(61), true);
});
