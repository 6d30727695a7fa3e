import assert from "node:assert/strict";
import { test } from "node:test";
import { dayNumber } from "../terms/date.ts";
import { hasBegun, holdsOn } from "./period.ts";

test("an approval dated to a month is not certain inside that month", () => {
  assert.equal(hasBegun("2019-03", dayNumber(2019, 2, 28)), "not-met");
  assert.equal(hasBegun("2019-03", dayNumber(2019, 3, 15)), "unknown");
  assert.equal(hasBegun("2019-03", dayNumber(2019, 3, 31)), "met");
});

test("until is the first day on which something no longer holds", () => {
  const dated = { from: "2019-01-01", until: "2021-11-30" };
  assert.equal(holdsOn(dated, dayNumber(2018, 12, 31)), false);
  assert.equal(holdsOn(dated, dayNumber(2021, 11, 29)), true);
  assert.equal(holdsOn(dated, dayNumber(2021, 11, 30)), false);
});

test("what is not dated always holds", () => {
  assert.equal(holdsOn({}, dayNumber(1990, 1, 1)), true);
});
