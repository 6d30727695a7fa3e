import type { Interval } from "../../terms/interval.ts";

/**
 * The group of a score that is known within bounds: known when both ends fall in the same group. The groups must be stretches of the
 * score, so that what lies between two ends of one group is in it.
 *
 * @example groupWithin(between(2, 5), (score) => (score >= 2 ? "frail" : "fit")) // "frail"
 */
export function groupWithin<Group>(score: Interval, groupOf: (score: number) => Group): Group | undefined {
  const least = groupOf(score.low);
  return least === groupOf(score.high) ? least : undefined;
}
