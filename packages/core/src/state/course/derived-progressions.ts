import type { DateInterval } from "../../terms/date.ts";
import { type LineDraft, startOf, treatmentStartOf } from "../lines/line-draft.ts";
import type { ProgressionBefore } from "../lines/verdict.ts";
import type { LineWindow } from "../response/components.ts";
import type { Look } from "../response/line-look.ts";
import type { Progression } from "../response/progression.ts";
import { beginningsOf } from "./line-progressions.ts";

/** Whether the values show progression in a line before another treatment. */
export function firstProgressionIn(line: LineDraft, previous: LineDraft | undefined, before: DateInterval, look: Look): ProgressionBefore {
  const previousStart = previous === undefined ? Number.NEGATIVE_INFINITY : startOf(previous).first;
  const window = { start: treatmentStartOf(line), until: before.first, previousStart };
  const progressions = progressionsShown(line, window, look);
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
export function progressionsShown(line: LineDraft, window: LineWindow, look: Look): readonly Progression[] {
  const found: Progression[] = [];
  const beginnings = beginningsOf(line);
  let progression = look(window).progression.first;
  while (progression !== undefined) {
    const { date, certainty } = progression;
    found.push(progression);
    const again = certainty === "one-value" ? undefined : beginnings.find((start) => start.first > date.last && start.first < window.until);
    if (again === undefined) break;
    progression = look({ start: again, until: window.until, previousStart: date.first - 1 }).progression.first;
  }
  return found;
}
