import { solvePositiveDefinite } from "../matrix/cholesky.ts";
import { Matrix } from "../matrix/matrix.ts";
import type { Network, Study } from "../network/network.ts";
import { placesOf } from "../network/places.ts";

/** Q of some studies, its degrees of freedom, and how many treatments the studies have. */
export interface ResidualQ {
  readonly q: number;
  readonly df: number;
  readonly treatments: number;
}

/**
 * Q of some studies of a network taken alone, from the weights of all its contrasts: what `fitNetwork` of them gives, without the rest. The
 * weights of a study do not depend on other studies. One study alone is fitted exactly. `undefined` when the studies are in parts.
 *
 * Source: as in `fitNetwork`.
 */
export function residualQ(network: Network, studies: readonly Study[], weights: readonly number[]): ResidualQ | undefined {
  const places = placesOf(studies, network.treatments.length);
  if (places === undefined) return undefined;
  const treatments = places.reduce((count, place) => Math.max(count, place + 1), 0);
  const df = studies.reduce((sum, { arms }) => sum + arms.length - 1, 0) - (treatments - 1);
  if (df === 0) return { q: 0, df, treatments };
  // The first treatment is held at 0, so that what is left has an inverse.
  const laplacian = new Matrix(treatments - 1, treatments - 1);
  const sums = new Array<number>(treatments - 1).fill(0);
  const place = (arm: number | undefined): number => (places[arm ?? -1] ?? 0) - 1;
  for (const { arms, contrasts } of studies) {
    for (const { row, treatment, comparator, effect } of contrasts) {
      const [a, b, weight] = [place(arms[treatment]), place(arms[comparator]), weights[row] ?? 0];
      if (a >= 0) {
        laplacian.add(a, a, weight);
        sums[a] = (sums[a] ?? 0) + weight * effect;
      }
      if (b >= 0) {
        laplacian.add(b, b, weight);
        sums[b] = (sums[b] ?? 0) - weight * effect;
      }
      if (a >= 0 && b >= 0) {
        laplacian.add(a, b, -weight);
        laplacian.add(b, a, -weight);
      }
    }
  }
  const theta = solvePositiveDefinite(laplacian, sums);
  if (theta === undefined) return undefined;
  let q = 0;
  for (const { arms, contrasts } of studies) {
    for (const { row, treatment, comparator, effect } of contrasts) {
      const fitted = (theta[place(arms[treatment])] ?? 0) - (theta[place(arms[comparator])] ?? 0);
      q += (weights[row] ?? 0) * (effect - fitted) ** 2;
    }
  }
  return { q, df, treatments };
}
