/**
 * Random patients that could be met: facts as intake would make them, over the names of the knowledge base and some that it does not
 * know. Dates are counted back from the day asked about, so that every patient has a past in every edition.
 */
import { type AttributeCode, type Fact, type MeasurementCode, measurementUnits, type StatedFact } from "@nextline/core";
import fc from "fast-check";
import { datedAt } from "./days.ts";
import { ids, snapshot } from "./knowledge.ts";
import { datedHistory } from "./random-history.ts";
import { drugName, lines } from "./random-lines.ts";

const { terminology } = snapshot;

/** A fact whose date is not yet a date but a number of days before the day asked about. */
interface Undated {
  readonly fact: Fact;
  readonly daysAgo: number | undefined;
}

const decimal = (min: number, max: number, scale: number): fc.Arbitrary<number> =>
  fc.integer({ min: Math.round(min * scale), max: Math.round(max * scale) }).map((value) => value / scale);

/** The least, the greatest and the steps per unit of what is measured; upper limits where the value is judged by them. */
const ranges: readonly (readonly [MeasurementCode, number, number, number, number?])[] = [
  ["age", 30, 95, 1],
  ["height", 140, 200, 1],
  ["weight", 35, 140, 1],
  ["ecog", 0, 4, 1],
  ["karnofsky", 10, 100, 0.1],
  ["adl", 0, 6, 1],
  ["iadl", 0, 8, 1],
  ["creatinine", 0.4, 9, 10],
  ["platelets", 5, 400, 1],
  ["neutrophils", 0.1, 8, 10],
  ["hemoglobin", 5, 16, 10],
  ["calcium", 7, 15, 10],
  ["albumin", 2, 5, 10],
  ["beta2Microglobulin", 1, 15, 10],
  ["ldh", 100, 900, 1, 245],
  ["bilirubin", 0.2, 5, 10, 1.2],
  ["ast", 10, 300, 1, 40],
  ["sodium", 120, 150, 1],
  ["igG", 100, 5000, 1],
  ["lvef", 20, 75, 1],
  ["nyha", 0, 4, 1],
  ["qtc", 380, 560, 1],
  ["fev1", 20, 110, 1],
  ["iss", 1, 3, 1],
  ["rIss", 1, 3, 1],
  ["r2Iss", 1, 4, 1],
];

const is = (found: Undated | undefined, code: MeasurementCode): boolean => found?.fact.kind === "measurement" && found.fact.code === code;

/** One or two values of each thing measured; undated ones hold on the day. Performance is given on one scale. */
const measurements: fc.Arbitrary<Undated[]> = fc
  .uniqueArray(fc.constantFrom(...ranges), { maxLength: ranges.length, selector: ([code]) => code, size: "max" })
  .chain((chosen) =>
    fc.tuple(
      ...chosen.map(([code, min, max, scale, upperLimit]) =>
        fc
          .array(fc.tuple(decimal(min, max, scale), fc.option(fc.nat(900), { nil: undefined, freq: 1 }), fc.boolean()), {
            minLength: 1,
            maxLength: code === "age" ? 1 : 2,
          })
          .map((values) =>
            values.map(
              ([value, daysAgo, judged], index): Undated => ({
                fact: {
                  kind: "measurement",
                  code,
                  value,
                  unit: measurementUnits[code],
                  ...(judged && upperLimit !== undefined ? { upperLimit } : {}),
                  source: { path: `${code}[${index}]` },
                },
                daysAgo,
              }),
            ),
          ),
      ),
    ),
  )
  .map((groups) => groups.filter(([first], _, all) => !is(first, "karnofsky") || !all.some(([other]) => is(other, "ecog"))).flat());

const yesNo: readonly (boolean | string)[] = [true, false];
const serology = ["negative", "positive"];
const words: readonly (readonly [AttributeCode, readonly (boolean | string)[]])[] = [
  ["sex", ["female", "male"]],
  ["canBecomePregnant", yesNo],
  ["frailty", ["fit", "intermediate", "frail"]],
  ["dialysis", yesNo],
  ["bloodPressure", ["controlled", "uncontrolled"]],
  ["extramedullary", yesNo],
  ["plasmaCellLeukemia", yesNo],
  ["cnsDisease", yesNo],
  ["amyloidosis", yesNo],
  ["hbvSurfaceAntigen", serology],
  ["hbvCoreAntibody", serology],
  ["hcv", serology],
  ["hiv", serology],
  ["noOtherConditions", [true]],
  ["noOtherMedicines", [true]],
  ["relapseKind", ["biochemical", "significant-paraprotein", "clinical"]],
  ["relapsePace", ["slow", "rapid"]],
  ["route", ["oral", "any"]],
  ["farFromCentre", yesNo],
  ["caregiver", yesNo],
  ["wantsTrial", yesNo],
];

