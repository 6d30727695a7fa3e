import assert from "node:assert/strict";
import { test } from "node:test";
import { japaneseCorrectedCalcium, payneCorrectedCalcium } from "./corrected-calcium.ts";

const vectors: [calciumMgPerDl: number, albuminGPerDl: number, payne: string, japanese: string][] = [
  [10.2, 2.5, "11.40", "11.70"],
  [11.0, 3.0, "11.80", "12.00"],
  [9.0, 4.0, "9.00", "9.00"],
  [10.8, 4.6, "10.32", "10.80"],
  [10.0, 3.9, "10.08", "10.10"],
  [10.0, 4.1, "9.92", "10.00"],
];

for (const [calciumMgPerDl, albuminGPerDl, payne, japanese] of vectors) {
  test(`corrected calcium: ${calciumMgPerDl} mg/dL, albumin ${albuminGPerDl} g/dL: Payne ${payne}, Japan ${japanese}`, () => {
    assert.equal(payneCorrectedCalcium({ calciumMgPerDl, albuminGPerDl })?.toFixed(2), payne);
    assert.equal(japaneseCorrectedCalcium({ calciumMgPerDl, albuminGPerDl })?.toFixed(2), japanese);
  });
}

test("corrected calcium: 2.45 mmol/L with albumin 25 g/L is 2.75 mmol/L by Payne", () => {
  const mgPerMmol = 4.008;
  const corrected = payneCorrectedCalcium({ calciumMgPerDl: 2.45 * mgPerMmol, albuminGPerDl: 2.5 });
  assert.ok(corrected !== undefined);
  assert.equal((corrected / mgPerMmol).toFixed(2), "2.75");
});

test("corrected calcium: the two formulas fall on either side of 11.5 mg/dL", () => {
  const input = { calciumMgPerDl: 10.2, albuminGPerDl: 2.5 };
  assert.ok((payneCorrectedCalcium(input) ?? Number.NaN) < 11.5);
  assert.ok((japaneseCorrectedCalcium(input) ?? Number.NaN) > 11.5);
});

test("corrected calcium: unknown when calcium or albumin is missing", () => {
  for (const correct of [payneCorrectedCalcium, japaneseCorrectedCalcium]) {
    assert.equal(correct({ calciumMgPerDl: 10 }), undefined);
    assert.equal(correct({ albuminGPerDl: 4.5 }), undefined);
    assert.equal(correct({}), undefined);
  }
});
