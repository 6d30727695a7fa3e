import type { Verified } from "./sourced.ts";

/** What a contrast takes for granted beyond what its trial published. */
export type EvidenceAssumption = "pooled-control" | "derived-contrast" | "time-to-progression" | "whole-trial" | "counts-from-rates";

/** A contrast that networks were made from: a trial and two of its treatments. */
export interface EstimatedContrast {
  readonly trial: string;
  readonly treatment: string;
  readonly comparator: string;
  /** Logarithm of the hazard ratio of `treatment` versus `comparator`. */
  readonly effect: number;
  readonly standardError: number;
  readonly source: string;
  readonly verified: Verified;
  readonly assumptions: readonly EvidenceAssumption[];
}

/** A comparison with both direct and indirect evidence, and the p-value of their difference. */
export interface SplitComparison {
  readonly treatment: string;
  readonly comparator: string;
  readonly p: number;
}

/** One connected network as it could be estimated from `from` until the day before `until`, by the random-effects model. */
export interface NetworkEstimate {
  readonly from: string;
  readonly until?: string;
  readonly treatments: readonly string[];
  /** Per treatment, logarithm of the hazard ratio versus the first treatment. */
  readonly effects: readonly number[];
  /** Covariance of the effects of all treatments but the first (of which nothing varies): the lower triangle, by rows. */
  readonly covariance: readonly number[];
  /** Its contrasts, as places in `Estimates.contrasts`. */
  readonly contrasts: readonly number[];
  /** Per contrast, adjusted for other arms of its trial. */
  readonly weights: readonly number[];
  /** Variance between trials, by the method of moments; 0 where it cannot be estimated. */
  readonly tau2: number;
  readonly q: number;
  readonly df: number;
  readonly splits: readonly SplitComparison[];
}

/** The estimates of one endpoint in one population of the terminology, made by the meta-analysis from the trials. */
export interface Estimates {
  readonly id: string;
  readonly endpoint: string;
  readonly population: string;
  /** SHA-256 of the contrasts it was made from, hexadecimal. */
  readonly input: string;
  readonly contrasts: readonly EstimatedContrast[];
  readonly networks: readonly NetworkEstimate[];
}
