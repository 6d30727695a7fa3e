import type { Point } from "./progression.ts";

/** How fast a marker rises, from its consecutive values. */
export interface Doubling {
  /** Whether it doubled between two consecutive values no further apart than the limit; `undefined`: the values are too far apart to tell. */
  readonly fast: boolean | undefined;
  /** Days in which it doubles, over the last two values of the rise. */
  readonly days: number;
  readonly because: readonly string[];
}

/** A month of the published thresholds, in days: two months are 61 days, three are 92. */
export const daysOfMonths = (months: number): number => Math.ceil((months * 365) / 12);

/**
 * Whether a marker doubles within the limit over two consecutive values, the first of which has reached the reference. `undefined` when
 * there are no two values of a rise. Doubling over a longer gap leaves it open.
 *
 * Source: Rajkumar 2011, doi 10.1182/blood-2010-10-299487 (significant paraprotein relapse: doubling over two consecutive measurements at most
 * two months apart, reference 5 g/L).
 */
export function doublingOf(points: readonly Point[], reference: number, limitDays: number): Doubling | undefined {
  let fast = false;
  let open = false;
  let days: number | undefined;
  let because: readonly string[] = [];
  for (let index = 1; index < points.length; index += 1) {
    const [before, point] = [points[index - 1], points[index]];
    if (before === undefined || point === undefined || !(point.value > before.value) || !(before.value > 0)) continue;
    const gap = point.date.last - before.date.first;
    if (gap <= 0) continue;
    days = (gap * Math.LN2) / Math.log(point.value / before.value);
    if (!fast) because = [before.path, point.path];
    if (before.value < reference || point.value < 2 * before.value) continue;
    if (gap <= limitDays) fast = true;
    else open = true;
  }
  return days === undefined ? undefined : { fast: fast ? true : open ? undefined : false, days, because };
}

/** The values of the rise that is going on: from the last value that was lower than its neighbour before it. */
export function presentRise(points: readonly Point[]): readonly Point[] {
  let from = points.length - 1;
  while (from > 0 && (points[from - 1]?.value ?? Number.POSITIVE_INFINITY) <= (points[from]?.value ?? 0)) from -= 1;
  return points.slice(Math.max(0, from));
}
