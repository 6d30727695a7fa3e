import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { between, exactly } from "../../terms/interval.ts";
import { type IcansInput, icansGrade } from "./icans.ts";

const calm: IcansInput = { ice: exactly(10), wakes: "awake", seizure: "none", motorWeakness: false, cerebralOedema: "none" };

const vectors: [name: string, input: IcansInput, low: number, high: number][] = [
  ["ICE 8", { ...calm, ice: exactly(8) }, 1, 1],
  ["ICE 10", calm, 0, 0],
  ["ICE 3 + self-limiting seizure", { ...calm, ice: exactly(3), seizure: "brief" }, 3, 3],
  ["ICE 0, awake", { ...calm, ice: exactly(0) }, 3, 3],
  ["ICE 0, cannot be woken", { ...calm, ice: exactly(0), wakes: "not-or-to-vigorous-stimuli" }, 4, 4],
  ["ICE 7", { ...calm, ice: exactly(7) }, 1, 1],
  ["ICE 6", { ...calm, ice: exactly(6) }, 2, 2],
  ["ICE 2", { ...calm, ice: exactly(2) }, 3, 3],
  ["ICE 10, wakes to voice", { ...calm, wakes: "to-voice" }, 2, 2],
  ["ICE 9, wakes only to touch", { ...calm, ice: exactly(9), wakes: "to-touch" }, 3, 3],
  ["seizure of more than 5 minutes", { ...calm, seizure: "prolonged" }, 4, 4],
  ["hemiparesis", { ...calm, motorWeakness: true }, 4, 4],
  ["focal oedema", { ...calm, cerebralOedema: "focal" }, 3, 3],
  ["diffuse oedema", { ...calm, cerebralOedema: "diffuse" }, 4, 4],
  ["ICE 0, waking not recorded", { ...calm, ice: exactly(0), wakes: undefined }, 3, 4],
  ["ICE 6 or 7", { ...calm, ice: between(6, 7) }, 1, 2],
  ["hemiparesis, nothing else recorded", { motorWeakness: true }, 4, 4],
  ["no ICE score, all else normal", { ...calm, ice: undefined }, 0, 3],
  ["nothing recorded", {}, 0, 4],
];

for (const [name, input, low, high] of vectors) {
  test(`ICANS (ASTCT): ${name} is ${low === high ? low : `${low} to ${high}`}`, () => {
    assert.deepEqual(icansGrade(input), { low, high });
  });
}

test("ICANS (ASTCT): forgetting an input never gives another grade", () => {
  const orNot = <T>(value: fc.Arbitrary<T>) => fc.option(value, { nil: undefined });
  const input = fc.record({
    ice: orNot(fc.nat(10).map(exactly)),
    wakes: orNot(fc.constantFrom("awake", "spontaneously", "to-voice", "to-touch", "not-or-to-vigorous-stimuli")),
    seizure: orNot(fc.constantFrom("none", "brief", "prolonged")),
    motorWeakness: orNot(fc.boolean()),
    cerebralOedema: orNot(fc.constantFrom("none", "focal", "diffuse")),
  });
  const inputs = ["ice", "wakes", "seizure", "motorWeakness", "cerebralOedema"] as const;
  fc.assert(
    fc.property(input, fc.constantFrom(...inputs), (before, forgotten) => {
      const known = icansGrade(before);
      const after = icansGrade({ ...before, [forgotten]: undefined });
      assert.ok(after.low <= known.low && after.high >= known.high);
    }),
  );
});
