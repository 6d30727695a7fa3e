import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { type CrsInput, crsGrade } from "./crs.ts";

const calm: CrsInput = { temperatureC: 38.5, feverTreated: false, hypotension: false, vasopressors: 0, vasopressin: false, oxygen: "none" };
const noradrenaline: CrsInput = { ...calm, temperatureC: 38.2, hypotension: true, vasopressors: 1 };

const vectors: [name: string, input: CrsInput, low: number, high: number][] = [
  ["38.5, no hypotension, room air", calm, 1, 1],
  ["38.5, fluids, 3 L nasal cannula", { ...calm, hypotension: true, oxygen: "low-flow" }, 2, 2],
  ["38.2, noradrenaline + vasopressin", { ...noradrenaline, vasopressin: true }, 3, 3],
  ["38.2, noradrenaline + adrenaline", { ...noradrenaline, vasopressors: 2 }, 4, 4],
  ["afebrile after anticytokine therapy, 8 L high flow", { ...calm, temperatureC: 36.8, feverTreated: true, oxygen: "high-flow" }, 3, 3],
  ["noradrenaline + 2 L nasal cannula", { ...noradrenaline, oxygen: "low-flow" }, 3, 3],
  ["hypotension alone, without vasopressors", { ...calm, hypotension: true }, 2, 2],
  ["low-flow oxygen alone", { ...calm, oxygen: "low-flow" }, 2, 2],
  ["positive pressure", { ...calm, oxygen: "positive-pressure" }, 4, 4],
  ["vasopressin alone is a vasopressor", { ...calm, hypotension: true, vasopressin: true }, 3, 3],
  ["38.0 is a fever", { ...calm, temperatureC: 38 }, 1, 1],
  ["37.9 and never a fever is none", { ...calm, temperatureC: 37.9, oxygen: "high-flow" }, 0, 0],
  ["37.9, treatment not recorded", { ...calm, temperatureC: 37.9, feverTreated: undefined, oxygen: "low-flow" }, 0, 2],
  ["temperature not recorded", { ...calm, temperatureC: undefined }, 0, 1],
  ["fever, oxygen not recorded", { ...calm, oxygen: undefined }, 1, 4],
  ["fever, positive pressure, blood pressure not recorded", { temperatureC: 39, oxygen: "positive-pressure" }, 4, 4],
  ["fever, room air, no hypotension: no vasopressor is assumed", { temperatureC: 39, oxygen: "none", hypotension: false }, 1, 1],
  ["fever, hypotension, vasopressors not recorded", { temperatureC: 39, oxygen: "none", hypotension: true }, 2, 4],
  ["nothing recorded", {}, 0, 4],
];

for (const [name, input, low, high] of vectors) {
  test(`CRS (ASTCT): ${name} is ${low === high ? low : `${low} to ${high}`}`, () => {
    assert.deepEqual(crsGrade(input), { low, high });
  });
}

test("CRS (ASTCT): forgetting an input never gives another grade", () => {
  const orNot = <T>(value: fc.Arbitrary<T>) => fc.option(value, { nil: undefined });
  /** A record that does not contradict itself: vasopressors are given for hypotension. */
  const input = fc
    .record({
      temperatureC: orNot(fc.constantFrom(36.5, 37.9, 38, 39)),
      feverTreated: orNot(fc.boolean()),
      hypotension: orNot(fc.boolean()),
      vasopressors: orNot(fc.nat(3)),
      vasopressin: orNot(fc.boolean()),
      oxygen: orNot(fc.constantFrom("none", "low-flow", "high-flow", "positive-pressure")),
    })
    .filter(({ hypotension, vasopressors, vasopressin }) => hypotension !== false || ((vasopressors ?? 0) === 0 && vasopressin !== true));
  const inputs = ["temperatureC", "feverTreated", "hypotension", "vasopressors", "vasopressin", "oxygen"] as const;
  fc.assert(
    fc.property(input, fc.constantFrom(...inputs), (before, forgotten) => {
      const known = crsGrade(before);
      const after = crsGrade({ ...before, [forgotten]: undefined });
      assert.ok(after.low <= known.low && after.high >= known.high);
    }),
  );
});
