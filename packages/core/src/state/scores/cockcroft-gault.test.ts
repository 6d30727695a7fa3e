import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { cockcroftGault } from "./cockcroft-gault.ts";

const vectors: [creatinineMgPerDl: number, ageYears: number, sex: "female" | "male", weightKg: number, clearance: number][] = [
  [1.0, 60, "male", 70, 77.78],
  [1.5, 70, "female", 50, 27.55],
  [0.6, 45, "female", 55, 102.81],
  [2.5, 78, "male", 62, 21.36],
  [0.9, 55, "female", 60, 66.9],
];

for (const [creatinineMgPerDl, ageYears, sex, weightKg, clearance] of vectors) {
  test(`Cockcroft-Gault: creatinine ${creatinineMgPerDl} mg/dL, ${ageYears} years, ${sex}, ${weightKg} kg`, () => {
    assert.equal(cockcroftGault({ creatinineMgPerDl, ageYears, sex, weightKg })?.toFixed(2), clearance.toFixed(2));
  });
}

const complete = { creatinineMgPerDl: 1, ageYears: 60, sex: "male", weightKg: 70 } as const;

for (const missing of Object.keys(complete)) {
  test(`Cockcroft-Gault: unknown without ${missing}`, () => {
    assert.equal(cockcroftGault({ ...complete, [missing]: undefined }), undefined);
  });
}

test("Cockcroft-Gault: a higher creatinine never gives a higher clearance", () => {
  const creatinine = fc.double({ min: 0.2, max: 15, noNaN: true });
  fc.assert(
    fc.property(creatinine, creatinine, (a, b) => {
      const lower = cockcroftGault({ ...complete, creatinineMgPerDl: Math.min(a, b) });
      const higher = cockcroftGault({ ...complete, creatinineMgPerDl: Math.max(a, b) });
      assert.ok(lower !== undefined && higher !== undefined && higher <= lower);
    }),
  );
});
