import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { type LawtonIadlInput, lawtonActivities, lawtonIadl } from "./lawton-iadl.ts";

const all: LawtonIadlInput = Object.fromEntries(lawtonActivities.map((activity) => [activity, true]));
const none: LawtonIadlInput = Object.fromEntries(lawtonActivities.map((activity) => [activity, false]));

const vectors: [name: string, input: LawtonIadlInput, low: number, high: number][] = [
  ["all eight is 8, in both sexes", all, 8, 8],
  ["none is 0", none, 0, 0],
  [
    "without the three household items is 5, not the maximum",
    { ...all, foodPreparation: false, housekeeping: false, laundry: false },
    5,
    5,
  ],
  ["finances and medication given up is 6", { ...all, finances: false, medication: false }, 6, 6],
  ["the telephone alone is 1", { ...none, telephone: true }, 1, 1],
  ["laundry and housekeeping not assessed is 6 to 8", { ...all, laundry: undefined, housekeeping: undefined }, 6, 8],
  ["nothing assessed", {}, 0, 8],
];

for (const [name, input, low, high] of vectors) {
  test(`Lawton IADL: ${name}`, () => {
    assert.deepEqual(lawtonIadl(input), { low, high });
  });
}

test("Lawton IADL: forgetting an activity never gives a sum outside the bounds", () => {
  const input = fc.record(Object.fromEntries(lawtonActivities.map((activity) => [activity, fc.constantFrom(true, false, undefined)])));
  fc.assert(
    fc.property(input, fc.constantFrom(...lawtonActivities), (before, forgotten) => {
      const known = lawtonIadl(before);
      const after = lawtonIadl({ ...before, [forgotten]: undefined });
      assert.ok(after.low <= known.low && after.high >= known.high);
    }),
  );
});
