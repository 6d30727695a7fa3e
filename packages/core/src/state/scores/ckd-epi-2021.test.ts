import assert from "node:assert/strict";
import { test } from "node:test";
import { ckdEpi2021 } from "./ckd-epi-2021.ts";

const vectors: [creatinineMgPerDl: number, ageYears: number, sex: "female" | "male", egfr: number][] = [
  [1.0, 60, "male", 86.16],
  [1.5, 70, "female", 37.26],
  [0.6, 45, "female", 112.73],
  [0.6, 45, "male", 121.32], // computed from the formula of scores.md: male, below k
  [2.5, 78, "male", 25.66],
  [0.9, 55, "female", 75.5],
];

for (const [creatinineMgPerDl, ageYears, sex, egfr] of vectors) {
  test(`CKD-EPI 2021: creatinine ${creatinineMgPerDl} mg/dL, ${ageYears} years, ${sex}`, () => {
    assert.equal(ckdEpi2021({ creatinineMgPerDl, ageYears, sex })?.toFixed(2), egfr.toFixed(2));
  });
}

test("CKD-EPI 2021: unknown when any input is missing", () => {
  assert.equal(ckdEpi2021({ ageYears: 60, sex: "male" }), undefined);
  assert.equal(ckdEpi2021({ creatinineMgPerDl: 1, sex: "male" }), undefined);
  assert.equal(ckdEpi2021({ creatinineMgPerDl: 1, ageYears: 60 }), undefined);
  assert.equal(ckdEpi2021({}), undefined);
});

test("CKD-EPI 2021: the two branches of the equation meet where creatinine equals k", () => {
  for (const [sex, k] of [
    ["female", 0.7],
    ["male", 0.9],
  ] as const) {
    const below = ckdEpi2021({ creatinineMgPerDl: k - 1e-9, ageYears: 60, sex });
    const above = ckdEpi2021({ creatinineMgPerDl: k + 1e-9, ageYears: 60, sex });
    assert.ok(below !== undefined && above !== undefined && below > above && below - above < 1e-5);
  }
});
