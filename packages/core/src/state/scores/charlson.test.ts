import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import type { CharlsonItem } from "./charlson.ts";
import { charlsonIndex, charlsonItems, charlsonWeights2011 } from "./charlson.ts";

const vectors: [name: string, present: CharlsonItem[], possible: CharlsonItem[], low: number, high: number][] = [
  ["{C90.0}: the myeloma itself is no item", [], [], 0, 0],
  ["{E11.9, I50.0}", ["diabetes-uncomplicated", "congestive-heart-failure"], [], 2, 2],
  ["{E11.2, E11.9}: complicated diabetes replaces uncomplicated", ["diabetes-complicated", "diabetes-uncomplicated"], [], 2, 2],
  ["{K70.3, K72.9}: severe liver disease replaces mild", ["mild-liver-disease", "severe-liver-disease"], [], 3, 3],
  ["{C50.9, C90.0}: another malignancy counts", ["any-malignancy"], [], 2, 2],
  ["{C50.9, C79.5}: the metastatic tumour replaces the malignancy", ["any-malignancy", "metastatic-solid-tumour"], [], 6, 6],
  ["{N18.3}", ["renal-disease"], [], 2, 2],
  ["{J44.1, I21.0}", ["chronic-pulmonary-disease", "myocardial-infarction"], [], 2, 2],
  ["HIV", ["aids-hiv"], [], 6, 6],
  ["diabetes present, its complications possible", ["diabetes-uncomplicated"], ["diabetes-complicated"], 1, 2],
  ["a possible lesser form adds nothing", ["severe-liver-disease"], ["mild-liver-disease"], 3, 3],
  ["possible and present at once counts once", ["renal-disease"], ["renal-disease"], 2, 2],
  ["nothing present, dementia possible", [], ["dementia"], 0, 1],
  ["nothing present, everything possible", [], Object.keys(charlsonItems) as CharlsonItem[], 0, 29],
];

for (const [name, present, possible, low, high] of vectors) {
  test(`Charlson index: ${name}`, () => {
    assert.deepEqual(charlsonIndex({ present: new Set(present), possible: new Set(possible) }), { low, high });
  });
}

const weights1987: [weight: number, items: CharlsonItem[]][] = [
  [1, ["myocardial-infarction", "congestive-heart-failure", "peripheral-vascular-disease", "cerebrovascular-disease", "dementia"]],
  [1, ["chronic-pulmonary-disease", "rheumatic-disease", "peptic-ulcer", "mild-liver-disease", "diabetes-uncomplicated"]],
  [2, ["diabetes-complicated", "hemiplegia", "renal-disease", "any-malignancy"]],
  [3, ["severe-liver-disease"]],
  [6, ["metastatic-solid-tumour", "aids-hiv"]],
];

test("Charlson index: each item alone counts its weight of 1987", () => {
  assert.equal(weights1987.flatMap(([, items]) => items).length, Object.keys(charlsonItems).length);
  for (const [weight, items] of weights1987) {
    for (const item of items)
      assert.deepEqual(charlsonIndex({ present: new Set([item]), possible: new Set() }), { low: weight, high: weight });
  }
});

test("Charlson index: a name that is no item counts nothing", () => {
  assert.deepEqual(charlsonIndex({ present: new Set(["myeloma"]), possible: new Set(["gout"]) }), { low: 0, high: 0 });
});

test("Charlson index: whatever possible items turn out to be there, the index is within the bounds", () => {
  const items = Object.keys(charlsonItems);
  const subset = fc.subarray(items).map((chosen) => new Set(chosen));
  fc.assert(
    fc.property(
      subset,
      subset,
      fc.array(fc.boolean(), { minLength: items.length, maxLength: items.length }),
      (present, possible, there) => {
        const { low, high } = charlsonIndex({ present, possible });
        const truth = new Set([...present, ...items.filter((item, index) => possible.has(item) && there[index])]);
        const settled = charlsonIndex({ present: truth, possible: new Set() });
        assert.equal(settled.low, settled.high);
        assert.ok(low <= settled.low && settled.low <= high);
      },
    ),
  );
});

test("Charlson index: of the weights of 1987, those of 2011 put five at nothing, lower three, raise four and leave five", () => {
  const pairs = (Object.keys(charlsonItems) as CharlsonItem[]).map((item) => [charlsonItems[item], charlsonWeights2011[item]] as const);
  const count = (holds: (before: number, after: number) => boolean): number => pairs.filter(([a, b]) => holds(a, b)).length;
  assert.deepEqual(
    [count((_, b) => b === 0), count((a, b) => b > 0 && b < a), count((a, b) => b > a), count((a, b) => b === a)],
    [5, 3, 4, 5],
  );
});

test("Charlson index: each item alone counts its weight of 2011 when those are asked for", () => {
  const weights2011: [weight: number, items: CharlsonItem[]][] = [
    [0, ["myocardial-infarction", "peripheral-vascular-disease", "cerebrovascular-disease", "peptic-ulcer", "diabetes-uncomplicated"]],
    [1, ["chronic-pulmonary-disease", "rheumatic-disease", "diabetes-complicated", "renal-disease"]],
    [2, ["congestive-heart-failure", "dementia", "mild-liver-disease", "hemiplegia", "any-malignancy"]],
    [4, ["severe-liver-disease", "aids-hiv"]],
    [6, ["metastatic-solid-tumour"]],
  ];
  assert.equal(weights2011.flatMap(([, items]) => items).length, Object.keys(charlsonItems).length);
  for (const [weight, items] of weights2011) {
    for (const item of items)
      assert.equal(charlsonIndex({ present: new Set([item]), possible: new Set() }, charlsonWeights2011).high, weight);
  }
});
