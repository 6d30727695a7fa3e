import { laplacianInverse } from "../matrix/cholesky.ts";
import { Matrix } from "../matrix/matrix.ts";
import type { Network, Study } from "../network/network.ts";

/** A negative weight below this part of the study's total is rounding, and becomes 0. */
const roundingOfWeight = 1e-3;

/**
 * The weight of each contrast of a network (m numbers, in the order of its contrasts) for a between-study variance `tau2`.
 *
 * Two arms: 1 / (se^2 + tau2). A study with k arms: with R the symmetric matrix of its pairwise variances plus tau2 and Z = I - J / k, the
 * Laplacian is the Moore-Penrose inverse of -Z R Z / 2, and the weight of a pair its entry with the sign turned. Least squares with these
 * weights gives what the full covariance of the study gives. `undefined` when the variances of a study are those of no set of arms.
 *
 * Source: Ruecker and Schwarzer 2014, doi 10.1002/sim.6236; Ruecker 2012, doi 10.1002/jrsm.1058.
 */
export function contrastWeights(network: Network, tau2: number): readonly number[] | undefined {
  const weights = new Array<number>(network.contrasts.length).fill(0);
  for (const study of network.studies) {
    const own = weightsOf(study, tau2);
    if (own === undefined) return undefined;
    study.contrasts.forEach(({ row }, i) => {
      weights[row] = own[i] ?? 0;
    });
  }
  return weights;
}

/** The weights of one study, in the order of its contrasts; `undefined` when its variances are those of no set of arms. */
export function weightsOf(study: Study, tau2: number): readonly number[] | undefined {
  return study.arms.length === 2 ? twoArms(study, tau2) : multiArm(study, tau2);
}

function twoArms({ contrasts }: Study, tau2: number): number[] {
  return contrasts.map(({ variance }) => 1 / (variance + tau2));
}

function multiArm({ arms, contrasts }: Study, tau2: number): number[] | undefined {
  const k = arms.length;
  const r = new Matrix(k, k);
  for (const { treatment, comparator, variance } of contrasts) {
    r.set(treatment, comparator, variance + tau2);
    r.set(comparator, treatment, variance + tau2);
  }
  const means = arms.map((_, i) => arms.reduce((sum, _arm, j) => sum + r.at(i, j), 0) / k);
  const mean = means.reduce((sum, value) => sum + value, 0) / k;
  const centred = new Matrix(k, k, (i, j) => -(r.at(i, j) - (means[i] ?? 0) - (means[j] ?? 0) + mean) / 2);
  const laplacian = laplacianInverse(centred);
  if (laplacian === undefined) return undefined;
  const weights = contrasts.map(({ treatment, comparator }) => -laplacian.at(treatment, comparator));
  const total = weights.reduce((sum, weight) => sum + Math.abs(weight), 0);
  return weights.map((weight) => (weight < 0 && -weight < roundingOfWeight * total ? 0 : weight));
}

/**
 * The Laplacian of a study from the weights of its contrasts, k x k in the order of its arms: minus the weight off the diagonal, rows that
 * sum to 0.
 */
export function studyLaplacian({ arms, contrasts }: Study, weights: readonly number[]): Matrix {
  const laplacian = new Matrix(arms.length, arms.length);
  for (const { row, treatment, comparator } of contrasts) {
    const weight = weights[row] ?? 0;
    laplacian.add(treatment, treatment, weight);
    laplacian.add(comparator, comparator, weight);
    laplacian.add(treatment, comparator, -weight);
    laplacian.add(comparator, treatment, -weight);
  }
  return laplacian;
}
