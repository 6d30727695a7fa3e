import { normalLowerTail } from "../distributions/normal.ts";
import { differenceOf, varianceOf } from "../model/estimate.ts";
import type { Fit } from "../model/fit.ts";

/** Whether a small effect is good (hazard ratio of death) or bad (hazard ratio of response). There is no default: who asks must know. */
export type SmallValues = "desirable" | "undesirable";

/**
 * The P-score of each treatment, in the order of the treatments: the mean certainty that it is better than another, 0 to 1, over all others;
 * the mean over treatments is 1/2. P_i = mean over j of Phi(s (theta_i - theta_j) / sqrt(V(i, j))), s = -1 where small is good, else +1.
 * It ranks, and says nothing of the size of a difference.
 *
 * Source: Ruecker and Schwarzer 2015, doi 10.1186/s12874-015-0060-8.
 */
export function pScores(fit: Fit, smallValues: SmallValues): readonly { readonly treatment: string; readonly pScore: number }[] {
  const sign = smallValues === "desirable" ? -1 : 1;
  const { treatments } = fit.network;
  return treatments.map((treatment, i) => {
    const sum = treatments.reduce(
      (total, _, j) => (j === i ? total : total + normalLowerTail((sign * differenceOf(fit, i, j)) / Math.sqrt(varianceOf(fit, i, j)))),
      0,
    );
    return { treatment, pScore: sum / (treatments.length - 1) };
  });
}
