import assert from "node:assert/strict";
import { test } from "node:test";
import { japaneseEgfr } from "./japanese-egfr.ts";

const vectors: [creatinineMgPerDl: number, ageYears: number, sex: "female" | "male", egfr: number][] = [
  [1.0, 60, "male", 59.91],
  [1.5, 70, "female", 27.18],
  [0.6, 45, "female", 84.08],
  [2.5, 78, "male", 20.39],
  [0.9, 55, "female", 50.94],
];

for (const [creatinineMgPerDl, ageYears, sex, egfr] of vectors) {
  test(`Japanese eGFR: creatinine ${creatinineMgPerDl} mg/dL, ${ageYears} years, ${sex}`, () => {
    assert.equal(japaneseEgfr({ creatinineMgPerDl, ageYears, sex })?.toFixed(2), egfr.toFixed(2));
  });
}

test("Japanese eGFR: unknown when any input is missing", () => {
  assert.equal(japaneseEgfr({ ageYears: 60, sex: "male" }), undefined);
  assert.equal(japaneseEgfr({ creatinineMgPerDl: 1, sex: "male" }), undefined);
  assert.equal(japaneseEgfr({ creatinineMgPerDl: 1, ageYears: 60 }), undefined);
  assert.equal(japaneseEgfr({}), undefined);
});
