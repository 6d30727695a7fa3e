import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { mdrd } from "./mdrd.ts";

const vectors: [creatinineMgPerDl: number, ageYears: number, sex: "female" | "male", egfr: number][] = [
  [1.0, 60, "male", 76.22],
  [1.5, 70, "female", 34.33],
  [0.6, 45, "female", 108.11],
  [2.5, 78, "male", 25.1],
  [0.9, 55, "female", 65.01],
];

for (const [creatinineMgPerDl, ageYears, sex, egfr] of vectors) {
  test(`MDRD: creatinine ${creatinineMgPerDl} mg/dL, ${ageYears} years, ${sex}`, () => {
    assert.equal(mdrd({ creatinineMgPerDl, ageYears, sex })?.toFixed(2), egfr.toFixed(2));
  });
}

test("MDRD: the coefficient for race is applied only when it is asked for", () => {
  const input = { creatinineMgPerDl: 1, ageYears: 60, sex: "male" } as const;
  const [without, withIt] = [mdrd({ ...input, raceCoefficient: false }), mdrd({ ...input, raceCoefficient: true })];
  assert.ok(without !== undefined && withIt !== undefined);
  assert.equal(without, mdrd(input));
  assert.equal((withIt / without).toFixed(3), "1.212");
});

const complete = { creatinineMgPerDl: 1, ageYears: 60, sex: "male" } as const;

for (const missing of Object.keys(complete)) {
  test(`MDRD: unknown without ${missing}`, () => {
    assert.equal(mdrd({ ...complete, [missing]: undefined }), undefined);
  });
}

test("MDRD: a higher creatinine never gives a higher rate", () => {
  const creatinine = fc.double({ min: 0.2, max: 15, noNaN: true });
  fc.assert(
    fc.property(creatinine, creatinine, fc.constantFrom("female", "male"), (a, b, sex) => {
      const lower = mdrd({ ...complete, sex, creatinineMgPerDl: Math.min(a, b) });
      const higher = mdrd({ ...complete, sex, creatinineMgPerDl: Math.max(a, b) });
      assert.ok(lower !== undefined && higher !== undefined && higher <= lower);
    }),
  );
});
