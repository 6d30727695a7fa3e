import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { exactly } from "../../terms/interval.ts";
import { type ImpedeVteInput, impedeVte } from "./impede-vte.ts";

const none: ImpedeVteInput = {
  immunomodulatoryDrug: false,
  bmiKgPerM2: 22,
  pelvicOrFemurFracture: false,
  erythropoiesisStimulatingAgent: false,
  steroidMgPer28Days: 0,
  anthracycline: false,
  asianOrPacificIslander: false,
  priorVte: false,
  centralLine: false,
  anticoagulation: "none",
};
/** Immunomodulatory drug with low-dose dexamethasone (160 mg), BMI 27. */
const rd: ImpedeVteInput = { ...none, immunomodulatoryDrug: true, steroidMgPer28Days: 160, bmiKgPerM2: 27 };

const vectors: [name: string, input: ImpedeVteInput, score: number, group: string, withoutRace: number][] = [
  ["immunomodulatory drug, low-dose steroid (160 mg), BMI 27, no other", rd, 7, "intermediate", 7],
  ["the same + prior thrombosis", { ...rd, priorVte: true }, 12, "high", 12],
  ["the same without it, Asian", { ...rd, asianOrPacificIslander: true }, 4, "intermediate", 7],
  ["the same, Asian, on aspirin", { ...rd, asianOrPacificIslander: true, anticoagulation: "prophylactic" }, 1, "low", 4],
  [
    "immunomodulatory drug + high-dose steroid, BMI 22, age 82 (which does not count)",
    { ...none, immunomodulatoryDrug: true, steroidMgPer28Days: 480 },
    8,
    "high",
    8,
  ],
  ["nothing", none, 0, "low", 0],
  ["40 mg weekly is 160 mg in 28 days: not high", { ...none, steroidMgPer28Days: 160 }, 2, "low", 2],
  ["161 mg is high", { ...none, steroidMgPer28Days: 161 }, 4, "intermediate", 4],
  ["BMI 25", { ...none, bmiKgPerM2: 25 }, 1, "low", 1],
  ["fracture, anthracycline", { ...none, pelvicOrFemurFracture: true, anthracycline: true }, 7, "intermediate", 7],
  ["stimulating agent, central line", { ...none, erythropoiesisStimulatingAgent: true, centralLine: true }, 3, "low", 3],
  ["therapeutic anticoagulation", { ...rd, anticoagulation: "therapeutic" }, 3, "low", 3],
];

for (const [name, input, score, group, withoutRace] of vectors) {
  test(`IMPEDE VTE: ${name} is ${score} ${group}`, () => {
    const result = impedeVte(input);
    assert.deepEqual([result.score, result.group, result.withoutRace.score], [exactly(score), group, exactly(withoutRace)]);
  });
}

test("IMPEDE VTE: the points for race move the group, so both are given", () => {
  const { group, withoutRace } = impedeVte({ ...rd, asianOrPacificIslander: true, anticoagulation: "prophylactic" });
  assert.deepEqual([group, withoutRace.group], ["low", "intermediate"]);
});

test("IMPEDE VTE: therapeutic anticoagulation is -4, or -5 by the other table", () => {
  const input: ImpedeVteInput = { ...rd, priorVte: true, anticoagulation: "therapeutic" };
  assert.deepEqual([impedeVte(input).score, impedeVte(input).group], [exactly(8), "high"]);
  assert.deepEqual([impedeVte(input, -5).score, impedeVte(input, -5).group], [exactly(7), "intermediate"]);
});

test("IMPEDE VTE: a missing input gives bounds, and the group where they fall in one", () => {
  assert.deepEqual(impedeVte({ ...rd, bmiKgPerM2: undefined }).score, { low: 6, high: 7 });
  assert.equal(impedeVte({ ...rd, bmiKgPerM2: undefined }).group, "intermediate");
  assert.equal(impedeVte({ ...rd, anticoagulation: undefined }).group, undefined);
  assert.deepEqual(impedeVte({}).score, { low: -7, high: 24 });
  assert.deepEqual(impedeVte({}, -5).score, { low: -8, high: 24 });
  assert.equal(
    impedeVte({ priorVte: true, immunomodulatoryDrug: true, asianOrPacificIslander: false, steroidMgPer28Days: 480 }).group,
    "high",
  );
});

test("IMPEDE VTE: forgetting an input widens the score and makes the group unknown or leaves it as it is", () => {
  const truth = fc.constantFrom(true, false, undefined);
  const input = fc.record({
    immunomodulatoryDrug: truth,
    bmiKgPerM2: fc.constantFrom(20, 25, 31, undefined),
    pelvicOrFemurFracture: truth,
    erythropoiesisStimulatingAgent: truth,
    steroidMgPer28Days: fc.constantFrom(0, 80, 160, 480, undefined),
    anthracycline: truth,
    asianOrPacificIslander: truth,
    priorVte: truth,
    centralLine: truth,
    anticoagulation: fc.constantFrom("none", "prophylactic", "therapeutic", undefined),
  });
  fc.assert(
    fc.property(input, fc.constantFrom(...Object.keys(none)), fc.constantFrom(-4, -5), (before, forgotten, therapeutic) => {
      const known = impedeVte(before, therapeutic);
      const after = impedeVte({ ...before, [forgotten]: undefined }, therapeutic);
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
