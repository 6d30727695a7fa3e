import assert from "node:assert/strict";
import { test } from "node:test";
import { absoluteEgfr } from "./absolute-egfr.ts";
import { duBois } from "./body-surface-area.ts";
import { ckdEpi2021 } from "./ckd-epi-2021.ts";

/** The CKD-EPI 2021 and Du Bois columns of the vectors, multiplied. */
const vectors: [creatinineMgPerDl: number, ageYears: number, sex: "female" | "male", kg: number, cm: number, absolute: string][] = [
  [1.0, 60, "male", 70, 170, "90.13"],
  [1.5, 70, "female", 50, 150, "30.85"],
  [0.6, 45, "female", 55, 160, "101.86"],
  [2.5, 78, "male", 62, 165, "24.94"],
  [0.9, 55, "female", 60, 160, "70.79"],
];

for (const [creatinineMgPerDl, ageYears, sex, weightKg, heightCm, absolute] of vectors) {
  test(`absolute eGFR: creatinine ${creatinineMgPerDl} mg/dL, ${ageYears} years, ${sex}, ${weightKg} kg, ${heightCm} cm is ${absolute} mL/min`, () => {
    const egfrMlPerMin173 = ckdEpi2021({ creatinineMgPerDl, ageYears, sex });
    const bodySurfaceAreaM2 = duBois({ weightKg, heightCm });
    assert.equal(absoluteEgfr({ egfrMlPerMin173, bodySurfaceAreaM2 })?.toFixed(2), absolute);
  });
}

test("absolute eGFR: at 1.73 m2 it is the indexed one", () => {
  assert.equal(absoluteEgfr({ egfrMlPerMin173: 47, bodySurfaceAreaM2: 1.73 })?.toFixed(9), "47.000000000");
});

test("absolute eGFR: unknown when either input is missing", () => {
  assert.equal(absoluteEgfr({ egfrMlPerMin173: 60 }), undefined);
  assert.equal(absoluteEgfr({ bodySurfaceAreaM2: 1.8 }), undefined);
  assert.equal(absoluteEgfr({}), undefined);
});
