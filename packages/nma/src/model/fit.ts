import { laplacianInverse } from "../matrix/cholesky.ts";
import { Matrix, times } from "../matrix/matrix.ts";
import { degreesOfFreedom, type Network } from "../network/network.ts";
import { contrastWeights } from "./study-weights.ts";

/** One model fitted to a network: the common-effect model where tau2 is 0, else the random-effects model. */
export interface Fit {
  readonly network: Network;
  readonly tau2: number;
  /** Per treatment, up to a constant: only differences mean anything. */
  readonly treatmentEffects: readonly number[];
  /** L+, n x n: variance of a difference of i and j is L+[i,i] + L+[j,j] - 2 L+[i,j]. */
  readonly laplacianInverse: Matrix;
  /** Per contrast, adjusted for multi-arm studies. Its -1/2 power is the adjusted standard error. */
  readonly weights: readonly number[];
  /** Per contrast, what the model says of it. */
  readonly fitted: readonly number[];
  /** Per contrast, weight times squared residual. */
  readonly qContributions: readonly number[];
  /** Per contrast, weight times variance of the fitted effect; together n - 1. */
  readonly leverages: readonly number[];
  readonly q: number;
  readonly df: number;
}

/**
 * Weighted least squares on the graph of a network: theta = L+ B' W y, L = B' W B, with the weights of `contrastWeights` for `tau2`, 0 for the
 * common-effect model. B has +1 at the treatment and -1 at the comparator. `undefined` when the network is in parts or the variances of a
 * study are those of no set of arms; `checkNetwork` says which.
 *
 * Source: Ruecker 2012, doi 10.1002/jrsm.1058; leverage: Krahn 2013, doi 10.1186/1471-2288-13-35.
 */
export function fitNetwork(network: Network, tau2: number): Fit | undefined {
  const weights = contrastWeights(network, tau2);
  const inverse = weights && laplacianInverse(networkLaplacian(network, weights));
  if (weights === undefined || inverse === undefined) return undefined;
  const treatmentEffects = times(inverse, weightedEffects(network, weights));
  const fitted = new Array<number>(weights.length).fill(0);
  const leverages = new Array<number>(weights.length).fill(0);
  for (const { arms, contrasts } of network.studies) {
    for (const { row, treatment, comparator } of contrasts) {
      const [a, b] = [arms[treatment] ?? -1, arms[comparator] ?? -1];
      fitted[row] = (treatmentEffects[a] ?? 0) - (treatmentEffects[b] ?? 0);
      leverages[row] = (weights[row] ?? 0) * (inverse.at(a, a) + inverse.at(b, b) - 2 * inverse.at(a, b));
    }
  }
  const qContributions = network.contrasts.map(({ effect }, row) => (weights[row] ?? 0) * (effect - (fitted[row] ?? 0)) ** 2);
  const q = qContributions.reduce((sum, value) => sum + value, 0);
  const df = degreesOfFreedom(network);
  return { network, tau2, treatmentEffects, laplacianInverse: inverse, weights, fitted, qContributions, leverages, q, df };
}

/** L = B' W B, n x n. */
export function networkLaplacian(network: Network, weights: readonly number[]): Matrix {
  const laplacian = new Matrix(network.treatments.length, network.treatments.length);
  for (const { arms, contrasts } of network.studies) {
    for (const { row, treatment, comparator } of contrasts) {
      const [a, b, weight] = [arms[treatment] ?? -1, arms[comparator] ?? -1, weights[row] ?? 0];
      laplacian.add(a, a, weight);
      laplacian.add(b, b, weight);
      laplacian.add(a, b, -weight);
      laplacian.add(b, a, -weight);
    }
  }
  return laplacian;
}

/** B' W y, per treatment. */
export function weightedEffects(network: Network, weights: readonly number[]): number[] {
  const sums = new Array<number>(network.treatments.length).fill(0);
  for (const { arms, contrasts } of network.studies) {
    for (const { row, treatment, comparator, effect } of contrasts) {
      const [a, b] = [arms[treatment] ?? -1, arms[comparator] ?? -1];
      sums[a] = (sums[a] ?? 0) + (weights[row] ?? 0) * effect;
      sums[b] = (sums[b] ?? 0) - (weights[row] ?? 0) * effect;
    }
  }
  return sums;
}

/** Adds a k x k matrix of a study to the rows and columns of its arms. */
export function addPlaced(sum: Matrix, own: Matrix, arms: readonly number[]): Matrix {
  arms.forEach((a, i) => {
    arms.forEach((b, j) => {
      sum.add(a, b, own.at(i, j));
    });
  });
  return sum;
}
