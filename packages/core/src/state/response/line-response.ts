import type { DateInterval } from "../../terms/date.ts";
import { between, type Interval } from "../../terms/interval.ts";
import { type CategoryAt, categoryAt } from "./category.ts";
import { baselineOf, type Components, componentsAlong, type LineWindow, visitsWithin } from "./components.ts";
import { type LineProgression, lineProgression, type Reading } from "./line-progression.ts";
import { measurableKind } from "./measurable.ts";
import type { MeasurableKind } from "./measurable-kind.ts";
import type { Need } from "./need.ts";
import type { Progression } from "./progression.ts";
import { categoryIndex } from "./response-category.ts";
import type { Visit } from "./visits.ts";

/** The category at one visit of a line. */
export interface VisitResponse {
  readonly date: DateInterval;
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
  /** What is missing for each better category that is still possible. */
  readonly open: CategoryAt["open"];
  /** What keeps the response from being judged at all. */
  readonly needs: readonly Need[];
  readonly visits: readonly VisitResponse[];
  readonly progression: LineProgression;
  /** After a complete response: M-protein found again, or 5 % plasma cells. No progression by itself (for disease-free survival only). */
  readonly relapseFromComplete: DateInterval | undefined;
}

/** The response to a line and the progression that ended it, from the visits of the record. */
export function lineResponse(visits: readonly Visit[], window: LineWindow, reading: Reading): LineResponse {
  const { criteria, involved } = reading;
  const within = visitsWithin(visits, window);
  const baseline = baselineOf(visits, window, involved, criteria);
  const kind = measurableKind(baseline, criteria);
  const progression = lineProgression(visits, window, baseline, kind, reading);
  const shared = { criteria: criteria.id, source: criteria.source, kind, progression };
  const nothing = { best: undefined, bestDate: undefined, open: [], visits: [], relapseFromComplete: undefined };
  if (kind === undefined) return { ...shared, ...nothing, needs: ["baseline"] };
  const components = componentsAlong(within, baseline.serumMethod ?? "serumM", involved, criteria);
  const judged: { visit: VisitResponse; now: Components }[] = [];
  for (const [index, visit] of within.entries()) {
    const now = components[index];
    if (now === undefined || !assesses(kind, visit, now)) continue;
    judged.push({ visit: { date: visit.date, category: categoryAt({ kind, baseline, now, criteria }) }, now });
  }
  const seen = judged.map(({ visit }) => visit);
  return {
    ...shared,
    ...bestOf(untilProgression(seen, progression.first), kind === "marrow" || kind === "plasmacytoma"),
    needs: [],
    visits: seen,
    relapseFromComplete: relapseFromComplete(judged),
  };
}

/** Whether a visit measured the marker by which the disease is followed. */
function assesses(kind: MeasurableKind, { numbers }: Visit, now: Components): boolean {
  switch (kind) {
    case "serum":
    case "serum-and-urine":
      return now.serum !== undefined;
    case "urine":
      return numbers.urineM !== undefined;
    case "light-chains":
      return now.lightChains !== undefined;
    case "marrow":
      return numbers.marrowPlasmaCells !== undefined;
    case "plasmacytoma":
      return numbers.plasmacytomaArea !== undefined;
    case "none":
      return false;
  }
}

function untilProgression(visits: readonly VisitResponse[], progression: Progression | undefined): readonly VisitResponse[] {
  return progression === undefined || progression.certainty === "one-value"
    ? visits
    : visits.filter(({ date }) => date.first < progression.date.first);
}

type Best = Pick<LineResponse, "best" | "bestDate" | "open">;

/**
 * The best response that two consecutive visits bear out (marrow and imaging need no second look). A better one seen at the last visit
 * only is still possible.
 */
function bestOf(visits: readonly VisitResponse[], alone: boolean): Best {
  const stable = categoryIndex("SD");
  let best: { low: number; at: VisitResponse } | undefined;
  let high = stable;
  for (const [index, visit] of visits.entries()) {
    const next = alone ? visit : visits[index + 1];
    high = Math.max(high, Math.min(visit.category.atMost, next?.category.atMost ?? visit.category.atMost));
    if (next === undefined) continue;
    const low = Math.min(visit.category.atLeast, next.category.atLeast);
    if (best === undefined || low > best.low) best = { low, at: visit };
  }
  const last = visits.at(-1);
  if (last === undefined) return { best: undefined, bestDate: undefined, open: [] };
  const low = best?.low ?? stable;
  const open = openAbove(low, visits).map(({ category, needs }) => ({
    category,
    needs: needs.length > 0 ? needs : (["secondValue"] as const),
  }));
  // A documented response is one, whatever a better category would still need; below that what is missing may hide it.
  const documented = low >= categoryIndex("PR");
  return { best: between(low, documented ? low : high), bestDate: best !== undefined && low > stable ? best.at.date : undefined, open };
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
function relapseFromComplete(judged: readonly { visit: VisitResponse; now: Components }[]): DateInterval | undefined {
  const complete = categoryIndex("CR");
  let reached = false;
  for (const [index, { visit, now }] of judged.entries()) {
    const next = judged[index + 1];
    if (!reached) {
      reached = visit.category.atLeast >= complete && next !== undefined && next.visit.category.atLeast >= complete;
      continue;
    }
    const back = now.serumImmunofixation === true || now.urineImmunofixation === true || (now.serum ?? 0) > 0 || (now.marrow ?? 0) >= 5;
    if (back) return visit.date;
  }
  return undefined;
}
