import type { Programme } from "../arguments/programme.ts";
import type { State } from "../state/state.ts";
import { findings } from "../state/vocabulary.ts";
import { type FindingValue, membership } from "../terms/finding-value.ts";
import type { Truth } from "../terms/truth.ts";

/** The truth of every criterion of a programme for one state. */
export type Truths = readonly Truth[];

export function evaluateAll(programme: Programme, state: State): Truth[] {
  return programme.criteria.map((entry) => entry.evaluate(state.values, state.day));
}

/** The truths for another state, and the places at which they differ. Only criteria that look at what changed are worked out again. */
export function evaluateChanged(
  programme: Programme,
  before: State,
  truths: Truths,
  after: State,
): { readonly truths: Truths; readonly changed: readonly number[] } {
  const result = [...truths];
  const changed: number[] = [];
  for (const [slot, finding] of findings.entries()) {
    const [old, value] = [before.values[slot], after.values[slot]];
    if (old === value) continue;
    for (const place of placesLooking(programme, finding.id, old, value)) {
      const truth = programme.criteria[place]?.evaluate(after.values, after.day) ?? "unknown";
      if (truth === result[place]) continue;
      result[place] = truth;
      changed.push(place);
    }
  }
  return { truths: result, changed };
}

/** The criteria that look at a finding; of a set, only those that ask about a member whose belonging changed. */
function placesLooking(programme: Programme, id: string, old: FindingValue | undefined, value: FindingValue | undefined): Iterable<number> {
  const byMember = programme.placesByMember.get(id);
  if (byMember === undefined || old?.type !== "set" || value?.type !== "set") return programme.placesByFinding.get(id) ?? [];
  const places = new Set<number>();
  for (const [member, asking] of byMember) {
    if (membership(old, member) === membership(value, member)) continue;
    for (const place of asking) places.add(place);
  }
  return places;
}

/** The truth at a place; nothing to ask (-1) is met. */
export function truthAt(truths: Truths, place: number): Truth {
  return place < 0 ? "met" : (truths[place] ?? "unknown");
}
