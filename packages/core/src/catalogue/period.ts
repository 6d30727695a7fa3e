import { parseDate } from "../terms/date.ts";
import type { Truth } from "../terms/truth.ts";
import type { Dated } from "./sourced.ts";

/** Whether something dated has begun on the day. An imprecise beginning is unknown while it may or may not have come. */
export function hasBegun(from: string | undefined, day: number): Truth {
  if (from === undefined) return "met";
  const date = parseDate(from);
  if (date === undefined) return "unknown";
  if (date.last <= day) return "met";
  return date.first > day ? "not-met" : "unknown";
}

/** Whether something dated has ended on the day: `until` is the first day on which it no longer holds. */
export function hasEnded(until: string | undefined, day: number): Truth {
  return until === undefined ? "not-met" : hasBegun(until, day);
}

/** Whether something dated certainly holds on the day. */
export function holdsOn(dated: Dated, day: number): boolean {
  return hasBegun(dated.from, day) === "met" && hasEnded(dated.until, day) === "not-met";
}
