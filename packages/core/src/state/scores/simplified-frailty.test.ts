import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { between, exactly } from "../../terms/interval.ts";
import type { SimplifiedFrailtyInput } from "./simplified-frailty.ts";
import { simplifiedFrailty } from "./simplified-frailty.ts";

const patient = (age: number, charlson: number, ecog: number): SimplifiedFrailtyInput => ({
  age: exactly(age),
  charlson: exactly(charlson),
  ecog,
});

const vectors: [name: string, input: SimplifiedFrailtyInput, low: number, high: number, group: string | undefined][] = [
  ["70, Charlson 0, ECOG 1", patient(70, 0, 1), 1, 1, "non-frail"],
  ["78, Charlson 0, ECOG 1", patient(78, 0, 1), 2, 2, "frail"],
  ["70, Charlson 2, ECOG 1", patient(70, 2, 1), 2, 2, "frail"],
  ["70, Charlson 0, ECOG 2", patient(70, 0, 2), 2, 2, "frail"],
  ["81, Charlson 0, ECOG 0", patient(81, 0, 0), 2, 2, "frail"],
  ["75, Charlson 1, ECOG 1: no point for age or comorbidity", patient(75, 1, 1), 1, 1, "non-frail"],
  ["76, Charlson 1, ECOG 1", patient(76, 1, 1), 2, 2, "frail"],
  ["80, Charlson 0, ECOG 0", patient(80, 0, 0), 1, 1, "non-frail"],
  ["ECOG 4 scores as ECOG 2", patient(70, 0, 4), 2, 2, "frail"],
  ["81, Charlson 3, ECOG 3 is the maximum", patient(81, 3, 3), 5, 5, "frail"],
  ["81, nothing else: frail", { age: exactly(81) }, 2, 5, "frail"],
  ["ECOG 2, nothing else: frail", { ecog: 2 }, 2, 5, "frail"],
  ["70, ECOG 0, Charlson not known: non-frail either way", { age: exactly(70), ecog: 0 }, 0, 1, "non-frail"],
  ["70, ECOG 1, Charlson not known", { age: exactly(70), ecog: 1 }, 1, 2, undefined],
  ["70, ECOG 1, Charlson 0 to 1", { age: exactly(70), ecog: 1, charlson: between(0, 1) }, 1, 1, "non-frail"],
  ["75 or 76 by an imprecise birth date, ECOG 1, Charlson 0", { age: between(75, 76), ecog: 1, charlson: exactly(0) }, 1, 2, undefined],
  ["nothing known", {}, 0, 5, undefined],
];

for (const [name, input, low, high, group] of vectors) {
  test(`simplified frailty scale: ${name}`, () => {
    assert.deepEqual(simplifiedFrailty(input), { score: { low, high }, group });
  });
}

test("simplified frailty scale: forgetting an input widens the score and makes the group unknown or leaves it as it is", () => {
  const interval = (min: number, max: number) =>
    fc.tuple(fc.integer({ min, max }), fc.integer({ min, max })).map(([a, b]) => between(Math.min(a, b), Math.max(a, b)));
  const orNot = <T>(value: fc.Arbitrary<T>) => fc.option(value, { nil: undefined });
  const input = fc.record({ age: orNot(interval(60, 95)), charlson: orNot(interval(0, 6)), ecog: orNot(fc.integer({ min: 0, max: 4 })) });
  fc.assert(
    fc.property(input, fc.constantFrom("age", "charlson", "ecog"), (before, forgotten) => {
      const known = simplifiedFrailty(before);
      const after = simplifiedFrailty({ ...before, [forgotten]: undefined });
      assert.ok(after.score.low <= known.score.low && after.score.high >= known.score.high);
      assert.ok(after.group === undefined || after.group === known.group);
    }),
  );
});

test("simplified frailty scale: more age, comorbidity or a worse ECOG never turns frail into non-frail", () => {
  const step = fc.integer({ min: 0, max: 10 });
  fc.assert(
    fc.property(
      fc.integer({ min: 60, max: 90 }),
      fc.integer({ min: 0, max: 4 }),
      fc.integer({ min: 0, max: 4 }),
      step,
      step,
      step,
      (age, charlson, ecog, years, illness, decline) => {
        const before = simplifiedFrailty(patient(age, charlson, ecog)).group;
        const after = simplifiedFrailty(patient(age + years, charlson + illness, Math.min(4, ecog + decline))).group;
        assert.ok(before !== "frail" || after === "frail");
      },
    ),
  );
});
