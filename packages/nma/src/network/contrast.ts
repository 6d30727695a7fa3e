import { normalQuantile } from "../distributions/normal.ts";

/** What one study says of two of its treatments: the effect of `treatment` versus `comparator`, on a scale on which effects add up. */
export interface Contrast {
  readonly study: string;
  readonly treatment: string;
  readonly comparator: string;
  /** For example the natural logarithm of a hazard ratio, or a mean difference. */
  readonly effect: number;
  readonly standardError: number;
  /** Worked out from other contrasts of the study, not published. Carried through, not used in the calculation. */
  readonly derived?: boolean;
}

/** A published ratio with its interval. `level` is the confidence level of that interval, as a fraction: trials do not all publish 0.95. */
export interface PublishedRatio {
  readonly ratio: number;
  readonly low: number;
  readonly high: number;
  readonly level: number;
}

/**
 * The logarithm of a published hazard (or odds, or risk) ratio and its standard error, (ln high - ln low) / (2 z), z being the normal quantile
 * of 1 - (1 - level) / 2.
 *
 * Unknown (`undefined`) when a number is missing, not finite or not above 0, when low is not below high, when the ratio is not within the
 * interval, or when the level is not strictly between 0 and 1.
 *
 * Source: Parmar 1998, doi 10.1002/(SICI)1097-0258(19981230)17:24<2815::AID-SIM110>3.0.CO;2-8.
 *
 * @example logRatio({ ratio: 0.5, low: 0.4, high: 0.625, level: 0.95 }) // effect -0.693, standardError 0.114
 */
export function logRatio({ ratio, low, high, level }: PublishedRatio): { effect: number; standardError: number } | undefined {
  const usable = [ratio, low, high].every((value) => Number.isFinite(value) && value > 0) && low < high && low <= ratio && ratio <= high;
  if (!usable || !(level > 0 && level < 1)) return undefined;
  return { effect: Math.log(ratio), standardError: (Math.log(high) - Math.log(low)) / (2 * normalQuantile(1 - (1 - level) / 2)) };
}

/**
 * The contrast of two arms of which each was published only against the same control c: y_ab = y_ac - y_bc, v_ab = v_ac + v_bc - 2 cov.
 * `covariance` is that of the two published effects; for logarithms of hazard ratios about 1 / (events in the control arm). Marked as derived.
 *
 * Unknown (`undefined`) when the contrasts are not of one study, do not share their comparator, compare the same treatment, or when the
 * variance comes out not above 0.
 *
 * Source: Franchini 2012, doi 10.1002/jrsm.1049; Woods 2010, doi 10.1186/1471-2288-10-54.
 */
export function contrastThroughControl(ac: Contrast, bc: Contrast, covariance: number): Contrast | undefined {
  if (ac.study !== bc.study || ac.comparator !== bc.comparator || ac.treatment === bc.treatment) return undefined;
  const variance = ac.standardError ** 2 + bc.standardError ** 2 - 2 * covariance;
  if (!(variance > 0) || !Number.isFinite(ac.effect - bc.effect)) return undefined;
  return {
    study: ac.study,
    treatment: ac.treatment,
    comparator: bc.treatment,
    effect: ac.effect - bc.effect,
    standardError: Math.sqrt(variance),
    derived: true,
  };
}
