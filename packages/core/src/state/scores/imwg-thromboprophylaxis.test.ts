import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import {
  type ImwgThromboprophylaxisInput,
  imwgThromboprophylaxis,
  imwgVteFactors,
  imwgVteTherapyFactors,
} from "./imwg-thromboprophylaxis.ts";

const names = [...imwgVteFactors, ...imwgVteTherapyFactors];
const none: ImwgThromboprophylaxisInput = Object.fromEntries(names.map((name) => [name, false]));

const vectors: [name: string, input: ImwgThromboprophylaxisInput, low: number, high: number, prophylaxis: string | undefined][] = [
  ["no factor", none, 0, 0, "antiplatelet"],
  ["one factor", { ...none, obesity: true }, 1, 1, "antiplatelet"],
  ["two factors", { ...none, obesity: true, priorVte: true }, 2, 2, "anticoagulant"],
  ["a factor of the myeloma counts with those of the patient", { ...none, newDiagnosis: true, diabetes: true }, 2, 2, "anticoagulant"],
  ["no factor, high-dose steroid", { ...none, highDoseSteroid: true }, 0, 0, "anticoagulant"],
  ["no factor, anthracycline", { ...none, anthracycline: true }, 0, 0, "anticoagulant"],
  ["no factor, chemotherapy of several agents", { ...none, multiAgentChemotherapy: true }, 0, 0, "anticoagulant"],
  ["one factor, another not known", { ...none, obesity: true, thrombophilia: undefined }, 1, 2, undefined],
  ["no factor, one not known: one at most", { ...none, thrombophilia: undefined }, 0, 1, "antiplatelet"],
  ["no factor, treatment not known", { ...none, highDoseSteroid: undefined }, 0, 0, undefined],
  ["two factors, nothing else known", { priorVte: true, immobilisation: true }, 2, 13, "anticoagulant"],
  ["nothing known", {}, 0, 13, undefined],
];

for (const [name, input, low, high, prophylaxis] of vectors) {
  test(`IMWG thromboprophylaxis 2008: ${name}`, () => {
    const result = imwgThromboprophylaxis(input);
    assert.deepEqual([result.factors, result.prophylaxis], [{ low, high }, prophylaxis]);
  });
}

test("IMWG thromboprophylaxis 2008: forgetting a factor never gives another answer", () => {
  const input = fc.record(Object.fromEntries(names.map((name) => [name, fc.constantFrom(false, false, true, undefined)])));
  fc.assert(
    fc.property(input, fc.constantFrom(...names), (before, forgotten) => {
      const known = imwgThromboprophylaxis(before);
      const after = imwgThromboprophylaxis({ ...before, [forgotten]: undefined });
      assert.ok(after.factors.low <= known.factors.low && after.factors.high >= known.factors.high);
      assert.ok(after.prophylaxis === undefined || after.prophylaxis === known.prophylaxis);
    }),
  );
});
