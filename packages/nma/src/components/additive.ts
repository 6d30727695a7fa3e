import { chiSquaredUpperTail } from "../distributions/chi-squared.ts";
import { dot, type Matrix, product, times, traceOfProduct, transposed } from "../matrix/matrix.ts";
import { type PseudoInverse, symmetricPseudoInverse } from "../matrix/symmetric-inverse.ts";
import { type Estimate, estimateOf } from "../model/estimate.ts";
import { fitNetwork, networkLaplacian, weightedEffects } from "../model/fit.ts";
import { contrastWeights } from "../model/study-weights.ts";
import { momentParts } from "../model/tau2-moments.ts";
import { degreesOfFreedom, type Network } from "../network/network.ts";
import { type Components, componentMatrix } from "./component-matrix.ts";

/** The additive model fitted: treatments whose effect is the sum of the effects of their components. */
export interface AdditiveFit {
  readonly tau2: number;
  /** Of each component, sorted by code point, against its absence. Without an estimate where the network cannot tell it apart. */
  readonly components: readonly { readonly component: string; readonly estimate?: Estimate }[];
  /** Of each treatment, in the order of the network, against none of the components: the sum of its own. Without an estimate where that sum cannot be told. */
  readonly treatments: readonly { readonly treatment: string; readonly estimate?: Estimate }[];
  readonly q: number;
  readonly df: number;
  readonly p?: number;
  /** Q of the additive model less Q of the full network, both with tau2 0: what adding up costs. */
  readonly difference: { readonly q: number; readonly df: number; readonly p?: number };
}

/** Which model, and the level of the intervals. */
export interface AdditiveChoice {
  readonly model: "common" | "random";
  readonly level: number;
}

/**
 * The additive component model of a connected network: beta = (C'LC)+ C'B'W y with covariance (C'LC)+, C having a row for each treatment and
 * a column for each component. For `random`, tau2 is estimated by moments in this model: (Q - df) / U with U = 1/2 sum of tr(L_s) -
 * tr((C'LC)+ C'MC), 0 where df is 0. A component that is not in the row space has no estimate; a minimum-norm number is never given.
 * `q`, `df` and `p` are those with tau2 0. Interactions of components are not modelled.
 *
 * `undefined` when a treatment has no entry in `components` (an inactive one has an empty list), no treatment has a component, or when the
 * variances of a study are those of no set of arms.
 *
 * Source: Ruecker, Petropoulou and Schwarzer 2020, doi 10.1002/bimj.201800167; Welton 2009, doi 10.1093/aje/kwp014.
 */
export function fitAdditive(network: Network, components: Components, { model, level }: AdditiveChoice): AdditiveFit | undefined {
  const c = componentMatrix(network.treatments, components);
  const full = fitNetwork(network, 0);
  const common = c && solve(network, c.matrix, 0);
  if (c === undefined || full === undefined || common === undefined) return undefined;
  const df = degreesOfFreedom(network) + network.treatments.length - 1 - common.pseudo.rank;
  const tau2 = model === "random" && df > 0 ? Math.max(0, (common.q - df) / scaleOf(network, c.matrix, common)) : 0;
  const chosen = tau2 > 0 ? solve(network, c.matrix, tau2) : common;
  if (chosen === undefined) return undefined;
  const names = c.components;
  const one = (i: number): number[] => names.map((_, j) => (i === j ? 1 : 0));
  const row = (i: number): number[] => names.map((_, j) => c.matrix.at(i, j));
  return {
    tau2,
    components: names.map((component, i) => ({ component, ...sumOf(one(i), chosen, level) })),
    treatments: network.treatments.map((treatment, i) => ({ treatment, ...sumOf(row(i), chosen, level) })),
    ...tested(common.q, df),
    difference: tested(Math.max(0, common.q - full.q), df - full.df),
  };
}

interface Solution {
  readonly beta: readonly number[];
  readonly pseudo: PseudoInverse;
  readonly weights: readonly number[];
  readonly q: number;
}

function solve(network: Network, c: Matrix, tau2: number): Solution | undefined {
  const weights = contrastWeights(network, tau2);
  if (weights === undefined) return undefined;
  const pseudo = symmetricPseudoInverse(sandwich(c, networkLaplacian(network, weights)));
  const beta = times(pseudo.inverse, times(transposed(c), weightedEffects(network, weights)));
  const theta = times(c, beta);
  const place = new Map(network.treatments.map((name, i) => [name, theta[i] ?? Number.NaN]));
  const q = network.contrasts.reduce((sum, { treatment, comparator, effect }, row) => {
    const fitted = (place.get(treatment) ?? Number.NaN) - (place.get(comparator) ?? Number.NaN);
    return sum + (weights[row] ?? 0) * (effect - fitted) ** 2;
  }, 0);
  return { beta, pseudo, weights, q };
}

/** The estimate of x'beta, if x is in the row space and not 0. */
function sumOf(x: readonly number[], { beta, pseudo }: Solution, level: number): { readonly estimate?: Estimate } {
  const seen = times(pseudo.projection, x);
  if (x.every((value) => value === 0) || x.some((value, i) => Math.abs(value - (seen[i] ?? 0)) > 1e-8)) return {};
  return { estimate: estimateOf(dot(x, beta), Math.sqrt(dot(x, times(pseudo.inverse, x))), level) };
}

function scaleOf(network: Network, c: Matrix, { weights, pseudo }: Solution): number {
  const { half, squares } = momentParts(network, weights);
  return half - traceOfProduct(pseudo.inverse, sandwich(c, squares));
}

/** C' A C. */
function sandwich(c: Matrix, a: Matrix): Matrix {
  return product(product(transposed(c), a), c);
}

function tested(q: number, df: number): { q: number; df: number; p?: number } {
  const p = chiSquaredUpperTail(q, df);
  return p === undefined ? { q, df } : { q, df, p };
}
