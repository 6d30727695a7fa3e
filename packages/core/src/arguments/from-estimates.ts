import type { EstimatedContrast, Estimates, NetworkEstimate } from "../catalogue/network-estimate.ts";
import { holdsOn } from "../catalogue/period.ts";
import type { Scope } from "./scope.ts";

/** A contrast of a network, ready to be weighed. */
export interface PreparedContrast extends EstimatedContrast {
  readonly weight: number;
  /** The places of its treatments in the network. */
  readonly a: number;
  readonly b: number;
  /** The place of "the trial could have included the patient". */
  readonly eligible: number;
}

/** A connected network of the day. */
export interface PreparedNetwork {
  readonly estimate: NetworkEstimate;
  readonly places: ReadonlyMap<string, number>;
  readonly contrasts: readonly PreparedContrast[];
}

/** The networks of one endpoint in one population, as they stood on the day. */
export interface PreparedEstimates {
  readonly population: string;
  /** The place of "the patient belongs to the population"; -1 where everybody does. */
  readonly criterion: number;
  /** The network of each treatment; a treatment is in one at most. */
  readonly networkOf: ReadonlyMap<string, PreparedNetwork>;
}

/** The networks that could be estimated on the day from what was published, by endpoint, the most telling population first. */
export function fromEstimates(scope: Pick<Scope, "catalogue" | "day" | "criteria">): ReadonlyMap<string, readonly PreparedEstimates[]> {
  const { estimates, terminology, trials } = scope.catalogue.snapshot;
  const telling = new Map(terminology.subgroups.map(({ id }, place) => [id, place]));
  const rank = ({ population }: Estimates): number => telling.get(population) ?? telling.size;
  const populations = new Map(terminology.subgroups.map(({ id, when }) => [id, scope.criteria.place(when)]));
  const eligibility = new Map(trials.map(({ id, eligibility: { when } }) => [id, scope.criteria.place(when)]));
  return Map.groupBy(
    [...estimates]
      .sort((a, b) => rank(a) - rank(b))
      .map((one) => ({
        endpoint: one.endpoint,
        population: one.population,
        criterion: populations.get(one.population) ?? -1,
        networkOf: networksOn(one, scope.day, eligibility),
      })),
    ({ endpoint }) => endpoint,
  );
}

function networksOn(
  { networks, contrasts }: Estimates,
  day: number,
  eligibility: ReadonlyMap<string, number>,
): ReadonlyMap<string, PreparedNetwork> {
  const result = new Map<string, PreparedNetwork>();
  for (const estimate of networks) {
    if (!holdsOn(estimate, day)) continue;
    const places = new Map(estimate.treatments.map((treatment, place) => [treatment, place]));
    const own = estimate.contrasts.flatMap((place, index): PreparedContrast[] => {
      const contrast = contrasts[place];
      const [a, b] = [places.get(contrast?.treatment ?? ""), places.get(contrast?.comparator ?? "")];
      if (contrast === undefined || a === undefined || b === undefined) return [];
      return [{ ...contrast, weight: estimate.weights[index] ?? 0, a, b, eligible: eligibility.get(contrast.trial) ?? -1 }];
    });
    const network = { estimate, places, contrasts: own };
    for (const treatment of estimate.treatments) result.set(treatment, network);
  }
  return result;
}
