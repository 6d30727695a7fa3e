import type { PreparedNetwork } from "@nextline/core";
import { estimateNetwork } from "../estimates/estimate-network.ts";
import type { EvidenceContrast } from "../network/evidence-contrast.ts";

/** A network as the advice looks at it, so that both say the same of a pair and judge its certainty by the same rules. No patient is asked about. */
export function preparedNetwork(contrasts: readonly EvidenceContrast[]): PreparedNetwork {
  const made = estimateNetwork(contrasts);
  const estimate = { ...made, from: "", contrasts: contrasts.map((_, place) => place) };
  const places = new Map(made.treatments.map((treatment, place) => [treatment, place]));
  return {
    estimate,
    places,
    contrasts: contrasts.map(({ study, ...contrast }, index) => ({
      ...contrast,
      trial: study,
      weight: made.weights[index] ?? 0,
      a: places.get(contrast.treatment) ?? -1,
      b: places.get(contrast.comparator) ?? -1,
      eligible: -1,
    })),
  };
}
