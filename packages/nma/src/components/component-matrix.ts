import { Matrix } from "../matrix/matrix.ts";
import { byCodePoint } from "../network/network.ts";

/** The components of each treatment; an inactive one has an empty list. */
export type Components = ReadonlyMap<string, readonly string[]>;

/**
 * C, with a row for each treatment and a column for each component, sorted by code point: 1 where the treatment has the component, else 0.
 * `undefined` when a treatment has no entry or none has a component.
 *
 * Source: Ruecker, Petropoulou and Schwarzer 2020, doi 10.1002/bimj.201800167.
 */
export function componentMatrix(
  treatments: readonly string[],
  components: Components,
): { readonly components: readonly string[]; readonly matrix: Matrix } | undefined {
  if (treatments.some((treatment) => !components.has(treatment))) return undefined;
  const names = [...new Set(treatments.flatMap((treatment) => components.get(treatment) ?? []))].sort(byCodePoint);
  if (names.length === 0) return undefined;
  const has = (i: number, j: number): boolean => components.get(treatments[i] ?? "")?.includes(names[j] ?? "") === true;
  return { components: names, matrix: new Matrix(treatments.length, names.length, (i, j) => (has(i, j) ? 1 : 0)) };
}
