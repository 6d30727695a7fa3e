import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { type KatzAdlInput, katzActivities, katzAdl } from "./katz-adl.ts";

const independent: KatzAdlInput = Object.fromEntries(katzActivities.map((activity) => [activity, true]));
const dependent: KatzAdlInput = Object.fromEntries(katzActivities.map((activity) => [activity, false]));

const vectors: [name: string, input: KatzAdlInput, low: number, high: number][] = [
  ["independent in all six is 6", independent, 6, 6],
  ["independent in none is 0", dependent, 0, 0],
  ["help with bathing and dressing is 4", { ...independent, bathing: false, dressing: false }, 4, 4],
  ["incontinent is 5", { ...independent, continence: false }, 5, 5],
  ["feeding alone is 1", { ...dependent, feeding: true }, 1, 1],
  ["toileting not assessed is 5 or 6", { ...independent, toileting: undefined }, 5, 6],
  ["nothing assessed", {}, 0, 6],
];

for (const [name, input, low, high] of vectors) {
  test(`Katz ADL: ${name}`, () => {
    assert.deepEqual(katzAdl(input), { low, high });
  });
}

test("Katz ADL: forgetting an activity never gives a sum outside the bounds", () => {
  const input = fc.record(Object.fromEntries(katzActivities.map((activity) => [activity, fc.constantFrom(true, false, undefined)])));
  fc.assert(
    fc.property(input, fc.constantFrom(...katzActivities), (before, forgotten) => {
      const known = katzAdl(before);
      const after = katzAdl({ ...before, [forgotten]: undefined });
      assert.ok(after.low <= known.low && after.high >= known.high);
    }),
  );
});
