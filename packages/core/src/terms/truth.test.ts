import assert from "node:assert/strict";
import { test } from "node:test";
import { all, any, atLeast, fromBoolean, not, type Truth } from "./truth.ts";

const values: readonly Truth[] = ["met", "unknown", "not-met"];

test("the truth tables are Kleene's", () => {
  const and = values.map((a) => values.map((b) => all([a, b])));
  const or = values.map((a) => values.map((b) => any([a, b])));
  assert.deepEqual(and, [
    ["met", "unknown", "not-met"],
    ["unknown", "unknown", "not-met"],
    ["not-met", "not-met", "not-met"],
  ]);
  assert.deepEqual(or, [
    ["met", "met", "met"],
    ["met", "unknown", "unknown"],
    ["met", "unknown", "not-met"],
  ]);
  assert.deepEqual(values.map(not), ["not-met", "unknown", "met"]);
});

test("of nothing, all hold and none holds", () => {
  assert.equal(all([]), "met");
  assert.equal(any([]), "not-met");
});

test("at least two of three is settled as soon as it can be", () => {
  assert.equal(atLeast(2, ["met", "met", "unknown"]), "met");
  assert.equal(atLeast(2, ["met", "unknown", "not-met"]), "unknown");
  assert.equal(atLeast(2, ["unknown", "not-met", "not-met"]), "not-met");
});

test("a missing boolean is unknown, not no", () => {
  assert.deepEqual([true, false, undefined].map(fromBoolean), ["met", "not-met", "unknown"]);
});
