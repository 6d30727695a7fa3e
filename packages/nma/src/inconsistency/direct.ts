import type { Network } from "../network/network.ts";

/** What the studies with both treatments say of them, without the rest of the network. */
export interface Direct {
  readonly studies: number;
  readonly effect: number;
  readonly standardError: number;
}

/**
 * The direct estimate of i versus j (places in the treatments): the inverse-variance mean over the studies that have both, each with its own
 * variance, not adjusted for other arms, plus tau2. `undefined` when no study has both.
 *
 * Source: Dias 2010, doi 10.1002/sim.3767; as in netmeta.
 */
export function directEstimate({ studies }: Network, i: number, j: number, tau2: number): Direct | undefined {
  let [count, weights, sum] = [0, 0, 0];
  for (const { arms, contrasts } of studies) {
    for (const { treatment, comparator, effect, variance } of contrasts) {
      const [a, b] = [arms[treatment], arms[comparator]];
      if (!((a === i && b === j) || (a === j && b === i))) continue;
      const weight = 1 / (variance + tau2);
      count++;
      weights += weight;
      sum += weight * (a === i ? effect : -effect);
    }
  }
  return count === 0 ? undefined : { studies: count, effect: sum / weights, standardError: 1 / Math.sqrt(weights) };
}
