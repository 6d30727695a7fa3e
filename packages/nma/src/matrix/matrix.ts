/** A dense matrix of doubles, filled row by row. It is written only by who makes it. */
export class Matrix {
  readonly rows: number;
  readonly columns: number;
  readonly #values: Float64Array;

  /** All zeros, unless `fill` gives each entry. */
  constructor(rows: number, columns: number, fill?: (row: number, column: number) => number) {
    this.rows = rows;
    this.columns = columns;
    this.#values = new Float64Array(rows * columns);
    if (fill !== undefined) for (let i = 0; i < rows; i++) for (let j = 0; j < columns; j++) this.set(i, j, fill(i, j));
  }

  at(row: number, column: number): number {
    return this.#values[row * this.columns + column] as number;
  }

  set(row: number, column: number, value: number): void {
    this.#values[row * this.columns + column] = value;
  }

  add(row: number, column: number, value: number): void {
    this.set(row, column, this.at(row, column) + value);
  }

  /** A B, on the values themselves: most of the time of REML goes into it. */
  static product(a: Matrix, b: Matrix): Matrix {
    const result = new Matrix(a.rows, b.columns);
    const [left, right, sums] = [a.#values, b.#values, result.#values];
    for (let i = 0; i < a.rows; i++) {
      for (let k = 0; k < a.columns; k++) {
        const factor = left[i * a.columns + k] as number;
        if (factor === 0) continue;
        const [to, from] = [i * b.columns, k * b.columns];
        for (let j = 0; j < b.columns; j++) sums[to + j] = (sums[to + j] as number) + factor * (right[from + j] as number);
      }
    }
    return result;
  }
}

/** A B. The columns of A are the rows of B. */
export function product(a: Matrix, b: Matrix): Matrix {
  return Matrix.product(a, b);
}

/** A v. */
export function times(a: Matrix, v: readonly number[]): number[] {
  return Array.from({ length: a.rows }, (_, i) => v.reduce((sum, value, j) => sum + a.at(i, j) * value, 0));
}

export function transposed(a: Matrix): Matrix {
  return new Matrix(a.columns, a.rows, (i, j) => a.at(j, i));
}

export function trace(a: Matrix): number {
  let sum = 0;
  for (let i = 0; i < a.rows; i++) sum += a.at(i, i);
  return sum;
}

/** tr(A B), without forming the product. */
export function traceOfProduct(a: Matrix, b: Matrix): number {
  let sum = 0;
  for (let i = 0; i < a.rows; i++) for (let j = 0; j < a.columns; j++) sum += a.at(i, j) * b.at(j, i);
  return sum;
}

export function dot(a: readonly number[], b: readonly number[]): number {
  return a.reduce((sum, value, i) => sum + value * (b[i] ?? Number.NaN), 0);
}
