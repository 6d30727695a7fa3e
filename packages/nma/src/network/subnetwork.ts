import type { Network, Study } from "./network.ts";
import { placesOf } from "./places.ts";

/**
 * The network of those studies that `keep` says yes to, with the treatments they have. `undefined` when nothing is left or what is left is in
 * parts. Studies, treatments and contrasts keep their order.
 */
export function subnetwork(network: Network, keep: (study: Study) => boolean): Network | undefined {
  const kept = network.studies.filter(keep);
  const places = placesOf(kept, network.treatments.length);
  if (places === undefined) return undefined;
  const rows = new Int32Array(network.contrasts.length).fill(-1);
  for (const { contrasts } of kept) for (const { row } of contrasts) rows[row] = 0;
  const contrasts = network.contrasts.filter((_, row) => rows[row] === 0);
  let next = 0;
  for (let row = 0; row < rows.length; row++) if (rows[row] === 0) rows[row] = next++;
  return {
    treatments: network.treatments.filter((_, place) => (places[place] ?? -1) >= 0),
    contrasts,
    studies: kept.map(
      (study): Study => ({
        id: study.id,
        arms: study.arms.map((arm) => places[arm] ?? -1),
        contrasts: study.contrasts.map((contrast) => ({ ...contrast, row: rows[contrast.row] ?? -1 })),
      }),
    ),
  };
}