const attributes: fc.Arbitrary<Undated[]> = fc
  .uniqueArray(
    fc
      .constantFrom(...words)
      .chain(([code, values]) =>
        fc.constantFrom(...values).map((value): Fact => ({ kind: "attribute", code, value, source: { path: code } })),
      ),
    { maxLength: words.length, selector: (fact) => (fact.kind === "attribute" ? fact.code : ""), size: "max" },
  )
  .map((facts) => facts.map((fact) => ({ fact, daysAgo: undefined })));

/** Facts with a name of a list, each name once. */
function named(names: readonly string[], most: number, make: (name: string) => fc.Arbitrary<Fact>): fc.Arbitrary<Undated[]> {
  return fc
    .uniqueArray(
      fc
        .tuple(fc.constantFrom(...names), fc.option(fc.nat(1500), { nil: undefined }))
        .chain(([name, daysAgo]) => make(name).map((fact) => ({ fact, daysAgo, name }))),
      {
        maxLength: most,
        selector: ({ name }) => name,
      },
    )
    .map((found) => found.map(({ fact, daysAgo }) => ({ fact, daysAgo })));
}

const conditions = named(ids(terminology.conditions), 5, (name) =>
  fc
    .oneof(
      fc.constant({ present: false }),
      fc.record(
        { present: fc.constant(true), grade: fc.integer({ min: 1, max: 4 }), painful: fc.boolean() },
        { requiredKeys: ["present"] },
      ),
    )
    .map((about): Fact => ({ kind: "condition", name, ...about, source: { path: `conditions.${name}` } })),
);

const abnormalities = named(ids(terminology.abnormalities), terminology.abnormalities.length, (name) =>
  fc
    .record(
      { present: fc.constantFrom<boolean | "unknown">(false, true, "unknown"), cellsPercent: fc.integer({ min: 5, max: 100 }) },
      { requiredKeys: ["present"] },
    )
    .map((about): Fact => ({ kind: "abnormality", name, ...about, source: { path: `cytogenetics.${name}` } })),
);

const medicines = named(
  terminology.medicines.flatMap((group) => group.members),
  4,
  (name) => fc.constant<Fact>({ kind: "medicine", name, source: { path: `medicines.${name}` } }),
);

/** Summarised lines, or a dated history with its values; neither where there are no lines. */
const history: fc.Arbitrary<(day: number) => Fact[]> = fc.oneof(
  { weight: 3, arbitrary: lines.map((facts) => (): Fact[] => facts) },
  { weight: 2, arbitrary: datedHistory },
);

const relapse: fc.Arbitrary<Undated[]> = fc
  .option(fc.option(fc.nat(400), { nil: undefined }))
  .map((daysAgo) => (daysAgo === null ? [] : [{ fact: { kind: "relapse", source: { path: "relapse" } }, daysAgo }]));

const value: Record<string, fc.Arbitrary<StatedFact["value"]>> = {
  refractoryTo: fc.uniqueArray(drugName, { maxLength: 4 }),
  exposedTo: fc.uniqueArray(drugName, { maxLength: 6 }),
  intolerantTo: fc.uniqueArray(drugName, { maxLength: 2 }),
  priorLines: fc.nat(9),
  relapseNumber: fc.nat(9),
  transplantEligible: fc.boolean(),
  tripleClassRefractory: fc.boolean(),
  functionalHighRisk: fc.boolean(),
  fitness: fc.constantFrom("fit", "intermediate", "frail"),
  cytogeneticRisk: fc.constantFrom("standard", "high"),
};

const stated: fc.Arbitrary<Undated[]> = fc
  .uniqueArray(fc.constantFrom(...Object.keys(value)), { maxLength: 3 })
  .chain((findings) =>
    fc.tuple(
      ...findings.map((finding) =>
        (value[finding] ?? fc.constant(true)).map(
          (said): Fact => ({ kind: "stated", finding, value: said, source: { path: `stated.${finding}` } }),
        ),
      ),
    ),
  )
  .map((facts) => facts.map((fact) => ({ fact, daysAgo: undefined })));

/** Facts of one patient, as a function of the day asked about. */
export const patient: fc.Arbitrary<(day: number) => Fact[]> = fc
  .tuple(history, measurements, attributes, conditions, abnormalities, medicines, relapse, stated)
  .map(([past, ...parts]) => (day) => [
    ...parts.flat().map(({ fact, daysAgo }) => (daysAgo === undefined ? fact : datedAt(fact, day - daysAgo))),
    ...past(day),
  ]);
