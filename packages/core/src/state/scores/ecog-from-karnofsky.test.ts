import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { between, exactly } from "../../terms/interval.ts";
import { ecogFromKarnofsky } from "./ecog-from-karnofsky.ts";

const vectors: [karnofsky: number, low: number, high: number][] = [
  [100, 0, 0],
  [90, 0, 0],
  [80, 1, 1],
  [70, 1, 1],
  [60, 2, 2],
  [50, 2, 2],
  [40, 3, 3],
  [30, 3, 3],
  [20, 4, 4],
  [10, 4, 4],
  [0, 5, 5],
  [95, 0, 0],
  [85, 0, 1],
  [75, 1, 1],
];

for (const [karnofsky, low, high] of vectors) {
  test(`ECOG from Karnofsky: ${karnofsky} is ${low === high ? low : `${low} or ${high}`}`, () => {
    assert.deepEqual(ecogFromKarnofsky(exactly(karnofsky)), { low, high });
  });
}

test("ECOG from Karnofsky: unknown without it, bounds from bounds", () => {
  assert.equal(ecogFromKarnofsky(undefined), undefined);
  assert.deepEqual(ecogFromKarnofsky(between(60, 90)), { low: 0, high: 2 });
});

test("ECOG from Karnofsky: wider bounds never give another answer, and a better status never a worse one", () => {
  const status = fc.integer({ min: 0, max: 100 });
  fc.assert(
    fc.property(status, status, (a, b) => {
      const [worse, better] = [ecogFromKarnofsky(exactly(Math.min(a, b))), ecogFromKarnofsky(exactly(Math.max(a, b)))];
      const either = ecogFromKarnofsky(between(Math.min(a, b), Math.max(a, b)));
      assert.ok(worse !== undefined && better !== undefined && either !== undefined);
      assert.ok(better.low <= worse.low && better.high <= worse.high);
      assert.ok(either.low <= better.low && either.high >= worse.high);
    }),
  );
});
