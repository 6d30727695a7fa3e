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
  return estimatesAt(level)(effect, standardError);
}

/** As `estimateOf` at one level for many effects: the quantile is worked out once. */
export function estimatesAt(level: number): (effect: number, standardError: number) => Estimate {
  const quantile = normalQuantile(1 - (1 - level) / 2);
  return (effect, standardError) => {
    const width = quantile * standardError;
    const z = effect / standardError;
    return { effect, standardError, low: effect - width, high: effect + width, z, p: normalTwoSided(z) };
  };
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
  return estimate && predictionsAt(fit, level)?.(estimate);
}

/** As `predictionInterval` for many estimates of one fit: the quantile is worked out once. `undefined` when df is below 2. */
export function predictionsAt({ df, tau2 }: Fit, level: number): ((estimate: Estimate) => Prediction) | undefined {
  const t = df >= 2 ? studentQuantile(level, df) : undefined;
  if (t === undefined) return undefined;
  return ({ effect, standardError }) => {
    const width = t * Math.sqrt(standardError ** 2 + tau2);
    return { low: effect - width, high: effect + width };
  };
}

/** A ratio with its limits, back from the logarithm. */
export interface Ratio {
  readonly ratio: number;
  readonly low: number;
  readonly high: number;
}

/**
 * The hazard (or odds, or risk) ratio of an effect that is its natural logarithm, with the limits of the same interval. Only for effects on
 * the logarithmic scale; nothing here can tell.
 *
 * @example ratioOf({ effect: Math.log(0.5), low: Math.log(0.4), high: Math.log(0.625) }) // ratio 0.5, 0.4 to 0.625
 */
export function ratioOf({ effect, low, high }: Pick<Estimate, "effect" | "low" | "high">): Ratio {
  return { ratio: Math.exp(effect), low: Math.exp(low), high: Math.exp(high) };
}

/** theta_i - theta_j, by place in the treatments. */
export function differenceOf({ treatmentEffects }: Fit, i: number, j: number): number {
  return (treatmentEffects[i] ?? Number.NaN) - (treatmentEffects[j] ?? Number.NaN);
}

/** The variance of theta_i - theta_j. */
export function varianceOf({ laplacianInverse: l }: Fit, i: number, j: number): number {
  return l.at(i, i) + l.at(j, j) - 2 * l.at(i, j);
}
