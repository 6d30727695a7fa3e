import type { Interval } from "../../terms/interval.ts";
import { between, exactly, plus } from "../../terms/interval.ts";

/** What the IMWG frailty index is made of. */
export interface ImwgFrailtyInput {
  /** Age in completed years. */
  readonly age?: Interval | undefined;
  /** Katz activities of daily living, 0 to 6 (6: independent). */
  readonly adl?: number | undefined;
  /** Lawton instrumental activities of daily living, 0 to 8 for both sexes (8: independent). */
  readonly iadl?: number | undefined;
  /** Charlson comorbidity index (1987 weights), without the myeloma and without points for age. */
  readonly charlson?: Interval | undefined;
}

export interface ImwgFrailty {
  /** Points, 0 to 5; bounds where an input is missing or imprecise. */
  readonly score: Interval;
  readonly group: "fit" | "intermediate" | "frail" | undefined;
}

const agePoints = (years: number): number => (years >= 81 ? 2 : years >= 76 ? 1 : 0);
const adlPoints = (adl: number): number => (adl <= 4 ? 1 : 0);
const iadlPoints = (iadl: number): number => (iadl <= 5 ? 1 : 0);
const charlsonPoints = (charlson: number): number => (charlson >= 2 ? 1 : 0);

function groupOf(score: number): "fit" | "intermediate" | "frail" {
  if (score >= 2) return "frail";
  return score >= 1 ? "intermediate" : "fit";
}

/**
 * IMWG frailty index: age 76 to 80 1, above 80 2; Katz ADL of 4 or less 1; Lawton IADL of 5 or less 1; Charlson index of 2 or more
 * 1 point. Fit is 0, intermediate 1, frail 2 points or more.
 *
 * A missing input widens the score by its points; the group is known when every possible score falls in it. Above 80 years a patient
 * is frail whatever the function.
 *
 * Source: Palumbo 2015, Blood 125:2068, PMID 25628469 (groups and range read in the abstract; the points are recalled).
 *
 * @example imwgFrailty({ age: exactly(81) }).group // "frail"
 */
export function imwgFrailty({ age, adl, iadl, charlson }: ImwgFrailtyInput): ImwgFrailty {
  const terms = [
    age === undefined ? between(0, 2) : between(agePoints(age.low), agePoints(age.high)),
    adl === undefined ? between(0, 1) : exactly(adlPoints(adl)),
    iadl === undefined ? between(0, 1) : exactly(iadlPoints(iadl)),
    charlson === undefined ? between(0, 1) : between(charlsonPoints(charlson.low), charlsonPoints(charlson.high)),
  ];
  const score = terms.reduce(plus);
  const least = groupOf(score.low);
  return { score, group: least === groupOf(score.high) ? least : undefined };
}
