import type { Interval } from "../../terms/interval.ts";
import { plus } from "../../terms/interval.ts";
import { pointsIf } from "./points-if.ts";

/** The activities of the Katz index. */
export const katzActivities = ["bathing", "dressing", "toileting", "transferring", "continence", "feeding"] as const;

/** Whether the patient is independent in each activity. */
export type KatzAdlInput = { readonly [Activity in (typeof katzActivities)[number]]?: boolean | undefined };

/**
 * Katz index of independence in activities of daily living, 0 to 6: one point for each activity done without help.
 *
 * An activity that was not assessed widens the sum by one.
 *
 * Source: `katz-1963-adl`, JAMA 185:914; items and points read in forms that reproduce the index.
 *
 * @example katzAdl({ bathing: true, dressing: true, toileting: true, transferring: true, continence: false, feeding: true }) // 5 to 5
 */
export function katzAdl(input: KatzAdlInput): Interval {
  return katzActivities.map((activity) => pointsIf(input[activity], 1)).reduce(plus);
}
