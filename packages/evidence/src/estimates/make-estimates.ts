import type { EstimatedContrast, Estimates, NetworkEstimate, Snapshot } from "@nextline/core";
import type { EvidenceContrast } from "../network/evidence-contrast.ts";
import { evidenceNetwork } from "../network/evidence-network.ts";
import { publicationDays } from "../network/publication-days.ts";
import { type EvidenceEndpoint, type EvidencePopulation, evidencePopulations } from "../question.ts";
import { estimateNetwork } from "./estimate-network.ts";
import { rounded } from "./rounded.ts";

/** The endpoints of which the advice uses estimates. */
export const estimatedEndpoints: readonly EvidenceEndpoint[] = ["PFS", "OS"];

/**
 * The estimates of every population and endpoint for every day: a connected network begins on the day on which the last of its contrasts
 * was published and ends when one is replaced or a new one joins it. Populations in which no trials were published are left out. `hash`
 * gives the hash of a text. Throws `RangeError` when contrasts of the knowledge base make no network that can be estimated: a fault in it.
 */
export function makeEstimates(snapshot: Snapshot, hash: (text: string) => string): readonly Estimates[] {
  const days = publicationDays(snapshot);
  return estimatedEndpoints.flatMap((endpoint) =>
    evidencePopulations.flatMap((population) => {
      const periods = periodsOf(snapshot, days, endpoint, population);
      return periods.length === 0 ? [] : [estimatesOf(periods, endpoint, population, hash)];
    }),
  );
}

interface Period {
  readonly contrasts: readonly EvidenceContrast[];
  readonly from: string;
  readonly until?: string;
}

function periodsOf(snapshot: Snapshot, days: readonly string[], endpoint: EvidenceEndpoint, population: EvidencePopulation): Period[] {
  const periods: Period[] = [];
  let open = new Map<string, Period>();
  for (const asOf of days) {
    const now = new Map(
      evidenceNetwork(snapshot, { endpoint, population, asOf }).parts.map(({ contrasts }) => [
        JSON.stringify(contrasts.map(kept)),
        contrasts,
      ]),
    );
    const lasting = new Map<string, Period>();
    for (const [key, period] of open) {
      if (now.has(key)) lasting.set(key, period);
      else periods.push({ ...period, until: asOf });
    }
    for (const [key, contrasts] of now) if (!lasting.has(key)) lasting.set(key, { contrasts, from: asOf });
    open = lasting;
  }
  periods.push(...open.values());
  return periods.sort((a, b) => (a.from < b.from ? -1 : a.from > b.from ? 1 : firstTreatment(a) < firstTreatment(b) ? -1 : 1));
}

function firstTreatment({ contrasts }: Period): string {
  return contrasts.flatMap(({ treatment, comparator }) => [treatment, comparator]).sort()[0] ?? "";
}

function estimatesOf(
  periods: readonly Period[],
  endpoint: EvidenceEndpoint,
  population: EvidencePopulation,
  hash: (text: string) => string,
): Estimates {
  const places = new Map<string, number>();
  const contrasts: EstimatedContrast[] = [];
  const placeOf = (contrast: EvidenceContrast): number => {
    const entry = kept(contrast);
    const key = JSON.stringify(entry);
    const place = places.get(key) ?? contrasts.push(entry) - 1;
    places.set(key, place);
    return place;
  };
  const networks = periods.map(({ contrasts: own, from, until }): NetworkEstimate => {
    const estimate = estimateNetwork(own);
    return { from, ...(until === undefined ? {} : { until }), ...estimate, contrasts: own.map(placeOf) };
  });
  const input = hash(JSON.stringify(periods.map(({ from, until, contrasts: own }) => ({ from, until, contrasts: own.map(kept) }))));
  return { id: `${endpoint}-${population}`, endpoint, population, input, contrasts, networks };
}

function kept({ study, treatment, comparator, effect, standardError, source, verified, assumptions }: EvidenceContrast): EstimatedContrast {
  return {
    trial: study,
    treatment,
    comparator,
    effect: rounded(effect),
    standardError: rounded(standardError),
    source,
    verified,
    assumptions,
  };
}
