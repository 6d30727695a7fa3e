import type { Timeline } from "@nextline/core";
import { type ChartMark, outcomeMarks, procedureMarks } from "./chart-marks.ts";
import { type DrugRow, drugRows } from "./drug-bars.ts";
import { lineLabel } from "./line-label.ts";
import type { TimeSpan } from "./time-axis.ts";
import type { TimelineNames } from "./timeline-options.ts";
import { type ValueGroup, valueGroups } from "./value-groups.ts";

/** The stretch of time of one line: until the next one began, or the day of the record. */
export interface LineBand {
  readonly position: number;
  readonly label: string;
  readonly first: number;
  readonly last: number;
}

/** What both pictures, in characters and in SVG, are drawn from. */
export interface TimelineChart {
  /** All that is shown; a little wider than what happened. `undefined`: nothing has a date. */
  readonly span: TimeSpan | undefined;
  /** The day of the record. */
  readonly day: number;
  readonly bands: readonly LineBand[];
  readonly rows: readonly DrugRow[];
  readonly procedures: readonly ChartMark[];
  readonly outcomes: readonly ChartMark[];
  readonly values: readonly ValueGroup[];
  /** Markers that were looked for and never found, in words. */
  readonly zero: readonly string[];
}

/** What is shorter than this is shown with room around it. */
const shortest = 120;

/** The timeline as a picture that has no size yet. */
export function timelineChart(timeline: Timeline, names: TimelineNames): TimelineChart {
  const { day } = timeline;
  const rows = drugRows(timeline, names);
  const procedures = procedureMarks(timeline, rows, names);
  const outcomes = outcomeMarks(timeline, names);
  const { groups, zero } = valueGroups(timeline, names);
  const starts = timeline.drawn.flatMap(({ start }, index) => (start === undefined ? [] : [{ start, index }]));
  const bands = starts.map(({ start, index }, place): LineBand => {
    const line = timeline.course.lines[index];
    return {
      position: line?.position ?? index + 1,
      label: line === undefined ? "" : lineLabel(line, names),
      first: start.first,
      last: Math.max(start.first, starts[place + 1]?.start.first ?? day),
    };
  });
  let first = Number.POSITIVE_INFINITY;
  for (const at of [
    ...bands,
    ...rows.flatMap(({ bars }) => bars),
    ...procedures,
    ...outcomes,
    ...groups.flatMap(({ series }) => series.flatMap(({ points }) => points.map(({ date }) => date))),
  ])
    first = Math.min(first, at.first);
  return { span: spanOf(first, day), day, bands, rows, procedures, outcomes, values: groups, zero };
}

function spanOf(first: number, day: number): TimeSpan | undefined {
  if (first === Number.POSITIVE_INFINITY) return undefined;
  const length = Math.max(0, day - first);
  const room = Math.max(Math.ceil(length * 0.015), Math.ceil((shortest - length) / 2));
  return { first: first - room, last: Math.max(first, day) + room };
}
