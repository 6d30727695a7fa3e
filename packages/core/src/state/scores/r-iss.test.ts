import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import type { RIssInput } from "./r-iss.ts";
import { rIss } from "./r-iss.ts";

const vectors: [name: string, input: RIssInput, stage: number | undefined][] = [
  ["ISS I, no high-risk cytogenetics, normal LDH", { iss: 1, highRiskCytogenetics: false, ldhHigh: false }, 1],
  ["ISS I, del(17p), normal LDH", { iss: 1, highRiskCytogenetics: true, ldhHigh: false }, 2],
  ["ISS III, no high-risk cytogenetics, normal LDH", { iss: 3, highRiskCytogenetics: false, ldhHigh: false }, 2],
  ["ISS III, no high-risk cytogenetics, high LDH", { iss: 3, highRiskCytogenetics: false, ldhHigh: true }, 3],
  ["ISS III, t(4;14), normal LDH", { iss: 3, highRiskCytogenetics: true, ldhHigh: false }, 3],
  ["ISS II, del(17p), high LDH", { iss: 2, highRiskCytogenetics: true, ldhHigh: true }, 2],
  ["ISS I, no high-risk cytogenetics, high LDH", { iss: 1, highRiskCytogenetics: false, ldhHigh: true }, 2],
  ["ISS II alone is II, FISH or not", { iss: 2 }, 2],
  ["ISS III, high LDH, no FISH is III", { iss: 3, ldhHigh: true }, 3],
  ["ISS III, t(4;14), no LDH is III", { iss: 3, highRiskCytogenetics: true }, 3],
  ["ISS I, high LDH, no FISH is II", { iss: 1, ldhHigh: true }, 2],
  ["ISS I, normal LDH, no FISH is I or II: unknown, never standard risk", { iss: 1, ldhHigh: false }, undefined],
  ["ISS III, normal LDH, no FISH is II or III: unknown", { iss: 3, ldhHigh: false }, undefined],
  ["ISS III, no high-risk cytogenetics, no LDH: unknown", { iss: 3, highRiskCytogenetics: false }, undefined],
  ["no ISS, no adverse feature is I or II: unknown", { highRiskCytogenetics: false, ldhHigh: false }, undefined],
  ["no ISS, both adverse features is II or III: unknown", { highRiskCytogenetics: true, ldhHigh: true }, undefined],
  ["nothing known", {}, undefined],
];

for (const [name, input, stage] of vectors) {
  test(`R-ISS: ${name}`, () => {
    assert.equal(rIss(input), stage);
  });
}

test("R-ISS: forgetting an input makes the stage unknown or leaves it as it is", () => {
  const input = fc.record({
    iss: fc.constantFrom(1, 2, 3, undefined),
    highRiskCytogenetics: fc.constantFrom(true, false, undefined),
    ldhHigh: fc.constantFrom(true, false, undefined),
  });
  fc.assert(
    fc.property(input, fc.constantFrom("iss", "highRiskCytogenetics", "ldhHigh"), (before, forgotten) => {
      const stage = rIss(before);
      const after = rIss({ ...before, [forgotten]: undefined });
      assert.ok(after === undefined || after === stage);
    }),
  );
});
