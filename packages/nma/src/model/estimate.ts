import { normalQuantile, normalTwoSided } from "../distributions/normal.ts";
import { studentQuantile } from "../distributions/student-t.ts";
import type { Fit } from "./fit.ts";

/** The effect of one treatment versus another, on the additive scale, as the whole network says it. */
export interface Estimate {
  readonly effect: number;
  readonly standardError: number;
  readonly low: number;
  readonly high: number;
  readonly z: number;
  readonly p: number;
}

/** Where the effect in a new study would lie. */
export interface Prediction {
  readonly low: number;
  readonly high: number;
}

/** An effect with its standard error, and the interval and test that follow under the normal distribution. */
export function estimateOf(effect: number, standardError: number, level: number): Estimate {
  const width = normalQuantile(1 - (1 - level) / 2) * standardError;
  const z = effect / standardError;
  return { effect, standardError, low: effect - width, high: effect + width, z, p: normalTwoSided(z) };
}

/**
 * The effect of `treatment` versus `comparator` from the whole network, with its interval at `level`: theta_i - theta_j, variance
 * L+[i,i] + L+[j,j] - 2 L+[i,j]. `undefined` when a name is not in the network or both are the same.
 *
 * Source: Ruecker 2012, doi 10.1002/jrsm.1058.
 */
export function networkEstimate(fit: Fit, treatment: string, comparator: string, level: number): Estimate | undefined {
  const [i, j] = [fit.network.treatments.indexOf(treatment), fit.network.treatments.indexOf(comparator)];
  if (i < 0 || j < 0 || i === j) return undefined;
  return estimateOf(differenceOf(fit, i, j), Math.sqrt(varianceOf(fit, i, j)), level);
}

/**
 * The interval in which the effect of a new study would lie with probability `level`: effect -+ t sqrt(V + tau2), t on the df of Q.
 * `undefined` when df is below 2, or as in `networkEstimate`.
 *
 * Source: Higgins 2009, doi 10.1111/j.1467-985X.2008.00552.x, with the degrees of freedom of the network, as netmeta from
 * version 3 on.
 */
export function predictionInterval(fit: Fit, treatment: string, comparator: string, level: number): Prediction | undefined {
  const estimate = networkEstimate(fit, treatment, comparator, level);
  const t = fit.df >= 2 ? studentQuantile(level, fit.df) : undefined;
  if (estimate === undefined || t === undefined) return undefined;
  const width = t * Math.sqrt(estimate.standardError ** 2 + fit.tau2);
  return { low: estimate.effect - width, high: estimate.effect + width };
}

/** theta_i - theta_j, by place in the treatments. */
export function differenceOf({ treatmentEffects }: Fit, i: number, j: number): number {
  return (treatmentEffects[i] ?? Number.NaN) - (treatmentEffects[j] ?? Number.NaN);
}

/** The variance of theta_i - theta_j. */
export function varianceOf({ laplacianInverse: l }: Fit, i: number, j: number): number {
  return l.at(i, i) + l.at(j, j) - 2 * l.at(i, j);
}
