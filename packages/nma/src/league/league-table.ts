import { directEstimates } from "../inconsistency/direct.ts";
import { differenceOf, type Estimate, estimatesAt, varianceOf } from "../model/estimate.ts";
import type { Fit } from "../model/fit.ts";

/** One cell: `treatment` versus `comparator`, on the additive scale. */
export interface LeagueCell {
  readonly treatment: string;
  readonly comparator: string;
  readonly evidence: "network" | "direct";
  /** Missing where there is no direct evidence. */
  readonly estimate?: Estimate;
}

/** A league table: the treatments shown, and `cells[row][column]`, with nothing (`undefined`) on the diagonal. */
export interface League {
  readonly treatments: readonly string[];
  readonly cells: readonly (readonly (LeagueCell | undefined)[])[];
}

/**
 * The league table of a fit: `cells[row][column]` compares the treatment of the row with that of the column. Below the diagonal stands the
 * estimate of the whole network, above it the direct estimate; on the diagonal nothing (`undefined`). Effects are on the additive scale: the
 * exponential of an effect and its limits is the hazard ratio (`ratioOf`).
 *
 * `order` says which treatments are shown, best first by habit; without it all, in the order of the network. Names that the network does not
 * have are left out. `level` is that of the intervals.
 *
 * Source: Salanti 2011, doi 10.1016/j.jclinepi.2010.03.016; direct estimates as in `directEstimate`.
 */
export function leagueTable(fit: Fit, level: number, order: readonly string[] = fit.network.treatments): League {
  const places = new Map(fit.network.treatments.map((name, place) => [name, place]));
  const shown = order.flatMap((treatment) => {
    const place = places.get(treatment);
    return place === undefined ? [] : [{ treatment, place }];
  });
  const directOf = directEstimates(fit.network, fit.tau2);
  const estimate = estimatesAt(level);
  const cells = shown.map(({ treatment, place: i }, row) =>
    shown.map(({ treatment: comparator, place: j }, column): LeagueCell | undefined => {
      if (i === j) return undefined;
      if (row > column) {
        const network = estimate(differenceOf(fit, i, j), Math.sqrt(varianceOf(fit, i, j)));
        return { treatment, comparator, evidence: "network", estimate: network };
      }
      const direct = directOf(i, j);
      if (direct === undefined) return { treatment, comparator, evidence: "direct" };
      return { treatment, comparator, evidence: "direct", estimate: estimate(direct.effect, direct.standardError) };
    }),
  );
  return { treatments: shown.map(({ treatment }) => treatment), cells };
}
