import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { between, exactly } from "../../terms/interval.ts";
import type { ImwgFrailtyInput } from "./imwg-frailty.ts";
import { imwgFrailty } from "./imwg-frailty.ts";

const patient = (age: number, adl: number, iadl: number, charlson: number): ImwgFrailtyInput => ({
  age: exactly(age),
  adl,
  iadl,
  charlson: exactly(charlson),
});

const vectors: [name: string, input: ImwgFrailtyInput, low: number, high: number, group: string | undefined][] = [
  ["75, ADL 6, IADL 8, Charlson 1", patient(75, 6, 8, 1), 0, 0, "fit"],
  ["76, ADL 6, IADL 8, Charlson 0", patient(76, 6, 8, 0), 1, 1, "intermediate"],
  ["74, ADL 4, IADL 8, Charlson 0", patient(74, 4, 8, 0), 1, 1, "intermediate"],
  ["74, ADL 5, IADL 5, Charlson 2", patient(74, 5, 5, 2), 2, 2, "frail"],
  ["81, ADL 6, IADL 8, Charlson 0: frail by age alone", patient(81, 6, 8, 0), 2, 2, "frail"],
  ["85, ADL 3, IADL 4, Charlson 3", patient(85, 3, 4, 3), 5, 5, "frail"],
  ["80 is not yet above 80", patient(80, 6, 8, 0), 1, 1, "intermediate"],
  ["ADL 5 scores nothing", patient(70, 5, 8, 0), 0, 0, "fit"],
  ["IADL 6 scores nothing", patient(70, 6, 6, 0), 0, 0, "fit"],
  ["IADL 5 scores one", patient(70, 6, 5, 0), 1, 1, "intermediate"],
  ["Charlson 2 scores one", patient(70, 6, 8, 2), 1, 1, "intermediate"],
  ["81, function and comorbidity not recorded: frail", { age: exactly(81) }, 2, 5, "frail"],
  ["80, nothing else: intermediate or frail", { age: exactly(80) }, 1, 4, undefined],
  ["75, nothing else: anything", { age: exactly(75) }, 0, 3, undefined],
  ["age unknown, ADL 4 and IADL 5: frail", { adl: 4, iadl: 5 }, 2, 5, "frail"],
  [
    "Charlson 1 to 3 in a 70-year-old of full function: fit or intermediate",
    { age: exactly(70), adl: 6, iadl: 8, charlson: between(1, 3) },
    0,
    1,
    undefined,
  ],
  ["Charlson 2 to 6: one point either way", { age: exactly(70), adl: 6, iadl: 8, charlson: between(2, 6) }, 1, 1, "intermediate"],
  [
    "75 or 76 by an imprecise birth date: fit or intermediate",
    { age: between(75, 76), adl: 6, iadl: 8, charlson: exactly(0) },
    0,
    1,
    undefined,
  ],
  ["76 or 77: intermediate", { age: between(76, 77), adl: 6, iadl: 8, charlson: exactly(0) }, 1, 1, "intermediate"],
  ["nothing known", {}, 0, 5, undefined],
];

for (const [name, input, low, high, group] of vectors) {
  test(`IMWG frailty index: ${name}`, () => {
    assert.deepEqual(imwgFrailty(input), { score: { low, high }, group });
  });
}

const interval = (min: number, max: number) =>
  fc.tuple(fc.integer({ min, max }), fc.integer({ min, max })).map(([a, b]) => between(Math.min(a, b), Math.max(a, b)));
const orNot = <T>(value: fc.Arbitrary<T>) => fc.option(value, { nil: undefined });
const input = fc.record({
  age: orNot(interval(60, 95)),
  adl: orNot(fc.integer({ min: 0, max: 6 })),
  iadl: orNot(fc.integer({ min: 0, max: 8 })),
  charlson: orNot(interval(0, 6)),
});

test("IMWG frailty index: forgetting an input widens the score and makes the group unknown or leaves it as it is", () => {
  fc.assert(
    fc.property(input, fc.constantFrom("age", "adl", "iadl", "charlson"), (before, forgotten) => {
      const known = imwgFrailty(before);
      const after = imwgFrailty({ ...before, [forgotten]: undefined });
      assert.ok(after.score.low <= known.score.low && after.score.high >= known.score.high);
      assert.ok(after.group === undefined || after.group === known.group);
    }),
  );
});

const order = ["fit", "intermediate", "frail"];

test("IMWG frailty index: more age, comorbidity or dependence never lowers the group", () => {
  const numbers = fc.record({
    age: fc.integer({ min: 60, max: 95 }),
    adl: fc.integer({ min: 0, max: 6 }),
    iadl: fc.integer({ min: 0, max: 8 }),
    charlson: fc.integer({ min: 0, max: 6 }),
  });
  const step = fc.integer({ min: 0, max: 6 });
  fc.assert(
    fc.property(numbers, step, step, step, step, ({ age, adl, iadl, charlson }, years, lostAdl, lostIadl, illness) => {
      const before = imwgFrailty(patient(age, adl, iadl, charlson));
      const after = imwgFrailty(patient(age + years, Math.max(0, adl - lostAdl), Math.max(0, iadl - lostIadl), charlson + illness));
      assert.ok(before.group !== undefined && after.group !== undefined);
      assert.ok(order.indexOf(after.group) >= order.indexOf(before.group));
    }),
  );
});
