import type { Interval } from "../../terms/interval.ts";
import { between, exactly, plus } from "../../terms/interval.ts";

/** What the simplified frailty scale is made of. */
export interface SimplifiedFrailtyInput {
  /** Age in completed years. */
  readonly age?: Interval | undefined;
  /** Charlson comorbidity index (1987 weights), without the myeloma and without points for age. */
  readonly charlson?: Interval | undefined;
  /** ECOG performance status, 0 to 4. */
  readonly ecog?: number | undefined;
}

export interface SimplifiedFrailty {
  /** Points, 0 to 5; bounds where an input is missing or imprecise. */
  readonly score: Interval;
  readonly group: "non-frail" | "frail" | undefined;
}

const agePoints = (years: number): number => (years >= 81 ? 2 : years >= 76 ? 1 : 0);
const charlsonPoints = (charlson: number): number => (charlson >= 2 ? 1 : 0);
const ecogPoints = (ecog: number): number => (ecog >= 2 ? 2 : ecog >= 1 ? 1 : 0);
const groupOf = (score: number): "non-frail" | "frail" => (score >= 2 ? "frail" : "non-frail");

/**
 * Simplified frailty scale: age 76 to 80 1, above 80 2; Charlson index of 2 or more 1; ECOG 1 1, ECOG 2 or more 2 points.
 * Frail is 2 points or more; there is no intermediate group.
 *
 * A missing input widens the score by its points; the group is known when every possible score falls in it. The scale calls more
 * patients frail than the IMWG index, and ECOG may be due to the disease and reversible.
 *
 * Source: Facon 2020, doi 10.1038/s41375-019-0539-0 (abstract; point list read in a secondary source).
 *
 * @example simplifiedFrailty({ age: exactly(70), charlson: exactly(0), ecog: 1 }).group // "non-frail"
 */
export function simplifiedFrailty({ age, charlson, ecog }: SimplifiedFrailtyInput): SimplifiedFrailty {
  const terms = [
    age === undefined ? between(0, 2) : between(agePoints(age.low), agePoints(age.high)),
    charlson === undefined ? between(0, 1) : between(charlsonPoints(charlson.low), charlsonPoints(charlson.high)),
    ecog === undefined ? between(0, 2) : exactly(ecogPoints(ecog)),
  ];
  const score = terms.reduce(plus);
  const least = groupOf(score.low);
  return { score, group: least === groupOf(score.high) ? least : undefined };
}
