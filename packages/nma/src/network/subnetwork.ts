import { arrangeNetwork, type Network, type Study } from "./network.ts";
import { connectedParts } from "./parts.ts";

/**
 * The network of those studies that `keep` says yes to, with the treatments they have. `undefined` when nothing is left or what is left is in
 * parts.
 */
export function subnetwork(network: Network, keep: (study: Study) => boolean): Network | undefined {
  const kept = new Set(network.studies.filter(keep).map(({ id }) => id));
  const contrasts = network.contrasts.filter(({ study }) => kept.has(study));
  return connectedParts(contrasts).length === 1 ? arrangeNetwork(contrasts) : undefined;
}
