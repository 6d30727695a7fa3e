import { chiSquaredUpperTail } from "../distributions/chi-squared.ts";
import { type Fit, fitNetwork } from "../model/fit.ts";
import { residualQ } from "../model/residual-q.ts";
import { contrastWeights } from "../model/study-weights.ts";
import { momentScale } from "../model/tau2-moments.ts";
import { designOf, type Network, type Study } from "../network/network.ts";
import { subnetwork } from "../network/subnetwork.ts";

/** A part of Q. Without degrees of freedom there is nothing to test, and no p. */
export interface QPart {
  readonly q: number;
  readonly df: number;
  readonly p?: number;
}

/** Q of one design: the studies with the same set of arms. */
export interface DesignQ extends QPart {
  /** The treatments, sorted, joined by `:`. */
  readonly design: string;
  readonly studies: number;
}

/** Q of the network in its parts: differences within designs are heterogeneity, differences between designs are inconsistency. */
export interface QDecomposition {
  readonly total: QPart;
  readonly within: QPart;
  /** With df 0 there is no closed loop: inconsistency cannot be tested. */
  readonly between: QPart;
  readonly withinDesigns: readonly DesignQ[];
  /** Q between designs where every study is given the variance tau2 that is left within designs. */
  readonly betweenRandom: QPart & { readonly tau2Within: number };
}

/** Q between designs of the network without one design; `between` is missing where the rest is in parts or lacks a treatment. */
export interface Detached {
  readonly design: string;
  readonly between?: QPart;
}

/**
 * The decomposition of Q of the common-effect model. Q within is the sum over designs of the Q of that design's studies alone, on
 * (studies - 1)(arms - 1) degrees of freedom; Q between is the rest. The design-by-treatment model takes tau2 within as
 * max(0, (Q within - df within) / sum of U), 0 where df within is 0, and repeats Q between with it.
 *
 * `undefined` when the variances of a study are those of no set of arms.
 *
 * Source: Krahn 2013, doi 10.1186/1471-2288-13-35 (degrees of freedom: table 1); random effects: Higgins 2012, doi 10.1002/jrsm.1044.
 */
export function decomposeQ(network: Network): QDecomposition | undefined {
  const common = fitNetwork(network, 0);
  return common && decomposeFit(common);
}

/** As `decomposeQ`, from the fit of the common-effect model where it is at hand. */
export function decomposeFit(common: Fit): QDecomposition | undefined {
  const { network } = common;
  const designs = [...studiesByDesign(network)];
  const fits = designs.map(([design, studies]) => ({ design, studies: studies.length, ...residual(network, studies, common.weights) }));
  const within = sumOf(fits);
  if (within === undefined) return undefined;
  const scale = designs.reduce((sum, [, studies]) => sum + scaleOf(network, studies), 0);
  const tau2Within = within.df > 0 ? Math.max(0, (within.q - within.df) / scale) : 0;
  const weights = contrastWeights(network, tau2Within);
  const totalRandom = weights && residualQ(network, network.studies, weights);
  const withinRandom = weights && sumOf(designs.map(([, studies]) => residual(network, studies, weights)));
  if (totalRandom === undefined || withinRandom === undefined) return undefined;
  return {
    total: part(common.q, common.df),
    within: part(within.q, within.df),
    between: part(common.q - within.q, common.df - within.df),
    withinDesigns: fits.map(({ design, studies, q, df }) => ({ design, studies, ...part(q, df) })),
    betweenRandom: { ...part(totalRandom.q - withinRandom.q, common.df - within.df), tau2Within },
  };
}

/**
 * Q between designs of the network without the studies of one design: where it falls much, that design disagrees with the others. One entry
 * for each design; `between` is missing where the rest is in parts or lacks a treatment.
 *
 * Source: Krahn 2013, doi 10.1186/1471-2288-13-35.
 */
export function detachDesigns(network: Network): readonly Detached[] {
  const common = fitNetwork(network, 0);
  return common === undefined ? designsOf(network).map((design) => ({ design })) : detachFit(common);
}

/** As `detachDesigns`, from the fit of the common-effect model where it is at hand. */
export function detachFit({ network, weights }: Fit): readonly Detached[] {
  const designs = [...studiesByDesign(network)];
  const within = designs.map(([, studies]) => residual(network, studies, weights));
  return designs.map(([design, studies], at) => {
    const own = new Set(studies);
    const rest = residualQ(
      network,
      network.studies.filter((study) => !own.has(study)),
      weights,
    );
    const others = sumOf(within.filter((_, i) => i !== at));
    if (rest === undefined || others === undefined || rest.treatments < network.treatments.length) return { design };
    return { design, between: part(rest.q - others.q, rest.df - others.df) };
  });
}

/** The designs of a network in order of appearance. */
export function designsOf(network: Network): string[] {
  return [...new Set(network.studies.map((study) => designOf(network, study)))];
}

function studiesByDesign(network: Network): Map<string, Study[]> {
  return Map.groupBy(network.studies, (study) => designOf(network, study));
}

/** Q of the studies of one design; NaN where they cannot be fitted. */
function residual(network: Network, studies: readonly Study[], weights: readonly number[]): { q: number; df: number } {
  return residualQ(network, studies, weights) ?? { q: Number.NaN, df: Number.NaN };
}

/** How much the Q of one design rises with tau2: not at all where it is a single study. */
function scaleOf(network: Network, studies: readonly Study[]): number {
  if (studies.length === 1) return 0;
  const kept = new Set(studies);
  const own = subnetwork(network, (study) => kept.has(study));
  const fit = own && fitNetwork(own, 0);
  return fit === undefined ? Number.NaN : momentScale(fit);
}

function sumOf(parts: readonly { q: number; df: number }[]): { q: number; df: number } | undefined {
  const sum = parts.reduce((total, { q, df }) => ({ q: total.q + q, df: total.df + df }), { q: 0, df: 0 });
  return Number.isFinite(sum.q) ? sum : undefined;
}

/** Rounding may leave a difference of two Q a little below 0. */
function part(q: number, df: number): QPart {
  const p = chiSquaredUpperTail(q, df);
  return p === undefined ? { q: Math.max(0, q), df } : { q: Math.max(0, q), df, p };
}
