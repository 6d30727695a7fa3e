import type { Interval } from "../../terms/interval.ts";
import { between, exactly } from "../../terms/interval.ts";

/**
 * The points of an item of a score: its weight when it is present, 0 when it is absent; either when that is not known. The weight may be
 * negative.
 *
 * @example pointsIf(undefined, 3) // { low: 0, high: 3 }
 */
export function pointsIf(present: boolean | undefined, weight: number): Interval {
  if (present === undefined) return between(Math.min(0, weight), Math.max(0, weight));
  return exactly(present ? weight : 0);
}
