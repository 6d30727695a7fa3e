import type { Study } from "./network.ts";

/**
 * The place of each treatment of a network among those that some of its studies have, -1 for the others; `undefined` when there is no study
 * or the studies are in parts.
 */
export function placesOf(studies: readonly Study[], treatments: number): Int32Array | undefined {
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
