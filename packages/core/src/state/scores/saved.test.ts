import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { between, exactly } from "../../terms/interval.ts";
import { type SavedInput, saved } from "./saved.ts";

/** Low-dose dexamethasone (160 mg in 28 days), no other factor. */
const rd: SavedInput = { surgeryWithin90Days: false, asian: false, priorVte: false, age: exactly(70), steroidMgPer28Days: 160 };

const vectors: [name: string, input: SavedInput, score: number, group: string, withoutRace: number][] = [
  ["low-dose steroid (160 mg), no other", rd, 1, "low", 1],
  ["the same + prior thrombosis", { ...rd, priorVte: true }, 4, "high", 4],
  ["the same without it, Asian", { ...rd, asian: true }, -2, "low", 1],
  ["high-dose steroid, age 82", { ...rd, steroidMgPer28Days: 480, age: exactly(82) }, 3, "high", 3],
  ["surgery within 90 days", { ...rd, surgeryWithin90Days: true }, 3, "high", 3],
  ["119 mg scores nothing, 120 one", { ...rd, steroidMgPer28Days: 119 }, 0, "low", 0],
  ["120 mg", { ...rd, steroidMgPer28Days: 120 }, 1, "low", 1],
  ["161 mg scores two", { ...rd, steroidMgPer28Days: 161 }, 2, "high", 2],
  ["80 years score one", { ...rd, age: exactly(80) }, 2, "high", 2],
  ["79 years do not", { ...rd, age: exactly(79) }, 1, "low", 1],
];

for (const [name, input, score, group, withoutRace] of vectors) {
  test(`SAVED: ${name}: ${score} ${group}`, () => {
    const result = saved(input);
    assert.deepEqual([result.score, result.group, result.withoutRace.score], [exactly(score), group, exactly(withoutRace)]);
  });
}

test("SAVED: Asian on aspirin is -2, as aspirin does not count, and 1 without the points for race", () => {
  const { score, group, withoutRace } = saved({ ...rd, asian: true });
  assert.deepEqual([score, group, withoutRace], [exactly(-2), "low", { score: exactly(1), group: "low" }]);
});

test("SAVED: a missing input gives bounds, and the group where they fall in one", () => {
  assert.deepEqual(saved({}).score, { low: -3, high: 8 });
  assert.equal(saved({ priorVte: true, asian: false }).group, "high");
  assert.equal(saved({ ...rd, surgeryWithin90Days: undefined }).group, undefined);
  assert.deepEqual(saved({ ...rd, age: between(79, 80) }).score, { low: 1, high: 2 });
});

test("SAVED: forgetting an input widens the score and makes the group unknown or leaves it as it is", () => {
  const truth = fc.constantFrom(true, false, undefined);
  const input = fc.record({
    surgeryWithin90Days: truth,
    asian: truth,
    priorVte: truth,
    age: fc.constantFrom(exactly(60), exactly(80), between(79, 81), undefined),
    steroidMgPer28Days: fc.constantFrom(0, 80, 160, 480, undefined),
  });
  fc.assert(
    fc.property(input, fc.constantFrom(...Object.keys(rd)), (before, forgotten) => {
      const known = saved(before);
      const after = saved({ ...before, [forgotten]: undefined });
      for (const [less, more] of [
        [after, known],
        [after.withoutRace, known.withoutRace],
      ] as const) {
        assert.ok(less.score.low <= more.score.low && less.score.high >= more.score.high);
        assert.ok(less.group === undefined || less.group === more.group);
      }
    }),
  );
});
