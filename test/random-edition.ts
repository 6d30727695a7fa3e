/** Random editions and the questions made of a patient and an edition, printed so that a failure can be read. */
import type { Edition, Fact } from "@nextline/core";
import fc from "fast-check";
import { dateOf, dayOf } from "./days.ts";
import { describePatient } from "./describe-patient.ts";
import { snapshot } from "./knowledge.ts";
import { patient } from "./random-patient.ts";

const bodies = [...new Set(snapshot.guidelines.map((guideline) => guideline.body))].sort();
const firstDay = dayOf("2014-01-01");
const lastDay = dayOf("2026-11-23");

const edition: fc.Arbitrary<Edition> = fc.record(
  {
    jurisdiction: fc.constantFrom("US" as const, "EU" as const, "JP" as const),
    asOf: fc.integer({ min: firstDay, max: lastDay }).map(dateOf),
    guidelines: fc.uniqueArray(fc.constantFrom(...bodies), { maxLength: 4 }),
    offLabel: fc.boolean(),
  },
  { requiredKeys: ["jurisdiction", "asOf"] },
);

/** Preparing the knowledge for an edition takes long and is kept for 32 of them, so that many patients are asked about in each of a few. */
const editions: readonly Edition[] = [
  { jurisdiction: "US", asOf: "2026-11-23" },
  { jurisdiction: "EU", asOf: "2026-11-23" },
  { jurisdiction: "JP", asOf: "2026-11-23" },
  { jurisdiction: "JP", asOf: "2019-09-30" },
  { jurisdiction: "US", asOf: "2014-01-01" },
  ...fc.sample(edition, 19),
];

const anyEdition: fc.Arbitrary<Edition> = fc.constantFrom(...editions);

/** A patient and the edition in which the question is asked. */
export interface Question {
  readonly facts: readonly Fact[];
  readonly edition: Edition;
}

/** A question that prints itself in the report of a failure. */
export function question(facts: readonly Fact[], edition: Edition): Question {
  const asked = { facts, edition };
  Object.defineProperty(asked, fc.toStringMethod, { value: () => describePatient(facts, edition), enumerable: false });
  return asked;
}

export const anyQuestion: fc.Arbitrary<Question> = fc
  .tuple(anyEdition, patient)
  .map(([asked, make]) => question(make(dayOf(asked.asOf)), asked));
