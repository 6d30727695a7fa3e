import { type Components, type LineWindow, type SerumMethod, visitsWithin } from "./components.ts";
import type { ResponseCriteria } from "./criteria.ts";
import { type LightChain, lightChainsOf } from "./light-chains.ts";
import type { MeasurableKind } from "./measurable-kind.ts";
import { firstRise, type NadirRule, type Point, type Progression, type Rise, risesOf } from "./progression.ts";
import type { NumberCode, Visit } from "./visits.ts";

/** What the serial values of a line are read with. */
export interface Reading {
  readonly criteria: ResponseCriteria;
  readonly nadir: NadirRule;
  readonly involved: LightChain | undefined;
}

/** The progressions a line shows, by marker, and whether light chains alone escape. */
export interface LineProgression {
  /** The first one: confirmed before one that rests on a single value. */
  readonly first: Progression | undefined;
  /** From which value each marker rose. */
  readonly rises: ReadonlyMap<"serum" | "urine" | "light-chains" | "marrow" | "circulating-cells", Rise>;
  /** Light chains progress although M-protein, by which the disease is followed, does not: no progression by these criteria. */
  readonly lightChainEscape: boolean;
}

interface Marker {
  readonly sign: "serum" | "urine" | "light-chains" | "marrow" | "circulating-cells";
  readonly read: (visit: Visit) => { value: number; path: string } | undefined;
  /** Whether the criteria let it decide in this kind of disease. */
  readonly counts: boolean;
}

/**
 * Progression in a line: the first marker that rises enough from its nadir in two consecutive values, a new lesion, or the growth of
 * one. Light chains decide only where M-protein is not measurable, the marrow only where light chains are not either, circulating
 * cells only where nothing else is.
 *
 * Source: IMWG 2016, doi 10.1016/S1470-2045(16)30206-6, progressive disease (read in secondary tables).
 */
export function lineProgression(
  visits: readonly Visit[],
  window: LineWindow,
  baseline: Components,
  kind: MeasurableKind | undefined,
  reading: Reading,
): LineProgression {
  const serumMethod: SerumMethod = baseline.serumMethod ?? "serumM";
  const relevant = visits.filter(({ date }) => date.first > window.previousStart && date.last <= window.until);
  const within = visitsWithin(relevant, window);
  const before = relevant.filter(({ date }) => date.last <= window.start.first);
  const rises = risesOf(reading.criteria);
  const found = new Map<Marker["sign"], Rise>();
  const progressions: Progression[] = [];
  let lightChainEscape = false;
  for (const { sign, read, counts } of markers(serumMethod, kind, reading)) {
    // The marrow needs no second look, neither at its nadir nor at its rise.
    const nadir = sign === "marrow" ? "lowest" : reading.nadir;
    const rise = firstRise([...lastOf(before, read), ...pointsOf(within, read)], rises[sign], nadir);
    if (rise === undefined) continue;
    const confirmed = rise.confirmed || sign === "marrow";
    if (sign === "light-chains" && !counts) lightChainEscape = confirmed;
    if (!counts) continue;
    found.set(sign, rise);
    progressions.push({
      date: rise.point.date,
      certainty: confirmed ? "confirmed" : "one-value",
      by: sign,
      because: [rise.nadir.path, rise.point.path],
    });
  }
  progressions.push(...lesions(before, within, rises.growth));
  const first = progressions.sort(
    (a, b) => Number(a.certainty === "one-value") - Number(b.certainty === "one-value") || a.date.first - b.date.first,
  )[0];
  const byMProtein = first !== undefined && first.by !== "light-chains" && first.certainty === "confirmed";
  return { first, rises: found, lightChainEscape: lightChainEscape && !byMProtein };
}

function markers(serumMethod: SerumMethod, kind: MeasurableKind | undefined, { criteria, involved }: Reading): readonly Marker[] {
  const number = (code: NumberCode) => (visit: Visit) => {
    const value = visit.numbers[code];
    return value === undefined ? undefined : { value, path: visit.paths[code] ?? "" };
  };
  return [
    { sign: "serum", read: number(serumMethod), counts: true },
    { sign: "urine", read: number("urineM"), counts: true },
    {
      sign: "light-chains",
      read: (visit) => {
        const value = lightChainsOf(visit, involved, criteria)?.difference;
        return value === undefined ? undefined : { value, path: visit.paths[involved ?? "kappa"] ?? "" };
      },
      counts: kind === "light-chains",
    },
    { sign: "marrow", read: number("marrowPlasmaCells"), counts: kind === "marrow" },
    { sign: "circulating-cells", read: number("circulatingPlasmaCells"), counts: kind === "none" },
  ];
}

function pointsOf(visits: readonly Visit[], read: Marker["read"]): readonly Point[] {
  const points: Point[] = [];
  for (const visit of visits) {
    const value = read(visit);
    if (value !== undefined) points.push({ date: visit.date, ...value });
  }
  return points;
}

function lastOf(visits: readonly Visit[], read: Marker["read"]): readonly Point[] {
  for (let index = visits.length - 1; index >= 0; index -= 1) {
    const visit = visits[index];
    const value = visit === undefined ? undefined : read(visit);
    if (visit !== undefined && value !== undefined) return [{ date: visit.date, ...value }];
  }
  return [];
}

/** A new lesion, or growth by half; imaging needs no second look. */
function lesions(
  before: readonly Visit[],
  within: readonly Visit[],
  grows: (nadir: number, value: number) => boolean,
): readonly Progression[] {
  const appeared = within.find((visit) => visit.words.newLesion === true);
  const growth = (["plasmacytomaArea", "lesionDiameter"] as const).flatMap((code): Progression[] => {
    const read: Marker["read"] = (visit) => {
      const value = visit.numbers[code];
      return value === undefined ? undefined : { value, path: visit.paths[code] ?? "" };
    };
    const rise = firstRise([...lastOf(before, read), ...pointsOf(within, read)], grows, "lowest");
    return rise === undefined
      ? []
      : [{ date: rise.point.date, certainty: "confirmed", by: "growth", because: [rise.nadir.path, rise.point.path] }];
  });
  if (appeared === undefined) return growth;
  return [...growth, { date: appeared.date, certainty: "confirmed", by: "new-lesion", because: [appeared.paths.newLesion ?? ""] }];
}
