import type { Truth } from "./truth.ts";

/**
 * A number known exactly (`low === high`) or only within bounds, both included.
 * Arithmetic keeps the bounds, so that what is determined anyway stays known.
 */
export interface Interval {
  readonly low: number;
  readonly high: number;
}

export const exactly = (value: number): Interval => ({ low: value, high: value });

export const between = (low: number, high: number): Interval => ({ low, high });

export const isExact = (interval: Interval): boolean => interval.low === interval.high;

export const plus = (a: Interval, b: Interval): Interval => ({ low: a.low + b.low, high: a.high + b.high });

/** Whether the number is at least `limit`. */
export function atLeastLimit(interval: Interval, limit: number): Truth {
  if (interval.low >= limit) return "met";
  return interval.high < limit ? "not-met" : "unknown";
}

/** Whether the number is above `limit`. */
export function aboveLimit(interval: Interval, limit: number): Truth {
  if (interval.low > limit) return "met";
  return interval.high <= limit ? "not-met" : "unknown";
}

/** Whether the number is `value`. */
export function equalTo(interval: Interval, value: number): Truth {
  if (isExact(interval)) return interval.low === value ? "met" : "not-met";
  return value < interval.low || value > interval.high ? "not-met" : "unknown";
}
