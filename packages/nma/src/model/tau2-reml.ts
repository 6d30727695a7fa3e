import { invertPositiveDefinite } from "../matrix/cholesky.ts";
import { dot, Matrix, product, times, trace, traceOfProduct, transposed } from "../matrix/matrix.ts";
import type { Network } from "../network/network.ts";

/** The network as a linear model: per study k - 1 contrasts to its first arm, their covariance S, and K, what tau2 is multiplied with. */
interface LinearModel {
  readonly y: readonly number[];
  readonly x: Matrix;
  readonly s: Matrix;
  readonly k: Matrix;
  /** The rows of each study: first row, and how many. S and K are 0 between studies. */
  readonly blocks: readonly { readonly from: number; readonly size: number }[];
}

interface Restricted {
  readonly logLikelihood: number;
  readonly p: Matrix;
}

/**
 * The between-study variance by restricted maximum likelihood with the full covariance within multi-arm studies. Fisher scoring from `start`
 * (the estimate by moments, if there is one), tau2 + [y'PKPy - tr(PK)] / tr(PKPK), not below 0; a step that lowers the likelihood is halved,
 * and so are all further steps when they swing about the maximum without getting smaller. It ends when a step is below 1e-12 (of tau2, where
 * that is above 1).
 *
 * `undefined` when the network has no degrees of freedom for it, when it does not converge in 1000 steps, or when a covariance is not
 * positive definite. The same tau2 is assumed in every comparison, so K has 1 on the diagonal and 1/2 elsewhere in a study.
 *
 * Source: Patterson and Thompson 1971, doi 10.1093/biomet/58.3.545;
 * the scoring step as in Viechtbauer 2005, doi 10.3102/10769986030003261.
 */
export function tau2ByReml(network: Network, start: number): number | undefined {
  const model = linearModel(network);
  if (model.y.length <= network.treatments.length - 1) return undefined;
  let tau2 = Math.max(0, start);
  let now = restricted(model, tau2);
  let [damping, before] = [1, 0];
  for (let step = 0; step < 1000 && now !== undefined; step++) {
    const py = times(now.p, model.y);
    // KP has the traces of PK, and K is mostly 0.
    const kp = product(model.k, now.p);
    const move = (dot(py, times(model.k, py)) - trace(kp)) / traceOfProduct(kp, kp);
    if (move * before < 0 && Math.abs(move) > Math.abs(before) / 2) damping /= 2;
    before = move;
    let next = Math.max(0, tau2 + damping * move);
    let there = restricted(model, next);
    const slack = 1e-10 * (1 + Math.abs(now.logLikelihood));
    for (let half = 0; half < 40 && (there === undefined || there.logLikelihood < now.logLikelihood - slack); half++) {
      next = (tau2 + next) / 2;
      there = restricted(model, next);
    }
    const moved = Math.abs(next - tau2);
    tau2 = next;
    if (moved < 1e-12 * Math.max(1, tau2)) return tau2;
    now = there;
  }
  return undefined;
}

/** P = W - W X (X'WX)^-1 X'W with W = (S + tau2 K)^-1, and the logarithm of the restricted likelihood up to a constant. */
function restricted({ y, x, s, k, blocks }: LinearModel, tau2: number): Restricted | undefined {
  const w = new Matrix(s.rows, s.rows);
  let logDeterminant = 0;
  for (const { from, size } of blocks) {
    const own = new Matrix(size, size, (i, j) => s.at(from + i, from + j) + tau2 * k.at(from + i, from + j));
    const inverted = invertPositiveDefinite(own);
    if (inverted === undefined) return undefined;
    logDeterminant += inverted.logDeterminant;
    for (let i = 0; i < size; i++) for (let j = 0; j < size; j++) w.set(from + i, from + j, inverted.inverse.at(i, j));
  }
  const wx = product(w, x);
  const information = invertPositiveDefinite(product(transposed(x), wx));
  if (information === undefined) return undefined;
  const hat = product(product(wx, information.inverse), transposed(wx));
  const p = new Matrix(w.rows, w.rows, (i, j) => w.at(i, j) - hat.at(i, j));
  return { p, logLikelihood: -(logDeterminant + information.logDeterminant + dot(y, times(p, y))) / 2 };
}

/** S_pp = v_p and S_pq = (v_p + v_q - v_pq) / 2 for contrasts p, q to the first arm; treatment 0 of the network is the reference of X. */
function linearModel({ studies, treatments }: Network): LinearModel {
  const size = studies.reduce((sum, { arms }) => sum + arms.length - 1, 0);
  const y: number[] = [];
  const blocks: { from: number; size: number }[] = [];
  const [x, s, k] = [new Matrix(size, treatments.length - 1), new Matrix(size, size), new Matrix(size, size)];
  for (const { arms, contrasts } of studies) {
    const from = y.length;
    blocks.push({ from, size: arms.length - 1 });
    const variance = new Matrix(arms.length, arms.length);
    const effect = new Array<number>(arms.length).fill(0);
    for (const contrast of contrasts) {
      variance.set(contrast.treatment, contrast.comparator, contrast.variance);
      variance.set(contrast.comparator, contrast.treatment, contrast.variance);
      if (contrast.comparator === 0) effect[contrast.treatment] = contrast.effect;
      if (contrast.treatment === 0) effect[contrast.comparator] = -contrast.effect;
    }
    for (let p = 1; p < arms.length; p++) {
      const row = from + p - 1;
      y.push(effect[p] ?? 0);
      if (arms[p] !== 0) x.add(row, (arms[p] ?? 0) - 1, 1);
      if (arms[0] !== 0) x.add(row, (arms[0] ?? 0) - 1, -1);
      for (let q = 1; q < arms.length; q++) {
        s.set(row, from + q - 1, (variance.at(0, p) + variance.at(0, q) - variance.at(p, q)) / 2);
        k.set(row, from + q - 1, p === q ? 1 : 0.5);
      }
    }
  }
  return { y, x, s, k, blocks };
}
