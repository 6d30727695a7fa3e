import type { Network } from "../network/network.ts";

/** What the studies with both treatments say of them, without the rest of the network. */
export interface Direct {
  readonly studies: number;
  readonly effect: number;
  readonly standardError: number;
}

/** The direct estimate of i versus j (places in the treatments); `undefined` when no study has both. */
export type DirectEstimates = (i: number, j: number) => Direct | undefined;

/**
 * All direct estimates of a network: for each pair the inverse-variance mean over the studies that have both, each with its own variance, not
 * adjusted for other arms, plus tau2. The studies are walked once, however many pairs are asked for.
 *
 * Source: Dias 2010, doi 10.1002/sim.3767; as in netmeta.
 */
export function directEstimates({ studies, treatments }: Network, tau2: number): DirectEstimates {
  const n = treatments.length;
  const counts = new Int32Array(n * n);
  const weights = new Float64Array(n * n);
  const sums = new Float64Array(n * n);
  const add = (at: number, by: number, effect: number): void => {
    counts[at] = (counts[at] ?? 0) + 1;
    weights[at] = (weights[at] ?? 0) + by;
    sums[at] = (sums[at] ?? 0) + by * effect;
  };
  for (const { arms, contrasts } of studies) {
    for (const { treatment, comparator, effect, variance } of contrasts) {
      const [a, b] = [arms[treatment] ?? -1, arms[comparator] ?? -1];
      const weight = 1 / (variance + tau2);
      add(a * n + b, weight, effect);
      add(b * n + a, weight, -effect);
    }
  }
  return (i, j) => {
    const at = i * n + j;
    const [count, weight, sum] = [counts[at] ?? 0, weights[at] ?? 0, sums[at] ?? 0];
    return count === 0 ? undefined : { studies: count, effect: sum / weight, standardError: 1 / Math.sqrt(weight) };
  };
}

/**
 * The direct estimate of i versus j (places in the treatments); `undefined` when no study has both. Who needs many of them asks
 * `directEstimates` once.
 *
 * Source: as in `directEstimates`.
 */
export function directEstimate(network: Network, i: number, j: number, tau2: number): Direct | undefined {
  return directEstimates(network, tau2)(i, j);
}
