import { cholesky } from "../matrix/cholesky.ts";
import { Matrix } from "../matrix/matrix.ts";
import { differenceOf } from "../model/estimate.ts";
import type { Fit } from "../model/fit.ts";
import type { SmallValues } from "./p-score.ts";
import { seededNormal } from "./seeded-normal.ts";

/** How likely each treatment has each rank. */
export interface Ranked {
  readonly treatment: string;
  /** `ranks[r]` is the probability of rank r + 1; rank 1 is best. They add up to 1. */
  readonly ranks: readonly number[];
  /** The surface under the cumulative ranking: the mean of the cumulative probabilities of ranks 1 to n - 1. */
  readonly sucra: number;
}

/** What the draws depend on: nothing else does. */
export interface Draws {
  readonly smallValues: SmallValues;
  readonly draws: number;
  readonly seed: number;
}

/**
 * Rank probabilities and SUCRA from joint normal draws of all treatment effects, theta with covariance L+, in the order of the treatments.
 * SUCRA approaches the P-score as draws grow; its error is about 0.5 / sqrt(draws) at most. The same seed gives the same answer.
 *
 * Only differences have a distribution, so the first treatment is held at 0 and the others are drawn relative to it, by the Cholesky root of
 * their covariance. `undefined` when `draws` is not a whole number above 0 or the covariance is not positive definite.
 *
 * Source: Salanti 2011, doi 10.1016/j.jclinepi.2010.03.016.
 */
export function rankogram(fit: Fit, { smallValues, draws, seed }: Draws): readonly Ranked[] | undefined {
  const { treatments } = fit.network;
  const n = treatments.length;
  const l = fit.laplacianInverse;
  const root = cholesky(new Matrix(n - 1, n - 1, (i, j) => l.at(i + 1, j + 1) - l.at(i + 1, 0) - l.at(j + 1, 0) + l.at(0, 0)));
  if (root === undefined || !Number.isInteger(draws) || draws < 1) return undefined;
  const normal = seededNormal(seed);
  const sign = smallValues === "desirable" ? 1 : -1;
  const means = treatments.map((_, i) => sign * differenceOf(fit, i, 0));
  const counts = new Matrix(n, n);
  const drawn = new Float64Array(n - 1);
  const effects = new Float64Array(n);
  for (let draw = 0; draw < draws; draw++) {
    for (let i = 0; i < n - 1; i++) drawn[i] = normal();
    for (let i = 1; i < n; i++) {
      let sum = means[i] ?? 0;
      for (let k = 0; k < i; k++) sum += root.at(i - 1, k) * (drawn[k] ?? 0);
      effects[i] = sum;
    }
    for (let i = 0; i < n; i++) {
      const own = effects[i] ?? 0;
      let better = 0;
      for (let j = 0; j < n; j++) if ((effects[j] ?? 0) < own) better++;
      counts.add(i, better, 1);
    }
  }
  return treatments.map((treatment, i) => {
    const ranks = treatments.map((_, rank) => counts.at(i, rank) / draws);
    return { treatment, ranks, sucra: ranks.reduce((sum, probability, rank) => sum + (probability * (n - 1 - rank)) / (n - 1), 0) };
  });
}
