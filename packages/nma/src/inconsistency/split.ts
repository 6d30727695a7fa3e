import { normalTwoSided } from "../distributions/normal.ts";
import { differenceOf, varianceOf } from "../model/estimate.ts";
import { type Fit, fitNetwork } from "../model/fit.ts";
import { tau2ByMoments } from "../model/tau2-moments.ts";
import { subnetwork } from "../network/subnetwork.ts";
import { type Direct, directEstimates } from "./direct.ts";

/** An effect on the additive scale. */
export interface Effect {
  readonly effect: number;
  readonly standardError: number;
}

/** Direct against indirect evidence on `treatment` versus `comparator`. What cannot be estimated is missing; the comparison is listed all the same. */
export interface Split {
  readonly treatment: string;
  readonly comparator: string;
  readonly network: Effect;
  readonly direct?: Direct;
  readonly indirect?: Effect;
  /** The part of the evidence that is direct, 0 to 1. */
  readonly directPart: number;
  /** Direct less indirect. */
  readonly difference?: Effect & { readonly z: number; readonly p: number };
}

/** With less indirect evidence than this part there is none to speak of. */
const leastIndirectPart = 5e-4;

/**
 * Splits every comparison into its direct and indirect evidence by back-calculation. With p = V / V_D the part that is direct, the indirect
 * effect is (network - p direct) / (1 - p) with variance V / (1 - p); none if 1 - p is below 5e-4, the network's own if there is no direct
 * study. One entry for each unordered pair, the later treatment versus the earlier. Small differences prove nothing: the test is weak.
 *
 * Source: Dias 2010, doi 10.1002/sim.3767; Koenig 2013, doi 10.1002/sim.6001.
 */
export function splitByBackCalculation(fit: Fit): readonly Split[] {
  return pairs(fit, (network, direct) => {
    if (direct === undefined) return network;
    const part = (network.standardError / direct.standardError) ** 2;
    if (1 - part < leastIndirectPart) return undefined;
    return {
      effect: (network.effect - part * direct.effect) / (1 - part),
      standardError: network.standardError / Math.sqrt(1 - part),
    };
  });
}

/** Which model the rest of the network is fitted with: `random` estimates its own tau2 by moments. */
export type SideModel = "common" | "random";

/**
 * Separates indirect from direct evidence by design (SIDDE): the indirect effect is that of the network without every study that has both
 * treatments, refitted with its own tau2. None if that rest is in parts or lacks one of the treatments; the network's own where no study
 * has both. With df 0 in the rest its tau2 is taken as 0. `fit` must be of the same model.
 *
 * `tau2Of` estimates tau2 of the rest from its fit with tau2 0, for `random`; default is by moments. Where it finds none there is no indirect
 * effect.
 *
 * Source: Efthimiou 2019, doi 10.1002/sim.8158.
 */
export function splitByDesign(fit: Fit, model: SideModel, tau2Of: (common: Fit) => number | undefined = tau2ByMoments): readonly Split[] {
  return pairs(fit, (network, direct, i, j) => {
    if (direct === undefined) return network;
    const rest = subnetwork(fit.network, ({ arms }) => !(arms.includes(i) && arms.includes(j)));
    const common = rest && fitNetwork(rest, 0);
    const tau2 = model === "common" || common?.df === 0 ? 0 : common && tau2Of(common);
    const refit = rest && (tau2 === 0 ? common : tau2 && fitNetwork(rest, tau2));
    if (rest === undefined || !refit) return undefined;
    const [a, b] = [i, j].map((place) => rest.treatments.indexOf(fit.network.treatments[place] ?? ""));
    if (a === undefined || b === undefined || a < 0 || b < 0) return undefined;
    return { effect: differenceOf(refit, a, b), standardError: Math.sqrt(varianceOf(refit, a, b)) };
  });
}

type Indirect = (network: Effect, direct: Direct | undefined, i: number, j: number) => Effect | undefined;

function pairs(fit: Fit, indirectOf: Indirect): Split[] {
  const { treatments } = fit.network;
  const directOf = directEstimates(fit.network, fit.tau2);
  return treatments.flatMap((comparator, j) =>
    treatments.flatMap((treatment, i): Split[] => {
      if (i <= j) return [];
      const network = { effect: differenceOf(fit, i, j), standardError: Math.sqrt(varianceOf(fit, i, j)) };
      const direct = directOf(i, j);
      const indirect = indirectOf(network, direct, i, j);
      const directPart = direct === undefined ? 0 : (network.standardError / direct.standardError) ** 2;
      return [
        {
          treatment,
          comparator,
          network,
          directPart,
          ...(direct && { direct }),
          ...(indirect && { indirect }),
          ...(direct && indirect && { difference: differenceBetween(direct, indirect) }),
        },
      ];
    }),
  );
}

function differenceBetween(direct: Effect, indirect: Effect): Effect & { z: number; p: number } {
  const effect = direct.effect - indirect.effect;
  const standardError = Math.hypot(direct.standardError, indirect.standardError);
  return { effect, standardError, z: effect / standardError, p: normalTwoSided(effect / standardError) };
}
