import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import type { Abnormalities } from "./cytogenetic-risk.ts";
import { msmart3CytogeneticRisk } from "./cytogenetic-risk.ts";
import { msmartHits } from "./msmart-hits.ts";

const names = ["del17p", "t414", "t1416", "t1420", "t1114", "gain1q", "amp1q", "del1p32", "del1p32Biallelic", "tp53Mutation"] as const;

/** Everything tested, nothing found. */
const clear: Abnormalities = Object.fromEntries(names.map((name) => [name, "not-met"]));

const vectors: [name: string, abnormalities: Abnormalities, low: number, high: number, group: string | undefined][] = [
  ["del(17p) + t(4;14) is a double-hit", { ...clear, del17p: "met", t414: "met" }, 2, 2, "double-hit"],
  ["t(4;14) + 1q+ + del(17p) is a triple-hit", { ...clear, t414: "met", gain1q: "met", del17p: "met" }, 3, 3, "triple-hit"],
  ["1q+ alone is a single hit", { ...clear, gain1q: "met" }, 1, 1, "single-hit"],
  ["t(11;14) is none", { ...clear, t1114: "met" }, 0, 0, "none"],
  ["gain and amplification of 1q are one lesion", { ...clear, gain1q: "met", amp1q: "met" }, 1, 1, "single-hit"],
  ["del(17p) + TP53 mutation are two", { ...clear, del17p: "met", tp53Mutation: "met" }, 2, 2, "double-hit"],
  ["del(1p32) is not in the list", { ...clear, del1p32: "met", del1p32Biallelic: "met" }, 0, 0, "none"],
  [
    "four lesions are still a triple-hit",
    { ...clear, t1420: "met", gain1q: "met", del17p: "met", tp53Mutation: "met" },
    4,
    4,
    "triple-hit",
  ],
  [
    "del(17p) + t(4;14), TP53 not sequenced: double or triple",
    { ...clear, del17p: "met", t414: "met", tp53Mutation: "unknown" },
    2,
    3,
    undefined,
  ],
  ["t(4;14) + 1q+ + del(17p), the rest not tested: triple-hit anyway", { t414: "met", amp1q: "met", del17p: "met" }, 3, 6, "triple-hit"],
  ["gain(1q) absent, amp(1q) not tested", { ...clear, amp1q: "unknown" }, 0, 1, undefined],
  ["nothing tested", {}, 0, 6, undefined],
];

for (const [name, abnormalities, low, high, group] of vectors) {
  test(`mSMART hits: ${name}`, () => {
    assert.deepEqual(msmartHits(abnormalities), { version: "3.0", hits: { low, high }, group });
  });
}

const truth = fc.constantFrom("met", "not-met", "unknown");
const abnormalities: fc.Arbitrary<Abnormalities> = fc.record(Object.fromEntries(names.map((name) => [name, truth])));

test("mSMART hits: forgetting an abnormality widens the count and makes the group unknown or leaves it as it is", () => {
  fc.assert(
    fc.property(abnormalities, fc.constantFrom(...names), (before, forgotten) => {
      const known = msmartHits(before);
      const after = msmartHits({ ...before, [forgotten]: undefined });
      assert.ok(after.hits.low <= known.hits.low && after.hits.high >= known.hits.high);
      assert.ok(after.group === undefined || after.group === known.group);
    }),
  );
});

test("mSMART hits: one hit or more is high by the genetic part of mSMART 3.0, and none is standard", () => {
  fc.assert(
    fc.property(abnormalities, (record) => {
      const { hits } = msmartHits(record);
      assert.equal(msmart3CytogeneticRisk(record) === "high", hits.low >= 1);
      assert.equal(msmart3CytogeneticRisk(record) === "standard", hits.high === 0);
    }),
  );
});
