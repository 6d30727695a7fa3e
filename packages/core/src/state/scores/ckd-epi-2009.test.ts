import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { ckdEpi2009 } from "./ckd-epi-2009.ts";

const vectors: [creatinineMgPerDl: number, ageYears: number, sex: "female" | "male", egfr: number][] = [
  [1.0, 60, "male", 81.44],
  [1.5, 70, "female", 34.93],
  [0.6, 45, "female", 110.08],
  [2.5, 78, "male", 23.7],
  [0.9, 55, "female", 71.98],
];

for (const [creatinineMgPerDl, ageYears, sex, egfr] of vectors) {
  test(`CKD-EPI 2009: creatinine ${creatinineMgPerDl} mg/dL, ${ageYears} years, ${sex}`, () => {
    assert.equal(ckdEpi2009({ creatinineMgPerDl, ageYears, sex })?.toFixed(2), egfr.toFixed(2));
  });
}

test("CKD-EPI 2009: the coefficient for race is applied only when it is asked for", () => {
  const input = { creatinineMgPerDl: 1, ageYears: 60, sex: "male" } as const;
  const [without, withIt] = [ckdEpi2009({ ...input, raceCoefficient: false }), ckdEpi2009({ ...input, raceCoefficient: true })];
  assert.ok(without !== undefined && withIt !== undefined);
  assert.equal(without, ckdEpi2009(input));
  assert.equal((withIt / without).toFixed(3), "1.159");
});

const complete = { creatinineMgPerDl: 1, ageYears: 60, sex: "male" } as const;

for (const missing of Object.keys(complete)) {
  test(`CKD-EPI 2009: unknown without ${missing}`, () => {
    assert.equal(ckdEpi2009({ ...complete, [missing]: undefined }), undefined);
  });
}

test("CKD-EPI 2009: a higher creatinine never gives a higher rate", () => {
  const creatinine = fc.double({ min: 0.2, max: 15, noNaN: true });
  fc.assert(
    fc.property(creatinine, creatinine, fc.constantFrom("female", "male"), (a, b, sex) => {
      const lower = ckdEpi2009({ ...complete, sex, creatinineMgPerDl: Math.min(a, b) });
      const higher = ckdEpi2009({ ...complete, sex, creatinineMgPerDl: Math.max(a, b) });
      assert.ok(lower !== undefined && higher !== undefined && higher <= lower);
    }),
  );
});
