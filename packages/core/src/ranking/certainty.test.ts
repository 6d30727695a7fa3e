import assert from "node:assert/strict";
import { test } from "node:test";
import { certaintyOf, type Judged } from "./certainty.ts";

/** One verified trial that compared the two, with a narrow interval below 1. */
const sound: Judged = { low: 0.5, high: 0.8, steps: 1, wider: false, assumptions: [], unverified: false, df: 0, i2: 0 };

test("a trial that compared the two with a telling interval is of moderate certainty, as nobody judged its risk of bias", () => {
  assert.deepEqual(certaintyOf(sound), { level: "moderate", reasons: ["incoherence-not-testable", "bias-not-judged"] });
});

test("bias that was not judged lowers only what nothing else lowers", () => {
  assert.deepEqual(certaintyOf({ ...sound, steps: 2 }), { level: "moderate", reasons: ["indirect", "incoherence-not-testable"] });
  assert.equal(certaintyOf({ ...sound, steps: 2, unverified: true }).level, "low");
});

test("an interval with no difference lowers by one level, one with benefit and harm of a quarter by two", () => {
  assert.equal(certaintyOf({ ...sound, low: 0.8, high: 1.1 }).level, "moderate");
  assert.equal(certaintyOf({ ...sound, low: 0.8, high: 1 }).level, "moderate");
  assert.equal(certaintyOf({ ...sound, low: 0.75, high: 4 / 3 }).level, "low");
  assert.equal(certaintyOf({ ...sound, low: 0.76, high: 4 / 3 }).level, "moderate");
  assert.deepEqual(certaintyOf({ ...sound, low: 1.2, high: 2 }), certaintyOf(sound));
});

test("through one other treatment one level, through several two", () => {
  assert.deepEqual(
    [1, 2, 3, 5].map((steps) => certaintyOf({ ...sound, steps }).level),
    ["moderate", "moderate", "low", "low"],
  );
});

test("disagreement lowers only where it is found: direct against indirect below 0.1, trials at an I2 of half", () => {
  const indirect = { ...sound, steps: 2 };
  assert.equal(certaintyOf({ ...indirect, splitP: 0.09 }).level, "low");
  assert.deepEqual(certaintyOf({ ...indirect, splitP: 0.1 }), { level: "moderate", reasons: ["indirect"] });
  assert.equal(certaintyOf({ ...indirect, df: 3, i2: 0.5 }).level, "low");
  assert.equal(certaintyOf({ ...indirect, df: 3, i2: 0.49 }).level, "moderate");
});

test("reasons add up to very low and no further", () => {
  const worst = certaintyOf({ ...sound, low: 0.5, high: 2, steps: 4, wider: true, assumptions: ["pooled-control"], unverified: true });
  assert.equal(worst.level, "very low");
  assert.deepEqual(worst.reasons, [
    "interval-includes-benefit-and-harm",
    "indirect-through-several",
    "wider-population",
    "assumptions",
    "unverified-figures",
    "incoherence-not-testable",
  ]);
});
