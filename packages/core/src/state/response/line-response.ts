import type { DateInterval } from "../../terms/date.ts";
import { between, type Interval } from "../../terms/interval.ts";
import { type CategoryAt, categoryAt, signOfDisease } from "./category.ts";
import { type Components, componentsAlong } from "./components.ts";
import type { LineLook } from "./line-look.ts";
import type { LineProgression, Reading } from "./line-progression.ts";
import type { MeasurableKind } from "./measurable-kind.ts";
import type { Need } from "./need.ts";
import type { Progression } from "./progression.ts";
import { categoryIndex } from "./response-category.ts";
import type { NumberCode, Visit } from "./visits.ts";

/** The category at one visit of a line. */
export interface VisitResponse {
  readonly date: DateInterval;
  /** Where the value stands by which the disease is followed. */
  readonly path: string;
  readonly category: CategoryAt;
}

/** What the serial values say of a line: by which criteria, how good the response was, and when the disease progressed. */
export interface LineResponse {
  readonly criteria: string;
  readonly source: string;
  /** By what the disease could be followed; `undefined`: nothing was measured before the line. */
  readonly kind: MeasurableKind | undefined;
  /** The best confirmed response as index bounds; `undefined`: no visit tells. */
  readonly best: Interval | undefined;
  /** The first of the two visits that confirm the lower bound. */
  readonly bestDate: DateInterval | undefined;
  /** Where the values of the two visits stand. */
  readonly bestBecause: readonly string[];
  /** What is missing for each better category that is still possible. */
  readonly open: CategoryAt["open"];
  /** What keeps the response from being judged at all. */
  readonly needs: readonly Need[];
  /** What was never measured before the line and is taken as not measurable. */
  readonly assumed: readonly Need[];
  /** The last visit that measured M-protein, or what else the disease is followed by. */
  readonly lastSeen: DateInterval | undefined;
  readonly visits: readonly VisitResponse[];
  readonly progression: LineProgression;
  /** After a complete response: M-protein found again, or 5 % plasma cells. No progression by itself (for disease-free survival only). */
  readonly relapseFromComplete: DateInterval | undefined;
}

/** The response to a line and the progression that ended it, from what its time shows. */
export function lineResponse({ visits: { within }, baseline, kind, progression }: LineLook, reading: Reading): LineResponse {
  const { criteria, involved } = reading;
  const components = componentsAlong(within, baseline.serumMethod ?? "serumM", involved, criteria);
  const lastSeen = lastLook(within, components, kind);
  const shared = { criteria: criteria.id, source: criteria.source, kind, progression, assumed: assumedOf(kind, baseline), lastSeen };
  const nothing = { best: undefined, bestDate: undefined, bestBecause: [], open: [], visits: [], relapseFromComplete: undefined };
  if (kind === undefined) return { ...shared, ...nothing, needs: ["baseline"] };
  const judged: { visit: VisitResponse; now: Components }[] = [];
  for (const [index, visit] of within.entries()) {
    const now = components[index];
    const path = now === undefined ? undefined : followedAt(kind, visit, now);
    if (now === undefined || path === undefined) continue;
    judged.push({
      visit: { date: visit.date, path, category: categoryAt({ kind, baseline, now, criteria, antibodyBand: reading.antibodyBand }) },
      now,
    });
  }
  const seen = judged.map(({ visit }) => visit);
  return {
    ...shared,
    ...bestOf(untilProgression(seen, progression.first), kind === "marrow" || kind === "plasmacytoma"),
    needs: [],
    visits: seen,
    relapseFromComplete: relapseFromComplete(judged, reading),
  };
}

/** Light chains, marrow or lesions decide because M-protein is not measurable: what of it was not measured is only taken to be so. */
function assumedOf(kind: MeasurableKind | undefined, { serum, urine }: Components): readonly Need[] {
  if (kind !== "light-chains" && kind !== "marrow" && kind !== "plasmacytoma") return [];
  return [...(serum === undefined ? (["serum"] as const) : []), ...(urine === undefined ? (["urine"] as const) : [])];
}

/**
 * The last visit that would have shown a progression: one that measured what the disease is followed by. Where serum and urine are both
 * followed, both; where nothing was measurable, M-protein in either. Without a value before the line a single one says nothing of a rise.
 */
