import type { NetworkEstimate, SplitComparison } from "@nextline/core";
import { checkNetwork, type Fit, fitNetwork, splitByBackCalculation, tau2ByMoments } from "@nextline/nma";
import type { EvidenceContrast } from "../network/evidence-contrast.ts";
import { rounded } from "./rounded.ts";

/**
 * One connected network by the random-effects model (variance between trials by the method of moments, 0 where there are no degrees of
 * freedom), with the comparisons that have both direct and indirect evidence. Throws `RangeError` when the contrasts make no such network.
 */
export function estimateNetwork(contrasts: readonly EvidenceContrast[]): Omit<NetworkEstimate, "from" | "until" | "contrasts"> {
  const fit = randomEffects(contrasts);
  const { treatments } = fit.network;
  return {
    treatments,
    effects: fit.treatmentEffects.map((effect) => rounded(effect - (fit.treatmentEffects[0] ?? 0))),
    covariance: covarianceOf(fit),
    weights: fit.weights.map(rounded),
    tau2: rounded(fit.tau2),
    q: rounded(fit.q),
    df: fit.df,
    splits: splitsOf(fit),
  };
}

/** The random-effects fit of contrasts that hang together. */
function randomEffects(contrasts: readonly EvidenceContrast[]): Fit {
  const checked = checkNetwork(contrasts);
  if (!checked.ok)
    throw new RangeError(checked.faults.map(({ path, found, expected }) => `${path}: ${found}; expected ${expected}`).join("; "));
  const common = fitNetwork(checked.value, 0);
  const fit = common && fitNetwork(checked.value, tau2ByMoments(common) ?? 0);
  if (fit === undefined) throw new RangeError(`the network of ${checked.value.treatments.join(", ")} cannot be estimated`);
  return fit;
}

function covarianceOf({ laplacianInverse: l, network }: Fit): readonly number[] {
  const places = network.treatments.map((_, place) => place).slice(1);
  return places.flatMap((i) => places.filter((j) => j <= i).map((j) => rounded(l.at(i, j) - l.at(i, 0) - l.at(0, j) + l.at(0, 0))));
}

function splitsOf(fit: Fit): readonly SplitComparison[] {
  return splitByBackCalculation(fit).flatMap(({ treatment, comparator, difference }) =>
    difference === undefined ? [] : [{ treatment, comparator, p: rounded(difference.p) }],
  );
}
