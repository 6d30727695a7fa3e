import type { PatientRecord } from "../../facts/record.ts";
import { type DateInterval, daysPerMonth } from "../../terms/date.ts";
import { between, exactly, type Interval } from "../../terms/interval.ts";
import type { Text } from "../../terms/text.ts";
import type { Truth } from "../../terms/truth.ts";
import { clinicalSigns } from "./clinical-signs.ts";
import type { LineWindow } from "./components.ts";
import type { ResponseCriteria } from "./criteria.ts";
import { daysOfMonths, doubledWithin, doublingOf, presentRise } from "./doubling.ts";
import type { Reading } from "./line-progression.ts";
import { atLeast } from "./need.ts";
import type { Point, Progression } from "./progression.ts";
import type { Visit } from "./visits.ts";

/** What the serial values say of the present relapse. */
export interface RelapsePicture {
  /** When the progression was first seen. */
  readonly date: DateInterval | undefined;
  /** Bounds over biochemical (0), significant paraprotein (1) and clinical (2). */
  readonly kind: Interval | undefined;
  readonly kindBecause: readonly string[];
  /** What would settle the kind. */
  readonly kindNeeds: readonly Text[];
  /** slow (0) or rapid (1). */
  readonly pace: Interval | undefined;
  readonly doublingMonths: number | undefined;
  readonly paceBecause: readonly string[];
}

const noRelapsePicture: RelapsePicture = {
  date: undefined,
  kind: undefined,
  kindBecause: [],
  kindNeeds: [],
  pace: undefined,
  doublingMonths: undefined,
  paceBecause: [],
};

type Marker = keyof ResponseCriteria["significant"]["rise"];
const markers: readonly Marker[] = ["serum", "urine", "involved"];

/** What is asked besides the visits. */
export interface PictureRequest {
  readonly record: PatientRecord;
  readonly visits: readonly Visit[];
  readonly reading: Reading;
  readonly doublingMonths: 2 | 3;
  /** The last line and its window; absent where the lines carry no dates. */
  readonly last?: { readonly progression: Progression | undefined; readonly window: LineWindow };
}

/** Kind and pace of the present relapse, from the values of the last line; without dates of lines only its pace. */
export function relapsePicture({ record, visits, reading, doublingMonths, last }: PictureRequest): RelapsePicture {
  const progression = last?.progression;
  if (last !== undefined && progression === undefined) return noRelapsePicture;
  const inLine = last === undefined ? visits : visits.filter(({ date }) => date.first > last.window.previousStart);
  const rises = new Map(markers.map((marker) => [marker, presentRise(pointsOf(marker, inLine, reading))]));
  const { significant: limits, progression: progress } = reading.criteria;
  const speed = speedOf(rises, doublingMonths, limits);
  const picture = {
    ...noRelapsePicture,
    pace: speed.pace,
    doublingMonths: speed.months,
    paceBecause: speed.because,
  };
  if (last === undefined || progression === undefined) return picture;
  const signs = clinicalSigns(record, inLine, progression, last.window);
  const significant = markers.some((marker) => {
    const rise = rises.get(marker) ?? [];
    return (
      doubledWithin(rise, limits.reference[marker], significantDays) ||
      roseByFar(rise, limits.rise[marker], progress.relativeRise, significantDays)
    );
  });
  return {
    ...picture,
    date: progression.date,
    kind: kindOf(significant, signs.truth),
    kindBecause: [...progression.because, ...signs.because],
    kindNeeds: signs.needs,
  };
}

/** Significant paraprotein relapse is seen in two consecutive values at most two months apart, whatever is called rapid. */
const significantDays = daysOfMonths(2);

function kindOf(significant: boolean, clinical: Truth): Interval {
  switch (clinical) {
    case "met":
      return exactly(2);
    case "not-met":
      return exactly(significant ? 1 : 0);
    case "unknown":
      return between(significant ? 1 : 0, 2);
  }
}

function pointsOf(marker: Marker, visits: readonly Visit[], { involved }: Reading): readonly Point[] {
  const points: Point[] = [];
  const bySpike = visits.some(({ numbers }) => numbers.serumM !== undefined);
  const serum = bySpike ? "serumM" : "involvedIg";
  for (const { date, numbers, paths } of visits) {
    const code = marker === "serum" ? serum : marker === "urine" ? "urineM" : (involved ?? "kappa");
    const value = numbers[code];
    if (value !== undefined && (marker !== "involved" || involved !== undefined)) points.push({ date, value, path: paths[code] ?? "" });
  }
  return points;
}

interface Speed {
  readonly pace: Interval | undefined;
  readonly months: number | undefined;
  readonly because: readonly string[];
}

/** Rapid when a marker rises so fast that it doubles within the window; slow when none does and at least one rise could be judged. */
function speedOf(rises: ReadonlyMap<Marker, readonly Point[]>, months: number, { reference }: ResponseCriteria["significant"]): Speed {
  const found = markers.flatMap((marker) => {
    const doubling = doublingOf(rises.get(marker) ?? [], reference[marker], daysOfMonths(months));
    // Below its reference a marker says nothing of the pace.
    const reached = (rises.get(marker)?.at(-1)?.value ?? 0) >= reference[marker];
    return doubling === undefined || !reached ? [] : [doubling];
  });
  const fastest = [...found].sort((a, b) => a.days - b.days)[0];
  if (fastest === undefined) return { pace: undefined, months: undefined, because: [] };
  const fast = found.some((doubling) => doubling.fast === true)
    ? true
    : found.every((doubling) => doubling.fast === false)
      ? false
      : undefined;
  const pace = fast === undefined ? undefined : exactly(fast ? 1 : 0);
  return { pace, months: fastest.days / daysPerMonth, because: found.flatMap(({ because }) => because) };
}

/** Two consecutive values within the window that both lie far above where the rise began. */
function roseByFar(points: readonly Point[], rise: number, relativeRise: number, limitDays: number): boolean {
  const [from, ...later] = points;
  if (from === undefined) return false;
  const far = (point: Point): boolean => atLeast(point.value - from.value, rise) && atLeast(point.value, from.value * (1 + relativeRise));
  return later.some((point, index) => {
    const next = later[index + 1];
    return next !== undefined && far(point) && far(next) && next.date.last - point.date.first <= limitDays;
  });
}
