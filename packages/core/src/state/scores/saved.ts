import type { Interval } from "../../terms/interval.ts";
import { between, exactly, plus } from "../../terms/interval.ts";
import { groupWithin } from "./group-within.ts";
import { pointsIf } from "./points-if.ts";

/** What the SAVED score is made of. */
export interface SavedInput {
  readonly surgeryWithin90Days?: boolean | undefined;
  readonly asian?: boolean | undefined;
  readonly priorVte?: boolean | undefined;
  /** Age in completed years. */
  readonly age?: Interval | undefined;
  /** Dexamethasone in mg over a cycle of 28 days: 40 mg weekly is 160, the standard dose. */
  readonly steroidMgPer28Days?: number | undefined;
}

export type SavedGroup = "low" | "high";

export interface SavedResult {
  /** Points; bounds where an input is missing. */
  readonly score: Interval;
  readonly group: SavedGroup | undefined;
}

export interface Saved extends SavedResult {
  /** The same without the points for race, which come from cohorts of the United States. */
  readonly withoutRace: SavedResult;
}

const groupOf = (score: number): SavedGroup => (score >= 2 ? "high" : "low");
const agePoints = (years: number): number => (years >= 80 ? 1 : 0);
const steroidPoints = (mg: number): number => (mg > 160 ? 2 : mg >= 120 ? 1 : 0);

/**
 * SAVED score for thrombosis when an immunomodulatory drug is begun: surgery within 90 days 2; Asian race -3; earlier venous
 * thromboembolism 3; age of 80 or more 1; dexamethasone of 120 to 160 mg a month 1, more 2 points. High risk is 2 or more.
 *
 * A missing input widens the score by its points; the group is known when every possible score falls in it. The window of the dose is
 * printed as 30 days, in which 40 mg weekly would be 171 mg; the cycle of 28 days is used, in which it is the standard dose that is meant.
 *
 * Source: `li-2019-saved`, doi 10.6004/jnccn.2018.7273 (abstract; points read in a table, the bands of the dose in the abstract of a
 * validation).
 *
 * @example saved({ surgeryWithin90Days: false, asian: false, priorVte: true, age: exactly(70), steroidMgPer28Days: 160 }).group // "high"
 */
export function saved({ surgeryWithin90Days, asian, priorVte, age, steroidMgPer28Days }: SavedInput): Saved {
  const withoutRace = [
    pointsIf(surgeryWithin90Days, 2),
    pointsIf(priorVte, 3),
    age === undefined ? between(0, 1) : between(agePoints(age.low), agePoints(age.high)),
    steroidMgPer28Days === undefined ? between(0, 2) : exactly(steroidPoints(steroidMgPer28Days)),
  ].reduce(plus);
  const score = plus(withoutRace, pointsIf(asian, -3));
  return {
    score,
    group: groupWithin(score, groupOf),
    withoutRace: { score: withoutRace, group: groupWithin(withoutRace, groupOf) },
  };
}
