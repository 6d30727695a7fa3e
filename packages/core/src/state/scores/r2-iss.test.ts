import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import type { R2IssInput } from "./r2-iss.ts";
import { r2Iss } from "./r2-iss.ts";

const none = { del17p: false, ldhHigh: false, t414: false, gain1q: false };

const vectors: [name: string, input: R2IssInput, low: number, high: number, stage: number | undefined][] = [
  ["ISS I, none", { ...none, iss: 1 }, 0, 0, 1],
  ["ISS I, 1q+", { ...none, iss: 1, gain1q: true }, 0.5, 0.5, 2],
  ["ISS II, none", { ...none, iss: 2 }, 1, 1, 2],
  ["ISS II, 1q+", { ...none, iss: 2, gain1q: true }, 1.5, 1.5, 3],
  ["ISS III, LDH high", { ...none, iss: 3, ldhHigh: true }, 2.5, 2.5, 3],
  ["ISS II, del(17p), LDH high", { ...none, iss: 2, del17p: true, ldhHigh: true }, 3, 3, 4],
  ["ISS III, all four", { iss: 3, del17p: true, ldhHigh: true, t414: true, gain1q: true }, 5, 5, 4],
  ["ISS I, t(4;14) and 1q+: 1.5 is already III", { ...none, iss: 1, t414: true, gain1q: true }, 1.5, 1.5, 3],
  ["ISS I, t(4;14) alone: 1 is still II", { ...none, iss: 1, t414: true }, 1, 1, 2],
  ["ISS II, del(17p), LDH high is IV without the rest", { iss: 2, del17p: true, ldhHigh: true }, 3, 4.5, 4],
  ["ISS I, none, 1q not tested: I or II", { iss: 1, del17p: false, ldhHigh: false, t414: false }, 0, 0.5, undefined],
  ["ISS III, none, 1q not tested: III either way", { iss: 3, del17p: false, ldhHigh: false, t414: false }, 1.5, 2, 3],
  ["ISS III, LDH high, 1q not tested: 2.5 or 3", { iss: 3, del17p: false, ldhHigh: true, t414: false }, 2.5, 3, undefined],
  ["no ISS, all four is IV whatever the ISS", { del17p: true, ldhHigh: true, t414: true, gain1q: true }, 3.5, 5, 4],
  ["no ISS, none: I to III", none, 0, 1.5, undefined],
  ["nothing known", {}, 0, 5, undefined],
];

for (const [name, input, low, high, stage] of vectors) {
  test(`R2-ISS: ${name}`, () => {
    assert.deepEqual(r2Iss(input), { score: { low, high }, stage });
  });
}

const truth = fc.constantFrom(true, false, undefined);
const input = fc.record({ iss: fc.constantFrom(1, 2, 3, undefined), del17p: truth, ldhHigh: truth, t414: truth, gain1q: truth });

test("R2-ISS: forgetting an input widens the score and makes the stage unknown or leaves it as it is", () => {
  fc.assert(
    fc.property(input, fc.constantFrom("iss", "del17p", "ldhHigh", "t414", "gain1q"), (before, forgotten) => {
      const known = r2Iss(before);
      const after = r2Iss({ ...before, [forgotten]: undefined });
      assert.ok(after.score.low <= known.score.low && after.score.high >= known.score.high);
      assert.ok(after.stage === undefined || after.stage === known.stage);
    }),
  );
});

test("R2-ISS: an abnormality found never lowers the stage", () => {
  fc.assert(
    fc.property(input, fc.constantFrom("del17p", "ldhHigh", "t414", "gain1q"), (before, found) => {
      const without = r2Iss({ ...before, [found]: false }).stage;
      const withIt = r2Iss({ ...before, [found]: true }).stage;
      assert.ok(without === undefined || withIt === undefined || withIt >= without);
    }),
  );
});
