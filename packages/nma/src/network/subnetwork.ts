import type { Network, Study } from "./network.ts";

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

/** The new place of each treatment, -1 for those no study has; `undefined` when there is no study or the studies are in parts. */
function placesOf(studies: readonly Study[], treatments: number): Int32Array | undefined {
  const leader = new Int32Array(treatments).fill(-1);
  const find = (place: number): number => {
    const up = leader[place] ?? place;
    if (up === place) return place;
    const root = find(up);
    leader[place] = root;
    return root;
  };
  let parts = 0;
  for (const { arms } of studies) {
    for (const arm of arms) {
      if (leader[arm] !== -1) continue;
      leader[arm] = arm;
      parts++;
    }
    for (const arm of arms) {
      const [from, to] = [find(arm), find(arms[0] ?? arm)];
      if (from === to) continue;
      leader[from] = to;
      parts--;
    }
  }
  if (parts !== 1) return undefined;
  let next = 0;
  return leader.map((root) => (root === -1 ? -1 : next++));
}