function lastLook(within: readonly Visit[], components: readonly Components[], kind: MeasurableKind | undefined): DateInterval | undefined {
  const looked = within.filter((visit, index) => {
    const now = components[index];
    if (now === undefined) return false;
    switch (kind) {
      case undefined:
      case "none":
        return now.serum !== undefined || visit.numbers.urineM !== undefined;
      case "serum-and-urine":
        return now.serum !== undefined && now.urine !== undefined;
      default:
        return followedAt(kind, visit, now) !== undefined;
    }
  });
  return kind === undefined && looked.length < 2 ? undefined : looked.at(-1)?.date;
}

/** Where the value stands by which the disease is followed; `undefined`: the visit did not measure it. */
function followedAt(kind: MeasurableKind, { numbers, paths }: Visit, now: Components): string | undefined {
  const at = (code: NumberCode): string | undefined => (numbers[code] === undefined ? undefined : (paths[code] ?? ""));
  switch (kind) {
    case "serum":
    case "serum-and-urine":
      return at(now.serumMethod ?? "serumM");
    case "urine":
      return at("urineM");
    case "light-chains":
      return now.lightChains?.difference === undefined ? undefined : at("kappa");
    case "marrow":
      return at("marrowPlasmaCells");
    case "plasmacytoma":
      return at("plasmacytomaArea");
    case "none":
      return undefined;
  }
}

function untilProgression(visits: readonly VisitResponse[], progression: Progression | undefined): readonly VisitResponse[] {
  return progression === undefined || progression.certainty === "one-value"
    ? visits
    : visits.filter(({ date }) => date.first < progression.date.first);
}

type Best = Pick<LineResponse, "best" | "bestDate" | "bestBecause" | "open">;

/**
 * The best response that two consecutive visits bear out (marrow and imaging need no second look). A better one seen at the last visit
 * only is still possible.
 */
function bestOf(visits: readonly VisitResponse[], alone: boolean): Best {
  const stable = categoryIndex("SD");
  let best: { low: number; at: readonly [VisitResponse, VisitResponse] } | undefined;
  let high = stable;
  for (const [index, visit] of visits.entries()) {
    const next = alone ? visit : visits[index + 1];
    high = Math.max(high, Math.min(visit.category.atMost, next?.category.atMost ?? visit.category.atMost));
    if (next === undefined) continue;
    const low = Math.min(visit.category.atLeast, next.category.atLeast);
    if (best === undefined || low > best.low) best = { low, at: [visit, next] };
  }
  const last = visits.at(-1);
  if (last === undefined) return { best: undefined, bestDate: undefined, bestBecause: [], open: [] };
  const low = best?.low ?? stable;
  const open = openAbove(low, visits).map(({ category, needs }) => ({
    category,
    needs: needs.length > 0 ? needs : (["secondValue"] as const),
  }));
  // A documented response is one, whatever a better category would still need; below that what is missing may hide it.
  const documented = low >= categoryIndex("PR");
  return {
    best: between(low, documented ? low : high),
    bestDate: low > stable ? best?.at[0].date : undefined,
    bestBecause: [...new Set((best?.at ?? [last]).map(({ path }) => path))],
    open,
  };
}

/** For each better category that some visit leaves open or shows alone: what is missing where least is missing. */
function openAbove(low: number, visits: readonly VisitResponse[]): CategoryAt["open"] {
  const open = new Map<CategoryAt["open"][number]["category"], readonly Need[]>();
  for (const { category } of visits) {
    for (const candidate of ["MR", "PR", "VGPR", "CR", "sCR"] as const) {
      const index = categoryIndex(candidate);
      if (index <= low || index > category.atMost) continue;
      const needs = index <= category.atLeast ? [] : (category.open.find((each) => each.category === candidate)?.needs ?? undefined);
      const known = open.get(candidate);
      if (needs !== undefined && (known === undefined || needs.length <= known.length)) open.set(candidate, needs);
    }
  }
  return [...open].sort(([a], [b]) => categoryIndex(a) - categoryIndex(b)).map(([category, needs]) => ({ category, needs }));
}

/** The first sign of the disease after a complete response that two consecutive visits bear out. */
function relapseFromComplete(
  judged: readonly { visit: VisitResponse; now: Components }[],
  { criteria, antibodyBand }: Reading,
): DateInterval | undefined {
  const complete = categoryIndex("CR");
  let reached = false;
  for (const [index, { visit, now }] of judged.entries()) {
    const next = judged[index + 1];
    if (!reached) {
      reached = visit.category.atLeast >= complete && next !== undefined && next.visit.category.atLeast >= complete;
      continue;
    }
    const back = signOfDisease({ now, criteria, antibodyBand });
    if (back) return visit.date;
  }
  return undefined;
}
