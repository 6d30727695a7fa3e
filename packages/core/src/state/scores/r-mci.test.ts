import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { between, exactly } from "../../terms/interval.ts";
import { type RMciInput, rMci } from "./r-mci.ts";

const patient = (egfr: number, lungDisease: boolean, karnofsky: number, frail: boolean, age: number, cyto: boolean): RMciInput => ({
  egfrMlPerMin173: exactly(egfr),
  lungDisease,
  karnofsky: exactly(karnofsky),
  frail,
  age: exactly(age),
  unfavourableCytogenetics: cyto,
});

const vectors: [name: string, input: RMciInput, low: number, high: number, group: string | undefined][] = [
  ["eGFR 80, no lung disease, KPS 90, not frail, 62, no", patient(80, false, 90, false, 62, false), 3, 3, "fit"],
  ["eGFR 50, no lung disease, KPS 80, not frail, 66, no", patient(50, false, 80, false, 66, false), 4, 4, "intermediate"],
  ["eGFR 40, lung disease, KPS 70, frail, 75, yes", patient(40, true, 70, true, 75, true), 9, 9, "frail"],
  ["eGFR 80, no lung disease, KPS 100, not frail, 55, no", patient(80, false, 100, false, 55, false), 0, 0, "fit"],
  ["eGFR 60 scores nothing, 59.9 one", patient(60, false, 100, false, 55, false), 0, 0, "fit"],
  ["eGFR 59.9", patient(59.9, false, 100, false, 55, false), 1, 1, "fit"],
  ["60 years score one, 70 two", patient(80, false, 100, false, 60, false), 1, 1, "fit"],
  ["70 years", patient(80, false, 100, false, 70, false), 2, 2, "fit"],
  ["6 points are intermediate, 7 frail", patient(40, false, 70, false, 70, false), 6, 6, "intermediate"],
  ["7 points", patient(40, true, 70, false, 70, false), 7, 7, "frail"],
  ["without cytogenetics, 8 or 9", { ...patient(40, true, 70, true, 75, true), unfavourableCytogenetics: undefined }, 8, 9, "frail"],
  ["without cytogenetics, 3 or 4", { ...patient(80, false, 90, false, 62, false), unfavourableCytogenetics: undefined }, 3, 4, undefined],
  ["KPS 75 lies between 70 and 80", { ...patient(80, false, 75, false, 55, false) }, 2, 3, "fit"],
  ["KPS 95 lies between 90 and 100", { ...patient(80, false, 95, false, 55, false) }, 0, 2, "fit"],
  [
    "75, KPS 60, frail, lung disease, the rest not known: 7 to 9",
    { age: exactly(75), karnofsky: exactly(60), frail: true, lungDisease: true },
    7,
    9,
    "frail",
  ],
  ["age 69 or 70 by an imprecise birth date", { ...patient(80, false, 90, false, 69, false), age: between(69, 70) }, 3, 4, undefined],
  ["eGFR 55 to 65", { ...patient(80, false, 100, false, 55, false), egfrMlPerMin173: between(55, 65) }, 0, 1, "fit"],
  ["nothing known", {}, 0, 9, undefined],
];

for (const [name, input, low, high, group] of vectors) {
  test(`R-MCI: ${name}`, () => {
    assert.deepEqual(rMci(input), { score: { low, high }, group });
  });
}

const interval = (min: number, max: number) =>
  fc.tuple(fc.integer({ min, max }), fc.integer({ min, max })).map(([a, b]) => between(Math.min(a, b), Math.max(a, b)));
const orNot = <T>(value: fc.Arbitrary<T>) => fc.option(value, { nil: undefined });
const input = fc.record({
  egfrMlPerMin173: orNot(interval(10, 120)),
  lungDisease: orNot(fc.boolean()),
  karnofsky: orNot(interval(10, 100)),
  frail: orNot(fc.boolean()),
  age: orNot(interval(40, 90)),
  unfavourableCytogenetics: orNot(fc.boolean()),
});
const inputs = ["egfrMlPerMin173", "lungDisease", "karnofsky", "frail", "age", "unfavourableCytogenetics"] as const;

test("R-MCI: forgetting an input widens the score and makes the group unknown or leaves it as it is", () => {
  fc.assert(
    fc.property(input, fc.constantFrom(...inputs), (before, forgotten) => {
      const known = rMci(before);
      const after = rMci({ ...before, [forgotten]: undefined });
      assert.ok(after.score.low <= known.score.low && after.score.high >= known.score.high);
      assert.ok(after.group === undefined || after.group === known.group);
    }),
  );
});
