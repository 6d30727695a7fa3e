import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { between, exactly } from "../../terms/interval.ts";
import { type NeuropathyForDosingInput, neuropathyForDosing } from "./neuropathy-for-dosing.ts";

const vectors: [name: string, input: NeuropathyForDosingInput, low: number, high: number][] = [
  ["grade 1 with pain behaves as 2", { grade: exactly(1), painful: true }, 2, 2],
  ["grade 2 with pain behaves as 3", { grade: exactly(2), painful: true }, 3, 3],
  ["grade 1 without pain", { grade: exactly(1), painful: false }, 1, 1],
  ["grade 2 without pain", { grade: exactly(2), painful: false }, 2, 2],
  ["grade 3 with pain stays 3", { grade: exactly(3), painful: true }, 3, 3],
  ["grade 4 with pain stays 4", { grade: exactly(4), painful: true }, 4, 4],
  ["no neuropathy", { grade: exactly(0), painful: false }, 0, 0],
  ["grade 2, pain not recorded", { grade: exactly(2) }, 2, 3],
  ["grade 3, pain not recorded", { grade: exactly(3) }, 3, 3],
  ["grade 1 or 2 with pain", { grade: between(1, 2), painful: true }, 2, 3],
  ["nothing recorded", {}, 0, 4],
];

for (const [name, input, low, high] of vectors) {
  test(`neuropathy as doses count it: ${name}`, () => {
    assert.deepEqual(neuropathyForDosing(input), { low, high });
  });
}

test("neuropathy as doses count it: forgetting an input never gives another grade", () => {
  const input = fc.record({ grade: fc.nat(4).map(exactly), painful: fc.constantFrom(true, false, undefined) });
  fc.assert(
    fc.property(input, fc.constantFrom("grade", "painful"), (before, forgotten) => {
      const known = neuropathyForDosing(before);
      const after = neuropathyForDosing({ ...before, [forgotten]: undefined });
      assert.ok(after.low <= known.low && after.high >= known.high);
    }),
  );
});
