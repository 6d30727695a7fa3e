/** Values to 15 digits from SciPy (scipy.stats: norm, chi2, t). */
import assert from "node:assert/strict";
import { test } from "node:test";
import { chiSquaredUpperTail } from "./chi-squared.ts";
import { normalLowerTail, normalQuantile, normalUpperTail } from "./normal.ts";
import { studentQuantile } from "./student-t.ts";

const close = (actual: number | undefined, expected: number): void =>
  assert.ok(actual !== undefined && Math.abs(actual / expected - 1) < 1e-12, `${actual}, expected ${expected}`);

test("tails of the normal distribution, relative to their size", () => {
  close(normalUpperTail(1), 0.158655253931457);
  close(normalUpperTail(2.4), 0.00819753592459614);
  close(normalUpperTail(2.5), 0.00620966532577613);
  close(normalUpperTail(10), 7.61985302416053e-24);
  close(normalUpperTail(37), 5.72557122252458e-300);
  close(normalLowerTail(1), 0.841344746068543);
  assert.ok(Number.isNaN(normalUpperTail(Number.NaN)));
});

test("quantiles of the normal distribution", () => {
  close(normalQuantile(0.975), 1.95996398454005);
  close(normalQuantile(0.995), 2.5758293035489);
  close(normalQuantile(1e-10), -6.36134090240406);
  assert.ok(Math.abs(normalQuantile(0.5)) < 1e-15);
  assert.ok(Number.isNaN(normalQuantile(1.1)));
});

test("the upper tail of chi-squared, odd and even", () => {
  close(chiSquaredUpperTail(3, 1), 0.0832645166635504);
  close(chiSquaredUpperTail(3, 2), 0.22313016014843);
  close(chiSquaredUpperTail(10, 5), 0.0752352461465122);
  close(chiSquaredUpperTail(10, 6), 0.124652019483081);
  assert.equal(chiSquaredUpperTail(0, 3), 1);
  assert.equal(chiSquaredUpperTail(3, 0), undefined);
});

test("quantiles of Student's t, odd and even", () => {
  close(studentQuantile(0.95, 1), 12.7062047361747);
  close(studentQuantile(0.95, 2), 4.30265272974946);
  close(studentQuantile(0.95, 18), 2.10092204024104);
  close(studentQuantile(0.95, 27), 2.05183051648029);
  assert.equal(studentQuantile(0.95, 0), undefined);
});
