import assert from "node:assert/strict";
import { test } from "node:test";
import { cholesky, invertPositiveDefinite, laplacianInverse } from "./cholesky.ts";
import { Matrix, product, trace, traceOfProduct } from "./matrix.ts";
import { symmetricPseudoInverse } from "./symmetric-inverse.ts";

const of = (rows: readonly (readonly number[])[]): Matrix => new Matrix(rows.length, rows[0]?.length ?? 0, (i, j) => rows[i]?.[j] ?? 0);

function same(a: Matrix, b: Matrix): void {
  for (let i = 0; i < a.rows; i++) for (let j = 0; j < a.columns; j++) assert.ok(Math.abs(a.at(i, j) - b.at(i, j)) < 1e-12, `${i}, ${j}`);
}

const path = of([
  [2, -2, 0],
  [-2, 5, -3],
  [0, -3, 3],
]);

test("a positive definite matrix times its inverse is the identity", () => {
  const a = of([
    [4, 1, 0.5],
    [1, 3, -1],
    [0.5, -1, 2],
  ]);
  const inverted = invertPositiveDefinite(a);
  assert.ok(inverted !== undefined);
  same(product(a, inverted.inverse), new Matrix(3, 3, (i, j) => (i === j ? 1 : 0)));
  assert.ok(Math.abs(inverted.logDeterminant - Math.log(16.25)) < 1e-12);
  assert.equal(traceOfProduct(a, inverted.inverse).toFixed(9), trace(product(a, inverted.inverse)).toFixed(9));
});

test("a matrix that is not positive definite has no root", () => {
  assert.equal(
    cholesky(
      of([
        [1, 2],
        [2, 1],
      ]),
    ),
    undefined,
  );
  assert.equal(cholesky(path), undefined);
});

test("both ways to the Moore-Penrose inverse of a Laplacian agree, and it is one", () => {
  const plus = laplacianInverse(path);
  const pseudo = symmetricPseudoInverse(path);
  assert.ok(plus !== undefined);
  assert.equal(pseudo.rank, 2);
  same(plus, pseudo.inverse);
  same(product(product(path, plus), path), path);
  same(pseudo.projection, product(plus, path));
});

test("a graph in parts has no such inverse here", () => {
  const parts = new Matrix(4, 4, (i, j) => (i === j ? 1 : Math.floor(i / 2) === Math.floor(j / 2) ? -1 : 0));
  assert.equal(laplacianInverse(parts), undefined);
  assert.equal(symmetricPseudoInverse(parts).rank, 2);
});
