import assert from "node:assert/strict";
import { test } from "node:test";
import { seededNormal } from "./seeded-normal.ts";

test("the stream has the moments of a standard normal distribution and no memory", () => {
  for (const seed of [0, 1, 123456789, -5]) {
    const next = seededNormal(seed);
    const values = Array.from({ length: 100_000 }, next);
    const mean = (of: (value: number, i: number) => number): number =>
      values.reduce((sum, value, i) => sum + of(value, i), 0) / values.length;
    assert.ok(Math.abs(mean((x) => x)) < 0.015, `mean, seed ${seed}`);
    assert.ok(Math.abs(mean((x) => x * x) - 1) < 0.02, `variance, seed ${seed}`);
    assert.ok(Math.abs(mean((x) => x ** 4) - 3) < 0.15, `fourth moment, seed ${seed}`);
    assert.ok(Math.abs(mean((x, i) => x * (values[i + 1] ?? 0))) < 0.015, `neighbours, seed ${seed}`);
    assert.ok(values.every(Number.isFinite));
  }
});

test("the stream depends on the seed alone", () => {
  const take = (seed: number): number[] => Array.from({ length: 5 }, seededNormal(seed));
  assert.deepEqual(take(3), take(3));
  assert.notDeepEqual(take(3), take(4));
});
