import type { Interval } from "../../terms/interval.ts";
import { plus } from "../../terms/interval.ts";
import { pointsIf } from "./points-if.ts";

/** The activities of the Lawton scale. */
export const lawtonActivities = [
  "telephone",
  "shopping",
  "foodPreparation",
  "housekeeping",
  "laundry",
  "transport",
  "medication",
  "finances",
] as const;

/** Whether the patient manages each activity. */
export type LawtonIadlInput = { readonly [Activity in (typeof lawtonActivities)[number]]?: boolean | undefined };

/**
 * Lawton scale of instrumental activities of daily living, 0 to 8: one point for each activity that is managed.
 *
 * An activity that was not assessed widens the sum by one. All eight count in both sexes, as the IMWG frailty index has it (recalled):
 * the older scoring, which left out food preparation, housekeeping and laundry in men and ended at 5, is not to be used with it.
 *
 * Source: `lawton-1969-iadl`, Gerontologist 9:179; items, points and the older scoring read in texts about the scale.
 *
 * @example lawtonIadl({ telephone: true }) // 1 to 8
 */
export function lawtonIadl(input: LawtonIadlInput): Interval {
  return lawtonActivities.map((activity) => pointsIf(input[activity], 1)).reduce(plus);
}
