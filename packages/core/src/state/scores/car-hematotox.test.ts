import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { type CarHematotoxInput, carHematotox } from "./car-hematotox.ts";

/** As the score prints them: platelets 10^9/L, neutrophils per microlitre, haemoglobin g/dL, CRP mg/dL, ferritin ng/mL. */
type Printed = [platelets: number, anc: number, hemoglobin: number, crpMgPerDl: number, ferritin: number];

const converted = ([platelets, anc, hemoglobinGPerDl, crpMgPerDl, ferritinNgPerMl]: Printed): CarHematotoxInput => ({
  platelets,
  neutrophils: anc / 1000,
  hemoglobinGPerDl,
  crpMgPerL: crpMgPerDl * 10,
  ferritinNgPerMl,
});

const vectors: [printed: Printed, score: number, group: string][] = [
  [[220, 3400, 12.4, 0.8, 180], 0, "low"],
  [[130, 1800, 10.5, 1.4, 320], 1, "low"],
  [[110, 950, 10.1, 4.2, 540], 3, "high"],
  [[60, 700, 8.5, 2.4, 1400], 5, "high"],
  [[40, 400, 7.8, 9.5, 3200], 7, "high"],
  [[175, 1200, 9.0, 2.9, 649], 1, "low"],
  [[176, 1200, 9.0, 3.0, 649], 1, "low"],
  [[75, 1200, 9.0, 2.9, 650], 2, "high"],
  [[74, 1199, 8.9, 3.0, 2001], 7, "high"],
  [[176, 1200, 9.0, 0.5, 2000], 1, "low"],
];

for (const [printed, score, group] of vectors) {
  const [platelets, anc, hemoglobin, crp, ferritin] = printed;
  test(`CAR-HEMATOTOX: platelets ${platelets}, ANC ${anc}, Hb ${hemoglobin}, CRP ${crp} mg/dL, ferritin ${ferritin} is ${score} ${group}`, () => {
    assert.deepEqual(carHematotox(converted(printed)), { score: { low: score, high: score }, group });
  });
}

test("CAR-HEMATOTOX: without ferritin it is bounded, and high where the rest is enough", () => {
  const { ferritinNgPerMl: _, ...low } = converted([220, 3400, 12.4, 0.8, 180]);
  assert.deepEqual(carHematotox(low), { score: { low: 0, high: 2 }, group: undefined });
  const { ferritinNgPerMl: __, ...high } = converted([60, 3400, 12.4, 0.8, 180]);
  assert.deepEqual(carHematotox(high), { score: { low: 2, high: 4 }, group: "high" });
  assert.deepEqual(carHematotox({}), { score: { low: 0, high: 7 }, group: undefined });
});

test("CAR-HEMATOTOX: forgetting an input widens the score and makes the group unknown or leaves it as it is", () => {
  const orNot = <T>(value: fc.Arbitrary<T>) => fc.option(value, { nil: undefined });
  const input = fc.record({
    platelets: orNot(fc.integer({ min: 5, max: 300 })),
    neutrophils: orNot(fc.double({ min: 0, max: 5, noNaN: true })),
    hemoglobinGPerDl: orNot(fc.double({ min: 6, max: 14, noNaN: true })),
    crpMgPerL: orNot(fc.integer({ min: 0, max: 100 })),
    ferritinNgPerMl: orNot(fc.integer({ min: 10, max: 4000 })),
  });
  const inputs = ["platelets", "neutrophils", "hemoglobinGPerDl", "crpMgPerL", "ferritinNgPerMl"] as const;
  fc.assert(
    fc.property(input, fc.constantFrom(...inputs), (before, forgotten) => {
      const known = carHematotox(before);
      const after = carHematotox({ ...before, [forgotten]: undefined });
      assert.ok(after.score.low <= known.score.low && after.score.high >= known.score.high);
      assert.ok(after.group === undefined || after.group === known.group);
    }),
  );
});
