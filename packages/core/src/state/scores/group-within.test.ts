import assert from "node:assert/strict";
import { test } from "node:test";
import { between, exactly } from "../../terms/interval.ts";
import { groupWithin } from "./group-within.ts";

const half = (score: number): "low" | "high" => (score >= 5 ? "high" : "low");

test("group of a score: known when both ends are in it", () => {
  assert.equal(groupWithin(exactly(4), half), "low");
  assert.equal(groupWithin(between(5, 9), half), "high");
  assert.equal(groupWithin(between(4, 5), half), undefined);
});
