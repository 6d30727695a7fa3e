import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { type IceInput, iceScore } from "./ice.ts";

const vectors: [name: string, input: IceInput, low: number, high: number][] = [
  ["everything right", { orientation: 4, naming: 3, command: true, writing: true, attention: true }, 10, 10],
  ["cannot write or count", { orientation: 4, naming: 3, command: true, writing: false, attention: false }, 8, 8],
  ["oriented twice, names one object", { orientation: 2, naming: 1, command: false, writing: false, attention: false }, 3, 3],
  ["nothing right", { orientation: 0, naming: 0, command: false, writing: false, attention: false }, 0, 0],
  ["writing not examined", { orientation: 4, naming: 3, command: true, attention: true }, 9, 10],
  ["nothing examined", {}, 0, 10],
];

for (const [name, input, low, high] of vectors) {
  test(`ICE score: ${name} is ${low === high ? low : `${low} to ${high}`}`, () => {
    assert.deepEqual(iceScore(input), { low, high });
  });
}

test("ICE score: forgetting a part never gives another score", () => {
  const input = fc.record({
    orientation: fc.nat(4),
    naming: fc.nat(3),
    command: fc.boolean(),
    writing: fc.boolean(),
    attention: fc.boolean(),
  });
  fc.assert(
    fc.property(input, fc.constantFrom("orientation", "naming", "command", "writing", "attention"), (before, forgotten) => {
      const known = iceScore(before);
      const after = iceScore({ ...before, [forgotten]: undefined });
      assert.ok(after.low <= known.low && after.high >= known.high);
    }),
  );
});
