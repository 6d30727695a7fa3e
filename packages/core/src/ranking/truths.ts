import type { Programme } from "../arguments/programme.ts";
import type { State } from "../state/state.ts";
import { findings } from "../state/vocabulary.ts";
import type { Truth } from "../terms/truth.ts";

/** The truth of every criterion of a programme for one state. */
export type Truths = readonly Truth[];

export function evaluateAll(programme: Programme, state: State): Truth[] {
  return programme.criteria.map((entry) => entry.evaluate(state.values, state.day));
}

/** The truths for another state, and the places at which they differ. Only criteria that look at a changed finding are worked out again. */
export function evaluateChanged(
  programme: Programme,
  before: State,
  truths: Truths,
  after: State,
): { readonly truths: Truths; readonly changed: readonly number[] } {
  const result = [...truths];
  const changed: number[] = [];
  findings.forEach((finding, slot) => {
    if (before.values[slot] === after.values[slot]) return;
    for (const place of programme.placesByFinding.get(finding.id) ?? []) {
      const truth = programme.criteria[place]?.evaluate(after.values, after.day) ?? "unknown";
      if (truth === result[place]) continue;
      result[place] = truth;
      changed.push(place);
    }
  });
  return { truths: result, changed };
}

/** The truth at a place; nothing to ask (-1) is met. */
export function truthAt(truths: Truths, place: number): Truth {
  return place < 0 ? "met" : (truths[place] ?? "unknown");
}
