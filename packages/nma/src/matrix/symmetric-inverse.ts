import { Matrix } from "./matrix.ts";

/** A Moore-Penrose inverse with what it is made of. */
export interface PseudoInverse {
  readonly inverse: Matrix;
  readonly rank: number;
  /** The projection on the row space: A+ A. */
  readonly projection: Matrix;
}

/**
 * The Moore-Penrose inverse of a symmetric matrix of any rank, through its eigenvalues by Jacobi's rotations. Eigenvalues within 1e-10 of 0,
 * relative to the largest, count as 0.
 *
 * Source: Golub and Van Loan, Matrix Computations, section 8.5 (cyclic Jacobi).
 */
export function symmetricPseudoInverse(a: Matrix): PseudoInverse {
  const n = a.rows;
  const { values, vectors } = eigen(a);
  const limit = Math.max(...values.map(Math.abs), 0) * 1e-10;
  const kept = values.flatMap((value, k) => (Math.abs(value) > limit ? [{ value, k }] : []));
  const sum = (weight: (value: number) => number): Matrix =>
    new Matrix(n, n, (i, j) => kept.reduce((total, { value, k }) => total + weight(value) * vectors.at(i, k) * vectors.at(j, k), 0));
  return { inverse: sum((value) => 1 / value), rank: kept.length, projection: sum(() => 1) };
}

function eigen(a: Matrix): { values: number[]; vectors: Matrix } {
  const n = a.rows;
  const d = new Matrix(n, n, (i, j) => a.at(i, j));
  const vectors = new Matrix(n, n, (i, j) => (i === j ? 1 : 0));
  for (let sweep = 0; sweep < 60; sweep++) {
    let [off, all] = [0, 0];
    for (let i = 0; i < n; i++) {
      for (let j = 0; j < n; j++) {
        all += d.at(i, j) ** 2;
        if (i !== j) off += d.at(i, j) ** 2;
      }
    }
    if (off <= all * 1e-32) break;
    for (let p = 0; p < n; p++) for (let q = p + 1; q < n; q++) rotate(d, vectors, p, q);
  }
  return { values: Array.from({ length: n }, (_, i) => d.at(i, i)), vectors };
}

/** One rotation in the plane of p and q that makes d[p, q] zero. */
function rotate(d: Matrix, vectors: Matrix, p: number, q: number): void {
  if (d.at(p, q) === 0) return;
  const tau = (d.at(q, q) - d.at(p, p)) / (2 * d.at(p, q));
  const t = (tau >= 0 ? 1 : -1) / (Math.abs(tau) + Math.sqrt(1 + tau * tau));
  const c = 1 / Math.sqrt(1 + t * t);
  const s = t * c;
  const turn = (m: Matrix, i: number, j: number, k: number, l: number): void => {
    const [x, y] = [m.at(i, j), m.at(k, l)];
    m.set(i, j, c * x - s * y);
    m.set(k, l, s * x + c * y);
  };
  for (let k = 0; k < d.rows; k++) turn(d, k, p, k, q);
  for (let k = 0; k < d.rows; k++) turn(d, p, k, q, k);
  for (let k = 0; k < d.rows; k++) turn(vectors, k, p, k, q);
}
