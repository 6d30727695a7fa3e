import type { DateInterval } from "../../terms/date.ts";
import { type LineDraft, startOf, treatmentStartOf } from "../lines/line-draft.ts";
import type { ProgressionBefore } from "../lines/verdict.ts";
import { baselineOf, type LineWindow, visitsOfLine } from "../response/components.ts";
import { lineProgression, type Reading } from "../response/line-progression.ts";
import { measurableKind } from "../response/measurable.ts";
import type { Progression } from "../response/progression.ts";
import type { Visit } from "../response/visits.ts";
import { beginningsOf } from "./line-progressions.ts";

/** The first progression that the values show in a window. */
function firstIn(visits: readonly Visit[], window: LineWindow, reading: Reading): Progression | undefined {
  const ofLine = visitsOfLine(visits, window);
  const baseline = baselineOf(ofLine, reading.involved, reading.criteria);
  return lineProgression(ofLine, baseline, measurableKind(baseline, reading.criteria), reading).first;
}

/** Whether the values show progression in a line before another treatment. */
export function firstProgressionIn(
  line: LineDraft,
  previous: LineDraft | undefined,
  before: DateInterval,
  visits: readonly Visit[],
  reading: Reading,
): ProgressionBefore {
  const previousStart = previous === undefined ? Number.NEGATIVE_INFINITY : startOf(previous).first;
  const progressions = progressionsShown(line, { start: treatmentStartOf(line), until: before.first, previousStart }, visits, reading);
  const last = progressions.at(-1);
  // Only what came after treatment was last taken up again asks for another one.
  const beginning = beginningsOf(line)
    .filter(({ first }) => first < before.first)
    .at(-1);
  if (last === undefined || (beginning !== undefined && last.date.last < beginning.first)) return { truth: "not-met", date: undefined };
  return { truth: last.certainty === "one-value" ? "unknown" : "met", date: last.date };
}

/**
 * The progressions that the values show in a line. After each, treatment taken up again or changed within the line starts anew: the next
 * is measured from the nadir after it.
 */
export function progressionsShown(line: LineDraft, window: LineWindow, visits: readonly Visit[], reading: Reading): readonly Progression[] {
  const found: Progression[] = [];
  const beginnings = beginningsOf(line);
  let from: LineWindow | undefined = window;
  while (from !== undefined) {
    const progression = firstIn(visits, from, reading);
    if (progression === undefined) break;
    found.push(progression);
    if (progression.certainty === "one-value") break;
    const again = beginnings.find(({ first }) => first > progression.date.last && first < window.until);
    from = again === undefined ? undefined : { start: again, until: window.until, previousStart: progression.date.first - 1 };
  }
  return found;
}
