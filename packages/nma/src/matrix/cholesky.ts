import { Matrix } from "./matrix.ts";

/**
 * The lower triangular L with L L' = A, for a symmetric positive definite A; `undefined` when A is not positive definite, which is when a
 * pivot is not above 1e-13 of the largest diagonal entry.
 */
export function cholesky(a: Matrix): Matrix | undefined {
  const n = a.rows;
  const l = new Matrix(n, n);
  let largest = 0;
  for (let i = 0; i < n; i++) largest = Math.max(largest, a.at(i, i));
  for (let j = 0; j < n; j++) {
    for (let i = j; i < n; i++) {
      let rest = a.at(i, j);
      for (let k = 0; k < j; k++) rest -= l.at(i, k) * l.at(j, k);
      if (i > j) l.set(i, j, rest / l.at(j, j));
      else if (rest > largest * 1e-13) l.set(j, j, Math.sqrt(rest));
      else return undefined;
    }
  }
  return l;
}

/** The x with A x = b, for a symmetric positive definite A; `undefined` when A is not positive definite. */
export function solvePositiveDefinite(a: Matrix, b: readonly number[]): number[] | undefined {
  const l = cholesky(a);
  if (l === undefined) return undefined;
  const x = [...b];
  for (let i = 0; i < x.length; i++) {
    let rest = x[i] ?? 0;
    for (let k = 0; k < i; k++) rest -= l.at(i, k) * (x[k] ?? 0);
    x[i] = rest / l.at(i, i);
  }
  for (let i = x.length - 1; i >= 0; i--) {
    let rest = x[i] ?? 0;
    for (let k = i + 1; k < x.length; k++) rest -= l.at(k, i) * (x[k] ?? 0);
    x[i] = rest / l.at(i, i);
  }
  return x;
}

/** The inverse of a symmetric positive definite matrix and the logarithm of its determinant; `undefined` when it is not positive definite. */
export function invertPositiveDefinite(a: Matrix): { inverse: Matrix; logDeterminant: number } | undefined {
  const l = cholesky(a);
  if (l === undefined) return undefined;
  const n = a.rows;
  const lower = new Matrix(n, n);
  let logDeterminant = 0;
  for (let j = 0; j < n; j++) {
    logDeterminant += 2 * Math.log(l.at(j, j));
    lower.set(j, j, 1 / l.at(j, j));
    for (let i = j + 1; i < n; i++) {
      let sum = 0;
      for (let k = j; k < i; k++) sum -= l.at(i, k) * lower.at(k, j);
      lower.set(i, j, sum / l.at(i, i));
    }
  }
  const inverse = new Matrix(n, n);
  for (let i = 0; i < n; i++) {
    for (let j = 0; j <= i; j++) {
      let sum = 0;
      for (let k = i; k < n; k++) sum += lower.at(k, i) * lower.at(k, j);
      inverse.set(i, j, sum);
      inverse.set(j, i, sum);
    }
  }
  return { inverse, logDeterminant };
}

/**
 * The Moore-Penrose inverse of a matrix of Laplacian kind: symmetric, rows that sum to 0, otherwise positive. With J all ones and any s above
 * 0 it is (A + s J / n)^-1 - J / (s n), because the constant vector is the null space; s is the mean of the diagonal, for conditioning.
 * (Ruecker 2012, doi 10.1002/jrsm.1058, there s = -1.) `undefined` when the rest is not positive definite: a graph in parts.
 */
export function laplacianInverse(a: Matrix): Matrix | undefined {
  const n = a.rows;
  let mean = 0;
  for (let i = 0; i < n; i++) mean += a.at(i, i) / n;
  const lifted = invertPositiveDefinite(new Matrix(n, n, (i, j) => a.at(i, j) + mean / n));
  if (lifted === undefined) return undefined;
  return new Matrix(n, n, (i, j) => lifted.inverse.at(i, j) - 1 / (mean * n));
}
