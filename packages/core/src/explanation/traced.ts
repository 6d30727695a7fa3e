import type { Programme } from "../arguments/programme.ts";
import { trace } from "../criteria/trace.ts";
import type { Answer } from "./suppose.ts";

/** What decided a criterion, and what it still needs. */
export interface Traced {
  readonly deciding: readonly string[];
  readonly missing: readonly string[];
}

const nothing: Traced = { deciding: [], missing: [] };
const known = new WeakMap<Answer, Map<number, Traced>>();

/** The findings behind the criterion at a place; options share most of their criteria, so each is traced once for an answer. */
export function tracedAt(place: number, programme: Programme, answer: Answer): Traced {
  const entry = programme.criteria[place];
  if (entry === undefined) return nothing;
  const places = known.get(answer) ?? new Map<number, Traced>();
  known.set(answer, places);
  const found = places.get(place) ?? trace(entry.criterion, answer.state.values, answer.state.day);
  places.set(place, found);
  return found;
}
