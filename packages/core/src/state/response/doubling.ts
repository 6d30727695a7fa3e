import type { Point } from "./progression.ts";

/** How fast a marker rises, from its consecutive values. */
export interface Doubling {
  /** It doubled between two consecutive values no further apart than the limit: the letter of significant paraprotein relapse. */
  readonly doubled: boolean;
  /** Whether it rises at least so fast that it doubles within the limit; `undefined`: the values are too far apart to tell. */
  readonly fast: boolean | undefined;
  /** Days in which it doubles, over the last two values of the rise that are at least three weeks apart. */
  readonly days: number;
  readonly because: readonly string[];
}

/** Values closer together say more of the assay than of the disease (convention: three weeks). */
const leastGapDays = 21;

/** A month of the published thresholds, in days: two months are 61 days, three are 92. */
export const daysOfMonths = (months: number): number => Math.ceil((months * 365) / 12);

/**
 * How fast a marker doubles, over consecutive values the first of which has reached the reference. `undefined` when there are no two
 * values of a rise at least three weeks apart. A doubling over a gap longer than the limit leaves the speed open.
 *
 * Source: Rajkumar 2011, doi 10.1182/blood-2010-10-299487 (significant paraprotein relapse: doubling over two consecutive measurements at most
 * two months apart, reference 5 g/L). Taking a faster doubling time for rapid is a convention.
 */
export function doublingOf(points: readonly Point[], reference: number, limitDays: number): Doubling | undefined {
  let [doubled, fast, open] = [false, false, false];
  let days: number | undefined;
  let because: readonly string[] = [];
  for (let index = 1; index < points.length; index += 1) {
    const [before, point] = [points[index - 1], points[index]];
    if (before === undefined || point === undefined || !(point.value > before.value) || !(before.value > 0)) continue;
    const gap = point.date.last - before.date.first;
    if (gap < leastGapDays) continue;
    days = (gap * Math.LN2) / Math.log(point.value / before.value);
    if (!fast) because = [before.path, point.path];
    if (before.value < reference) continue;
    const twice = point.value >= 2 * before.value;
    if (twice && gap > limitDays) open = true;
    else if (days <= limitDays) fast = true;
    doubled ||= twice && gap <= limitDays;
  }
  return days === undefined ? undefined : { doubled, fast: fast ? true : open ? undefined : false, days, because };
}

/** The values of the rise that is going on: from the last value that was lower than its neighbour before it. */
export function presentRise(points: readonly Point[]): readonly Point[] {
  let from = points.length - 1;
  while (from > 0 && (points[from - 1]?.value ?? Number.POSITIVE_INFINITY) <= (points[from]?.value ?? 0)) from -= 1;
  return points.slice(Math.max(0, from));
}
