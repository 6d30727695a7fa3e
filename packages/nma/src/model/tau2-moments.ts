import { Matrix, product, trace, traceOfProduct } from "../matrix/matrix.ts";
import type { Network } from "../network/network.ts";
import { addPlaced, type Fit } from "./fit.ts";
import { studyLaplacian } from "./study-weights.ts";

/**
 * The between-study variance by the method of moments, the generalised DerSimonian-Laird estimate: max(0, (Q - df) / U), with
 * U = 1/2 sum over studies of tr(L_s) - tr(L+ M), M = 1/2 sum of L_s^2, all of the common-effect model.
 *
 * `common` is the fit with tau2 0. `undefined` when df is 0: then nothing can be estimated.
 *
 * Source: Ruecker and Schwarzer 2014, doi 10.1002/sim.6236;
 * with two treatments DerSimonian and Laird 1986, doi 10.1016/0197-2456(86)90046-2.
 */
export function tau2ByMoments(common: Fit): number | undefined {
  return common.df > 0 ? Math.max(0, (common.q - common.df) / momentScale(common)) : undefined;
}

/** U: how much Q rises, in the mean, for each unit of tau2. */
export function momentScale({ network, weights, laplacianInverse }: Fit): number {
  const { half, squares } = momentParts(network, weights);
  return half - traceOfProduct(laplacianInverse, squares);
}

/** 1/2 sum of tr(L_s), and M = 1/2 sum of L_s^2 in the rows and columns of the treatments. */
export function momentParts(network: Network, weights: readonly number[]): { half: number; squares: Matrix } {
  const n = network.treatments.length;
  const squares = new Matrix(n, n);
  let half = 0;
  for (const study of network.studies) {
    const own = studyLaplacian(study, weights);
    const square = product(own, own);
    half += trace(own) / 2;
    addPlaced(squares, new Matrix(own.rows, own.rows, (i, j) => square.at(i, j) / 2), study.arms);
  }
  return { half, squares };
}
