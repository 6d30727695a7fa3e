/** A label that belongs at a place on a row: how far it reaches to the left and to the right of that place. */
export interface Placeable {
  readonly at: number;
  readonly before: number;
  readonly after: number;
}

/** Where a label came to stand. `flipped`: written to the left of its place, because the right edge is near. */
export interface Placed {
  readonly lane: number;
  readonly flipped: boolean;
  readonly from: number;
  readonly to: number;
}

/**
 * Puts labels into as few lanes as needed so that no two of one lane are nearer than `gap`; in the order given. A label that would pass the
 * right edge is flipped, unless it would then pass the left one.
 */
export function placeLabels(
  labels: readonly Placeable[],
  { left, right, gap }: { readonly left: number; readonly right: number; readonly gap: number },
): Placed[] {
  const lanes: { from: number; to: number }[][] = [];
  return labels.map(({ at, before, after }) => {
    const flipped = at + after > right && at - after >= left;
    const from = flipped ? at - after : at - before;
    const to = flipped ? at + before : at + after;
    let lane = lanes.findIndex((taken) => taken.every((other) => to + gap <= other.from || from >= other.to + gap));
    if (lane < 0) lane = lanes.push([]) - 1;
    lanes[lane]?.push({ from, to });
    return { lane, flipped, from, to };
  });
}

/** The number of lanes that were needed. */
export const laneCount = (placed: readonly Placed[]): number => placed.reduce((most, { lane }) => Math.max(most, lane + 1), 0);
