import { atLeast } from "./need.ts";
import type { Point } from "./progression.ts";

/** How fast a marker rises, from its consecutive values. */
export interface Doubling {
  /** Whether it rises so fast that it doubles within the limit; `undefined`: the whole rise and its parts do not agree. */
  readonly fast: boolean | undefined;
  /** Days in which it doubles, over the last two values from the reference on that are at least three weeks apart, else over the whole rise. */
  readonly days: number;
  readonly because: readonly string[];
}

/** Values closer together say more of the assay than of the disease (convention: three weeks). */
const leastGapDays = 21;

/** A month of the published thresholds, in days: two months are 61 days, three are 92. */
export const daysOfMonths = (months: number): number => Math.ceil((months * 365) / 12);

/**
 * How fast a marker doubles, over the whole rise and over consecutive values the first of which has reached the reference. `undefined` when
 * there are no two values of a rise at least three weeks apart.
 *
 * Source: Rajkumar 2011, doi 10.1182/blood-2010-10-299487 (significant paraprotein relapse: doubling over two consecutive measurements at most
 * two months apart, reference 5 g/L). Taking a faster doubling time for rapid is a convention.
 */
export function doublingOf(points: readonly Point[], reference: number, limitDays: number): Doubling | undefined {
  const times: number[] = [];
  let because: readonly string[] = [];
  for (let index = 1; index < points.length; index += 1) {
    const [before, point] = [points[index - 1], points[index]];
    const days = doublingDays(before, point, leastGapDays);
    if (before === undefined || point === undefined || days === undefined) continue;
    because = [before.path, point.path];
    if (before.value < reference) continue;
    times.push(days);
  }
  // The whole rise counts as well: it may have run fast before the first value that reached the reference.
  const first = points.find(({ value }) => value > 0);
  const doubled = doubledWithin(points, reference, limitDays);
  const whole = doublingDays(first, points.at(-1), doubled ? 1 : leastGapDays);
  if (whole === undefined) return undefined;
  const all = [...times, whole];
  const fast = doubled || all.every((days) => days <= limitDays) ? true : all.every((days) => days > limitDays) ? false : undefined;
  return {
    fast,
    days: times.at(-1) ?? whole,
    because: because.length > 0 ? because : [first, points.at(-1)].flatMap((point) => point?.path ?? []),
  };
}

/** Whether it doubled between two consecutive values no further apart than the limit, the first of which had reached the reference. */
export function doubledWithin(points: readonly Point[], reference: number, limitDays: number): boolean {
  return points.some((before, index) => {
    const point = points[index + 1];
    if (point === undefined || before.value < reference || !(before.value > 0)) return false;
    return atLeast(point.value, 2 * before.value) && point.date.last - before.date.first <= limitDays;
  });
}

/** Days in which a marker doubles between two values; `undefined`: it does not rise, or they are less far apart than asked. */
function doublingDays(before: Point | undefined, point: Point | undefined, leastDays: number): number | undefined {
  if (before === undefined || point === undefined || !(point.value > before.value) || !(before.value > 0)) return undefined;
  const gap = point.date.last - before.date.first;
  return gap < leastDays ? undefined : (gap * Math.LN2) / Math.log(point.value / before.value);
}

/** The values of the rise that is going on: from the last value that was lower than its neighbour before it. */
export function presentRise(points: readonly Point[]): readonly Point[] {
  let from = points.length - 1;
  while (from > 0 && (points[from - 1]?.value ?? Number.POSITIVE_INFINITY) < (points[from]?.value ?? 0)) from -= 1;
  return points.slice(Math.max(0, from));
}
