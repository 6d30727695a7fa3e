import type { Components, LineVisits, SerumMethod } from "./components.ts";
import type { ResponseCriteria } from "./criteria.ts";
import { type LightChain, lightChainsOf } from "./light-chains.ts";
import type { MeasurableKind } from "./measurable-kind.ts";
import {
  firstRise,
  type IsRise,
  type NadirRule,
  type Point,
  type Progression,
  type ProgressionSign,
  type Rise,
  risesOf,
} from "./progression.ts";
import type { NumberCode, Visit } from "./visits.ts";

/** What the serial values of a line are read with. */
export interface Reading {
  readonly criteria: ResponseCriteria;
  readonly nadir: NadirRule;
  readonly involved: LightChain | undefined;
  /** An antibody is given that shows as a band in immunofixation. */
  readonly antibodyBand: boolean;
}

/** The progressions a line shows, by marker, and whether light chains alone escape. */
export interface LineProgression {
  /** The first one: confirmed before one that rests on a single value. */
  readonly first: Progression | undefined;
  /** Light chains progress although M-protein, by which the disease is followed, does not: no progression by these criteria. */
  readonly lightChainEscape: boolean;
}

interface Marker {
  readonly sign: "serum" | "urine" | "light-chains" | "marrow" | "circulating-cells";
  /** Where its values stand. */
  readonly code: NumberCode;
  readonly read: (visit: Visit) => number | undefined;
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
  visits: LineVisits,
  baseline: Components,
  kind: MeasurableKind | undefined,
  reading: Reading,
): LineProgression {
  const rises = risesOf(reading.criteria);
  const progressions: Progression[] = lesions(visits, rises.growth);
  let lightChainEscape = false;
  for (const { sign, code, read, counts } of markers(baseline.serumMethod ?? "serumM", kind, reading)) {
    if (!counts && sign !== "light-chains") continue;
    // The marrow needs no second look, neither at its nadir nor at its rise.
    const rise = firstRise(rowOf(visits, code, read), rises[sign], sign === "marrow" ? "lowest" : reading.nadir);
    if (rise === undefined) continue;
    const confirmed = rise.confirmed || sign === "marrow";
    if (counts) progressions.push(progressionOf(sign, rise, confirmed));
    else lightChainEscape = confirmed;
  }
  const first = progressions.sort(
    (a, b) => Number(a.certainty === "one-value") - Number(b.certainty === "one-value") || a.date.first - b.date.first,
  )[0];
  const byMProtein = first !== undefined && first.by !== "light-chains" && first.certainty === "confirmed";
  return { first, lightChainEscape: lightChainEscape && !byMProtein };
}

function progressionOf(by: ProgressionSign, { nadir, point }: Rise, confirmed: boolean): Progression {
  return { date: point.date, certainty: confirmed ? "confirmed" : "one-value", by, because: [nadir.path, point.path] };
}

function markers(serumMethod: SerumMethod, kind: MeasurableKind | undefined, { criteria, involved }: Reading): readonly Marker[] {
  const number = (code: NumberCode) => ({ code, read: ({ numbers }: Visit) => numbers[code] });
  return [
    { sign: "serum", ...number(serumMethod), counts: true },
    { sign: "urine", ...number("urineM"), counts: true },
    {
      sign: "light-chains",
      code: involved ?? "kappa",
      read: (visit) => lightChainsOf(visit, involved, criteria)?.difference,
      counts: kind === "light-chains",
    },
    { sign: "marrow", ...number("marrowPlasmaCells"), counts: kind === "marrow" },
    { sign: "circulating-cells", ...number("circulatingPlasmaCells"), counts: kind === "none" },
  ];
}

/** The last value before the line, then those within it. */
function rowOf({ before, within }: LineVisits, code: NumberCode, read: Marker["read"]): readonly Point[] {
  const points: Point[] = [];
  for (let index = before.length - 1; index >= 0 && points.length === 0; index -= 1) add(points, before[index], code, read);
  for (const visit of within) add(points, visit, code, read);
  return points;
}

function add(points: Point[], visit: Visit | undefined, code: NumberCode, read: Marker["read"]): void {
  const value = visit === undefined ? undefined : read(visit);
  if (visit !== undefined && value !== undefined) points.push({ date: visit.date, value, path: visit.paths[code] ?? "" });
}

/** A new lesion, or growth by half; imaging needs no second look. */
function lesions(visits: LineVisits, grows: IsRise): Progression[] {
  const found: Progression[] = [];
  for (const code of ["plasmacytomaArea", "lesionDiameter"] as const) {
    const rise = firstRise(
      rowOf(visits, code, ({ numbers }) => numbers[code]),
      grows,
      "lowest",
    );
    if (rise !== undefined) found.push(progressionOf("growth", rise, true));
  }
  const appeared = visits.within.find(({ words }) => words.newLesion === true);
  if (appeared !== undefined)
    found.push({ date: appeared.date, certainty: "confirmed", by: "new-lesion", because: [appeared.paths.newLesion ?? ""] });
  return found;
}
