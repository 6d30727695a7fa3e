import type { Programme } from "../arguments/programme.ts";
import { type Reasons, reasonsOf } from "../criteria/reasons.ts";
import type { Answer } from "./suppose.ts";

const nothing: Reasons = { truth: "met", deciding: [], missing: [] };
const known = new WeakMap<Answer, Map<number, Reasons>>();

/** The findings behind the criterion at a place; options share most of their criteria, so each is worked out once for an answer. */
export function tracedAt(place: number, programme: Programme, answer: Answer): Reasons {
  const entry = programme.criteria[place];
  if (entry === undefined) return nothing;
  const places = known.get(answer) ?? new Map<number, Reasons>();
  known.set(answer, places);
  const found = places.get(place) ?? reasonsOf(entry.criterion, answer.state.values, answer.state.day);
  places.set(place, found);
  return found;
}
