import { directEstimate } from "../inconsistency/direct.ts";
import { type Estimate, estimateOf, networkEstimate } from "../model/estimate.ts";
import type { Fit } from "../model/fit.ts";

/** One cell: `treatment` versus `comparator`, on the additive scale. */
export interface LeagueCell {
  readonly treatment: string;
  readonly comparator: string;
  readonly evidence: "network" | "direct";
  /** Missing where there is no direct evidence. */
  readonly estimate?: Estimate;
}

/**
 * The league table of a fit: `cells[row][column]` compares the treatment of the row with that of the column. Below the diagonal stands the
 * estimate of the whole network, above it the direct estimate; on the diagonal nothing (`undefined`). Effects are on the additive scale: the
 * exponential of an effect and its limits is the hazard ratio.
 *
 * `order` says which treatments are shown, best first by habit; without it all, in the order of the network. Names that the network does not
 * have are left out. `level` is that of the intervals.
 *
 * Source: Salanti 2011, doi 10.1016/j.jclinepi.2010.03.016; direct estimates as in `directEstimate`.
 */
export function leagueTable(
  fit: Fit,
  level: number,
  order: readonly string[] = fit.network.treatments,
): { readonly treatments: readonly string[]; readonly cells: readonly (readonly (LeagueCell | undefined)[])[] } {
  const place = (name: string): number => fit.network.treatments.indexOf(name);
  const treatments = order.filter((name) => place(name) >= 0);
  const cells = treatments.map((treatment, row) =>
    treatments.map((comparator, column): LeagueCell | undefined => {
      if (treatment === comparator) return undefined;
      const evidence = row > column ? "network" : "direct";
      const direct = evidence === "direct" ? directEstimate(fit.network, place(treatment), place(comparator), fit.tau2) : undefined;
      const estimate =
        evidence === "network"
          ? networkEstimate(fit, treatment, comparator, level)
          : direct && estimateOf(direct.effect, direct.standardError, level);
      return estimate === undefined ? { treatment, comparator, evidence } : { treatment, comparator, evidence, estimate };
    }),
  );
  return { treatments, cells };
}
