import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { ukMrp } from "./uk-mrp.ts";

const vectors: [performanceStatus: number, ageYears: number, iss: 1 | 2 | 3, crpMgPerL: number, score: string, group: string][] = [
  [0, 68, 1, 2, "-0.7465", "low"],
  [0, 72, 2, 4, "-0.4524", "low"],
  [1, 75, 2, 5, "-0.1982", "medium"],
  [1, 80, 2, 10, "-0.0966", "medium"],
  [2, 80, 3, 30, "0.3471", "high"],
];

for (const [performanceStatus, ageYears, iss, crpMgPerL, score, group] of vectors) {
  test(`UK MRP: PS ${performanceStatus}, ${ageYears} years, ISS ${iss}, CRP ${crpMgPerL} mg/L is ${score}, ${group}`, () => {
    const result = ukMrp({ performanceStatus, ageYears, iss, crpMgPerL });
    assert.deepEqual([result.score.low.toFixed(4), result.score.high.toFixed(4), result.group], [score, score, group]);
  });
}

test("UK MRP: the natural logarithm is meant, so that a CRP of about 7 mg/L adds nothing", () => {
  const { score } = ukMrp({ performanceStatus: 2, ageYears: 74.4, iss: 2, crpMgPerL: Math.exp(2.08) - 1 });
  assert.ok(Math.abs(score.low) < 1e-9);
});

test("UK MRP: without CRP it is high where the rest is enough, else bounded from below", () => {
  assert.equal(ukMrp({ performanceStatus: 2, ageYears: 80, iss: 3 }).group, "high");
  const open = ukMrp({ performanceStatus: 0, ageYears: 68, iss: 1 });
  assert.equal(open.group, undefined);
  assert.equal(open.score.high, Number.POSITIVE_INFINITY);
});

test("UK MRP: without the stage it is known where both ends agree", () => {
  assert.equal(ukMrp({ performanceStatus: 0, ageYears: 60, crpMgPerL: 1 }).group, "low");
  assert.equal(ukMrp({ performanceStatus: 1, ageYears: 75, crpMgPerL: 5 }).group, undefined);
  assert.equal(ukMrp({}).group, undefined);
});

test("UK MRP: forgetting an input widens the score and makes the group unknown or leaves it as it is", () => {
  const orNot = <T>(value: fc.Arbitrary<T>) => fc.option(value, { nil: undefined });
  const input = fc.record({
    performanceStatus: orNot(fc.integer({ min: 0, max: 4 })),
    ageYears: orNot(fc.integer({ min: 50, max: 95 })),
    iss: orNot(fc.constantFrom(1, 2, 3)),
    crpMgPerL: orNot(fc.integer({ min: 0, max: 300 })),
  });
  fc.assert(
    fc.property(input, fc.constantFrom("performanceStatus", "ageYears", "iss", "crpMgPerL"), (before, forgotten) => {
      const known = ukMrp(before);
      const after = ukMrp({ ...before, [forgotten]: undefined });
      assert.ok(after.score.low <= known.score.low && after.score.high >= known.score.high);
      assert.ok(after.group === undefined || after.group === known.group);
    }),
  );
});
