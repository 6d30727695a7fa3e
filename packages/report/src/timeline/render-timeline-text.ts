import type { Timeline } from "@nextline/core";
import { clean } from "../text/clean.ts";
import { paint, type Tone } from "../text/colour.ts";
import { displayWidth } from "../text/display-width.ts";
import { wrap } from "../text/wrap.ts";
import { countTold, courseNotes } from "./course-notes.ts";
import { lineAccount } from "./line-account.ts";
import { lineLabel } from "./line-label.ts";
import { signs, textChart } from "./text-chart.ts";
import { timelineChart } from "./timeline-chart.ts";
import { type TimelineNames, type TimelineOptions, timelineNames } from "./timeline-options.ts";
import { type TimelineWord, tell } from "./timeline-words.ts";
import { valueRanges } from "./value-ranges.ts";

/** What the timeline as text takes besides. */
export interface TimelineTextOptions extends TimelineOptions {
  /** The greatest width of a line in columns; wide characters take two. Default is 100. */
  readonly width?: number;
  /** Whether to use ANSI colour. Default is false. */
  readonly colour?: boolean;
}

interface Printed {
  readonly text: string;
  readonly tone?: Tone | undefined;
}

/**
 * The course of the disease as plain text: a picture in characters, then each line with what made and ended it, then what another reader may
 * count, what was left out and what contradicts itself. The same timeline gives the same text. Never throws.
 */
export function renderTimelineText(timeline: Timeline, options: TimelineTextOptions): string {
  const names = timelineNames(options);
  const { language } = names;
  const width = Math.max(40, options.width ?? 100);
  const title = `${tell("title", language, { day: timeline.asOf })}${language === "en" ? ": " : "："}${countTold(timeline, names)}`;
  const lines: Printed[] = [
    ...wrap(clean(title), width).map((text): Printed => ({ text, tone: "title" })),
    ...picture(timeline, names, width),
    ...timeline.course.lines.flatMap((line) => [
      { text: "" },
      ...wrap(clean(tell("lineTitle", language, { n: line.position, x: lineLabel(line, names) })), width).map(
        (text): Printed => ({ text, tone: "heading" }),
      ),
      ...account(line, names, width),
    ]),
    ...courseNotes(timeline, names).flatMap(({ title: heading, lines: notes, warning }): Printed[] => [
      { text: "" },
      ...wrap(clean(heading), width).map((text): Printed => ({ text, tone: warning ? "warning" : "heading" })),
      ...notes.flatMap((note) => wrap(clean(note), width, "  - ").map((text): Printed => ({ text }))),
    ]),
  ];
  return `${lines.map(({ text, tone }) => paint(text, tone, options.colour ?? false)).join("\n")}\n`;
}

function account(line: Timeline["course"]["lines"][number], names: TimelineNames, width: number): Printed[] {
  const told = lineAccount(line, names).map(({ word, value }) => ({ label: tell(word, names.language), value, word }));
  const column = Math.max(...told.map(({ label }) => displayWidth(label)));
  return told.flatMap(({ label, value, word }) =>
    wrap(clean(value), width, `  ${label}${" ".repeat(column - displayWidth(label))}  `).map(
      (text): Printed => ({ text, tone: word === "refractory" ? "strong" : undefined }),
    ),
  );
}

function picture(timeline: Timeline, names: TimelineNames, width: number): Printed[] {
  const { language } = names;
  const chart = timelineChart(timeline, names);
  const drawn = textChart(chart, names, width);
  const summarised = timeline.course.from === "summary" ? wrap(tell("noDates", language), width).map((text) => ({ text })) : [];
  if (drawn.length === 0) return summarised.length === 0 ? [] : [{ text: "" }, ...summarised];
  // The highest value of a curve looks like a bar: without drugs there is nothing to explain.
  const used = new Set(chart.rows.length === 0 ? [] : drawn.flatMap(({ text }) => [...text]));
  const legend = signWords.flatMap(([sign, word]) => (used.has(sign) ? [`${sign} ${tell(word, language)}`] : []));
  return [
    { text: "" },
    ...summarised,
    ...drawn.map(({ text, tone }) => ({ text: clean(text), tone })),
    ...[...valueRanges(chart.values, language), ...chart.zero].flatMap((text) =>
      wrap(clean(text), width, "  ").map((each): Printed => ({ text: each, tone: "quiet" })),
    ),
    ...inRows(legend, width).map((text): Printed => ({ text, tone: "quiet" })),
  ];
}

/** Entries beside each other, as many as a line holds; none is broken. */
function inRows(entries: readonly string[], width: number): string[] {
  const rows: string[] = [];
  for (const entry of entries) {
    const row = rows.at(-1);
    if (row !== undefined && displayWidth(`${row}   ${entry}`) <= width) rows[rows.length - 1] = `${row}   ${entry}`;
    else rows.push(`  ${entry}`);
  }
  return rows.flatMap((row) => (displayWidth(row) <= width ? [row] : wrap(row.trim(), width, "  ")));
}

/** What each sign of the picture says. */
const signWords: readonly (readonly [string, TimelineWord])[] = [
  [signs.bar, "givenSign"],
  [signs.light, "lightSign"],
  [signs.ongoing, "legendOngoing"],
  [signs.transplant, "transplantSign"],
  [signs.cells, "cellsSign"],
  [signs.procedure, "procedureSign"],
  [signs.progression, "legendCertain"],
  [signs["one-value"], "legendOneValue"],
];
