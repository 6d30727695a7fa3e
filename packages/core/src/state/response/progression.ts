import type { DateInterval } from "../../terms/date.ts";
import type { ResponseCriteria } from "./criteria.ts";
import { above, atLeast } from "./need.ts";

/** By what a progression shows. */
export type ProgressionSign = "serum" | "urine" | "light-chains" | "marrow" | "new-lesion" | "growth" | "circulating-cells" | "as-recorded";

/** A progression: `one-value` is a rise that no second consecutive value has confirmed yet. */
export interface Progression {
  readonly date: DateInterval;
  readonly certainty: "confirmed" | "one-value" | "stated";
  readonly by: ProgressionSign;
  readonly because: readonly string[];
}

/** One value of a marker in time; the first one of a row is the baseline. */
export interface Point {
  readonly date: DateInterval;
  readonly value: number;
  readonly path: string;
}

/** Whether a value has risen enough from a nadir to be progression. */
export type IsRise = (nadir: number, value: number) => boolean;

/** The rises that are progression, by marker. */
export function risesOf({ progression: limits }: ResponseCriteria) {
  const by = (nadir: number, value: number, least: number, fraction = limits.relativeRise): boolean =>
    atLeast(value - nadir, least) && atLeast(value, nadir * (1 + fraction)) && value > nadir;
  return {
    serum: (nadir, value) =>
      by(nadir, value, limits.serumGPerDl) || (nadir >= limits.highNadirGPerDl && atLeast(value - nadir, limits.highNadirRiseGPerDl)),
    urine: (nadir, value) => by(nadir, value, limits.urineMgPer24h),
    "light-chains": (nadir, value) => by(nadir, value, 0) && above(value - nadir, limits.lightChainAboveMgPerL),
    marrow: (nadir, value) => by(nadir, value, limits.marrowPoints) && atLeast(value, limits.marrowAtLeastPercent),
    "circulating-cells": (nadir, value) => by(nadir, value, 0, limits.circulatingRise) && atLeast(value, limits.circulatingPerUl),
    growth: (nadir, value) => nadir > 0 && atLeast(value, nadir * (1 + limits.growth)),
  } satisfies Record<string, IsRise>;
}

/** Which nadir a rise is measured from: the lowest value that a neighbour bears out, or simply the lowest. */
export type NadirRule = "lowest-confirmed" | "lowest";

export interface Rise {
  readonly nadir: Point;
  /** The first of the two values, or the only one. */
  readonly point: Point;
  readonly confirmed: boolean;
}

/**
 * The first progression in a row of values: two consecutive values that have risen enough from the nadir. A last value that has risen
 * and is not yet repeated is given as not confirmed.
 *
 * The nadir is the lowest confirmed value since the baseline: one that the value before or after it bears out, that is, does not itself lie a
 * progression above it. The baseline needs no confirmation.
 */
export function firstRise(points: readonly Point[], isRise: IsRise, rule: NadirRule): Rise | undefined {
  let [nadir] = points;
  if (nadir === undefined) return undefined;
  let risen: Rise | undefined;
  for (let index = 1; index < points.length; index += 1) {
    const [before, previous, point] = [points[index - 2], points[index - 1], points[index]];
    if (previous === undefined || point === undefined) break;
    const confirmed =
      rule === "lowest" || !isRise(previous.value, point.value) || (before !== undefined && !isRise(previous.value, before.value));
    if (confirmed && previous.value < nadir.value) nadir = previous;
    if (!isRise(nadir.value, point.value)) risen = undefined;
    else if (risen !== undefined) return { ...risen, confirmed: true };
    else risen = { nadir, point, confirmed: false };
  }
  return risen;
}
