/** Random serial values: an M-protein, urine and light chains that follow one mass of disease, and now and then what else is looked for. */
import { type Attribute, type Fact, type Measurement, measurementUnits } from "@nextline/core";
import fc from "fast-check";

/** Facts without a date, so many days after the look before. */
export interface Visit {
  readonly after: number;
  readonly facts: (mass: number, followed: Followed) => readonly Fact[];
  /** The mass of disease that this look finds, from that of the look before. */
  readonly mass: (before: number) => number;
}

/** By what the disease of a patient is followed, and how much of it each gram of M-protein brings. */
export interface Followed {
  readonly serum: boolean;
  readonly urine: boolean;
  readonly chains: boolean;
  readonly perGram: number;
}

export const followed: fc.Arbitrary<Followed> = fc.record({
  serum: fc.constantFrom(true, true, false),
  urine: fc.boolean(),
  chains: fc.boolean(),
  perGram: fc.constantFrom(60, 200, 500),
});

export const response = fc.constantFrom(
  "sCR" as const,
  "CR" as const,
  "VGPR" as const,
  "PR" as const,
  "MR" as const,
  "SD" as const,
  "PD" as const,
);

const source = { path: "" };

function measured(code: Measurement["code"], value: number): Measurement {
  return { kind: "measurement", code, value: Math.round(value * 100) / 100, unit: measurementUnits[code], source };
}

const numbers = (code: Measurement["code"], ...values: number[]): fc.Arbitrary<Fact> =>
  fc.constantFrom(...values).map((value) => measured(code, value));
const words = (code: Attribute["code"], ...values: (boolean | string)[]): fc.Arbitrary<Fact> =>
  fc.constantFrom(...values).map((value): Fact => ({ kind: "attribute", code, value, source }));

const mrd: fc.Arbitrary<Fact> = fc
  .record(
    {
      result: fc.constantFrom("negative" as const, "negative" as const, "positive" as const),
      sensitivity: fc.constantFrom(1e-4, 1e-5, 1e-6),
      method: fc.constantFrom("NGF" as const, "NGS" as const, "flow" as const),
    },
    { requiredKeys: ["result", "sensitivity"] },
  )
  .map((about): Fact => ({ kind: "mrd", ...about, source }));

const codeOf = (fact: Fact): string => ("code" in fact ? fact.code : fact.kind);

/** What is not measured every time, each once. */
const others: fc.Arbitrary<Fact[]> = fc.uniqueArray(
  fc.oneof(
    numbers("involvedIg", 0.2, 0.5, 1, 2),
    numbers("marrowPlasmaCells", 0, 2, 4, 8, 20, 35, 60),
    numbers("plasmacytomaArea", 0, 0, 2, 3.5, 8),
    numbers("lesionDiameter", 1, 1.2, 2.5),
    numbers("circulatingPlasmaCells", 0, 40, 150, 400),
    words("serumImmunofixation", "negative", "positive"),
    words("urineImmunofixation", "negative", "positive"),
    words("marrowClonalCells", "absent", "present"),
    words("newLesion", false, false, true),
    words("lesionsCleared", false, true),
    words("hyperviscosity", false, true),
    response.map((judged): Fact => ({ kind: "response", response: judged, source })),
    mrd,
  ),
  { maxLength: 3, size: "small", selector: codeOf },
);

/** The light chains run ahead of the M-protein, or behind it, now and then. */
export const visit: fc.Arbitrary<Visit> = fc
  .tuple(
    fc.integer({ min: 7, max: 110 }),
    fc.constantFrom(1, 1, 0, 0.05, 0.3, 0.6, 1.3, 2.5),
    fc.constantFrom(0, 0, 0, 0.3, 0.6, 1.2),
    fc.constantFrom(1, 1, 1, 0.2, 4),
    others,
  )
  .map(([after, factor, more, ahead, also]) => ({
    after,
    mass: (before) => Math.min(9, before * factor + more),
    facts: (mass, { serum, urine, chains, perGram }) => [
      ...(serum ? [measured("serumM", Math.round(mass * 10) / 10)] : []),
      ...(urine ? [measured("urineM", Math.round(mass * perGram))] : []),
      ...(chains ? [measured("kappa", 12 + Math.round(mass * perGram * ahead)), measured("lambda", 9)] : []),
      ...also,
    ],
  }));
