import { chiSquaredUpperTail } from "../distributions/chi-squared.ts";
import { type Fit, fitNetwork } from "../model/fit.ts";
import { momentScale } from "../model/tau2-moments.ts";
import { degreesOfFreedom, designOf, type Network, type Study } from "../network/network.ts";
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

/**
 * The decomposition of Q of the common-effect model. Q within is the sum over designs of the Q of that design's studies alone, on
 * (studies - 1)(arms - 1) degrees of freedom; Q between is the rest. The design-by-treatment model takes tau2 within as
 * max(0, (Q within - df within) / sum of U), 0 where df within is 0, and repeats Q between with it.
 *
 * `undefined` when the variances of a study are those of no set of arms.
 *
 * Source: Krahn 2013, doi 10.1186/1471-2288-13-35; random effects: Higgins 2012, doi 10.1002/jrsm.1044.
 */
export function decomposeQ(network: Network, designs: readonly DesignNetwork[] = designNetworks(network)): QDecomposition | undefined {
  const fits = designs.map(({ own }) => own && fitNetwork(own, 0));
  const total = fitNetwork(network, 0);
  const within = sumOf(fits);
  if (total === undefined || within === undefined) return undefined;
  const scale = fits.reduce((sum, fit) => sum + (fit === undefined ? 0 : momentScale(fit)), 0);
  const tau2Within = within.df > 0 ? Math.max(0, (within.q - within.df) / scale) : 0;
  const totalRandom = fitNetwork(network, tau2Within);
  const withinRandom = sumOf(designs.map(({ own }) => own && fitNetwork(own, tau2Within)));
  if (totalRandom === undefined || withinRandom === undefined) return undefined;
  return {
    total: part(total.q, total.df),
    within: part(within.q, within.df),
    between: part(total.q - within.q, total.df - within.df),
    withinDesigns: designs.flatMap(({ design, studies }, i): DesignQ[] => {
      const fit = fits[i];
      return fit === undefined ? [] : [{ design, studies: studies.size, ...part(fit.q, fit.df) }];
    }),
    betweenRandom: { ...part(totalRandom.q - withinRandom.q, total.df - within.df), tau2Within },
  };
}

/**
 * Q between designs of the network without the studies of one design: where it falls much, that design disagrees with the others. One entry
 * for each design; `between` is missing where the rest is in parts or lacks a treatment.
 *
 * Source: Krahn 2013, doi 10.1186/1471-2288-13-35.
 */
export function detachDesigns(
  network: Network,
  designs: readonly DesignNetwork[] = designNetworks(network),
): readonly { readonly design: string; readonly between?: QPart }[] {
  const within = designs.map(({ own }) => own && fitNetwork(own, 0));
  return designs.map(({ design, studies }, at) => {
    const rest = subnetwork(network, (study) => !studies.has(study));
    if (rest === undefined || rest.treatments.length < network.treatments.length) return { design };
    const fit = fitNetwork(rest, 0);
    const others = sumOf(within.filter((_, i) => i !== at));
    return fit === undefined || others === undefined ? { design } : { design, between: part(fit.q - others.q, fit.df - others.df) };
  });
}

/** The designs of a network in order of appearance. */
export function designsOf(network: Network): string[] {
  return [...new Set(network.studies.map((study) => designOf(network, study)))];
}

/** One design with its studies, and the network they make alone. */
export interface DesignNetwork {
  readonly design: string;
  readonly studies: ReadonlySet<Study>;
  readonly own: Network | undefined;
}

/** The designs of a network with their own networks, for `decomposeQ` and `detachDesigns` to share. */
export function designNetworks(network: Network): DesignNetwork[] {
  return [...Map.groupBy(network.studies, (study) => designOf(network, study))].map(([design, own]) => {
    const studies = new Set(own);
    return { design, studies, own: subnetwork(network, (study) => studies.has(study)) };
  });
}

function sumOf(fits: readonly (Fit | undefined)[]): { q: number; df: number } | undefined {
  let [q, df] = [0, 0];
  for (const fit of fits) {
    if (fit === undefined) return undefined;
    q += fit.q;
    df += degreesOfFreedom(fit.network);
  }
  return { q, df };
}

/** Rounding may leave a difference of two Q a little below 0. */
function part(q: number, df: number): QPart {
  const p = chiSquaredUpperTail(q, df);
  return p === undefined ? { q: Math.max(0, q), df } : { q: Math.max(0, q), df, p };
}
