import assert from "node:assert/strict";
import { test } from "node:test";
import { pointsIf } from "./points-if.ts";

test("points of an item: its weight, 0, or either; a negative weight lowers the low end", () => {
  assert.deepEqual(pointsIf(true, 3), { low: 3, high: 3 });
  assert.deepEqual(pointsIf(false, 3), { low: 0, high: 0 });
  assert.deepEqual(pointsIf(undefined, 3), { low: 0, high: 3 });
  assert.deepEqual(pointsIf(true, -3), { low: -3, high: -3 });
  assert.deepEqual(pointsIf(undefined, -3), { low: -3, high: 0 });
});
