import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { between, exactly, type Interval } from "../../terms/interval.ts";
import { renalBandsDisagree } from "./renal-bands.ts";

const vectors: [name: string, creatinineClearance: Interval | undefined, absoluteEgfr: Interval | undefined, truth: string][] = [
  ["27.55 and 30.85 lie on either side of 30", exactly(27.55), exactly(30.85), "met"],
  ["77.78 and 90.13 are both above 60", exactly(77.78), exactly(90.13), "not-met"],
  ["21.36 and 24.94 are both between 15 and 30", exactly(21.36), exactly(24.94), "not-met"],
  ["a value on the limit belongs above it: 60 and 59.9", exactly(60), exactly(59.9), "met"],
  ["30 and 44.9 are both between 30 and 45", exactly(30), exactly(44.9), "not-met"],
  ["48 and 52", exactly(48), exactly(52), "met"],
  ["14 and 16", exactly(14), exactly(16), "met"],
  ["bounds that settle it: 20 to 28 and 31 to 40", between(20, 28), between(31, 40), "met"],
  ["bounds in one band: 31 to 35 and 40 to 44", between(31, 35), between(40, 44), "not-met"],
  ["bounds that do not: 28 to 32 and 31", between(28, 32), exactly(31), "unknown"],
  ["no eGFR", exactly(50), undefined, "unknown"],
  ["no clearance", undefined, exactly(50), "unknown"],
];

for (const [name, creatinineClearance, absoluteEgfr, truth] of vectors) {
  test(`renal bands: ${name}`, () => {
    assert.equal(renalBandsDisagree({ creatinineClearance, absoluteEgfr }), truth);
  });
}

test("renal bands: wider bounds make it unknown or leave it as it is", () => {
  const value = fc.integer({ min: 5, max: 120 });
  const slack = fc.integer({ min: 0, max: 20 });
  fc.assert(
    fc.property(value, value, slack, slack, (clearance, egfr, below, above) => {
      const known = renalBandsDisagree({ creatinineClearance: exactly(clearance), absoluteEgfr: exactly(egfr) });
      const wide = renalBandsDisagree({
        creatinineClearance: between(clearance - below, clearance + above),
        absoluteEgfr: between(egfr - above, egfr + below),
      });
      assert.notEqual(known, "unknown");
      assert.ok(wide === "unknown" || wide === known);
    }),
  );
});
