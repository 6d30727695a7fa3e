import type { Tone } from "../text/colour.ts";
import { cutColumns, displayWidth, padColumns } from "../text/display-width.ts";
import { type CharacterRow, characterRow } from "./character-canvas.ts";
import type { ChartMark } from "./chart-marks.ts";
import { inWords } from "./coded-words.ts";
import type { DrugBar } from "./drug-bars.ts";
import { laneCount, placeLabels } from "./place-labels.ts";
import { sparkRow, sparkScale } from "./spark-row.ts";
import { type TimeSpan, ticksOf } from "./time-axis.ts";
import type { TimelineChart } from "./timeline-chart.ts";
import type { TimelineNames } from "./timeline-options.ts";
import { tell } from "./timeline-words.ts";

export interface ChartLine {
  readonly text: string;
  readonly tone?: Tone;
}

export const signs = {
  bar: "█",
  light: "░",
  transplant: "▲",
  cells: "◆",
  procedure: "▽",
  ongoing: "▶",
  progression: "✕",
  "one-value": "?",
} as const;

/** The picture in characters, no row wider than `width` columns; nothing where nothing has a date. */
export function textChart(chart: TimelineChart, names: TimelineNames, width: number): ChartLine[] {
  const { span } = chart;
  if (span === undefined) return [];
  const { language } = names;
  const sparks = chart.values.flatMap((group) => group.series.map((each) => ({ ...each, unit: group.unit, scale: sparkScale(group) })));
  const label = (spark: (typeof sparks)[number]): string => `${spark.label} ${spark.unit}`;
  const labels = [
    ...chart.rows.map((row) => row.label),
    ...sparks.map(label),
    ...["linesRow" as const, "proceduresRow" as const, "responseRow" as const].map((word) => tell(word, language)),
    inWords("progression", language),
  ];
  const left = Math.min(Math.max(...labels.map(displayWidth)), Math.max(10, Math.floor(width / 3)));
  const room = Math.max(10, width - left - 4);
  const column = (day: number): number => Math.round(((day - span.first) / Math.max(1, span.last - span.first)) * (room - 1));
  const line = (name: string, row: CharacterRow | string, tone?: Tone): ChartLine => ({
    text: `  ${padColumns(cutColumns(name, left), left)}  ${typeof row === "string" ? row : row.text()}`.trimEnd(),
    ...(tone === undefined ? {} : { tone }),
  });
  return [
    ...axis(span, room, column).map((row): ChartLine => line("", row, "quiet")),
    ...(chart.bands.length === 0 ? [] : [line(tell("linesRow", language), bandRow(chart, room, column))]),
    ...chart.rows.map((row) => line(row.label, barRow(row.bars, room, column))),
    ...marked(chart.procedures, room, column).map((row, index) => line(index === 0 ? tell("proceduresRow", language) : "", row)),
    ...outcomeRows(chart, room, column).map((row, index) => line(index === 0 ? tell("responseRow", language) : "", row)),
    ...sparks.map((spark) => line(label(spark), sparkRow(spark.points, spark.scale, room, column))),
  ];
}

type Column = (day: number) => number;

function axis(span: TimeSpan, room: number, column: Column): string[] {
  const ticks = ticksOf(span, { years: Math.floor(room / 6), months: Math.floor(room / 9) });
  const names = characterRow(room);
  let free = 0;
  for (const { day, label } of ticks) {
    const at = Math.min(column(day), room - label.length);
    if (at < free) continue;
    free = at + label.length + 1;
    for (const [index, character] of [...label].entries()) names.put(at + index, character);
  }
  return [names.text()];
}

function bandRow({ bands }: TimelineChart, room: number, column: Column): CharacterRow {
  const row = characterRow(room);
  for (const { first, last } of bands) for (let at = column(first); at <= column(last); at += 1) row.put(at, "─");
  for (const { first, position } of bands)
    for (const [index, digit] of [...String(position)].entries()) row.put(column(first) + index, digit);
  return row;
}

function barRow(bars: readonly DrugBar[], room: number, column: Column): CharacterRow {
  const row = characterRow(room);
  for (const { first, last, cells } of bars)
    for (let at = column(first); at <= column(last); at += 1) if (row.at(at) === " ") row.put(at, cells ? signs.cells : signs.light);
  for (const { from, to, cells, ongoing } of bars) {
    if (!cells && from <= to) for (let at = column(from); at <= column(to); at += 1) row.put(at, signs.bar);
    if (ongoing) row.put(column(to) + 1, signs.ongoing);
  }
  return row;
}

/** Marks of one row as signs, each where it was done; what would stand on another goes to a row below. */
function marked(marks: readonly ChartMark[], room: number, column: Column): CharacterRow[] {
  const placed = placeLabels(
    marks.map(({ first, last }) => ({ at: column(first), before: 0, after: Math.max(1, column(last) - column(first)) })),
    { left: 0, right: Number.POSITIVE_INFINITY, gap: 0 },
  );
  const rows = Array.from({ length: laneCount(placed) }, () => characterRow(room));
  for (const [index, mark] of marks.entries()) {
    const row = rows[placed[index]?.lane ?? 0];
    for (let at = column(mark.first); at <= column(mark.last); at += 1) row?.put(at, signs.light);
    row?.put(column((mark.first + mark.last) / 2), mark.kind === "response" ? "·" : signs[mark.kind]);
  }
  return rows;
}

/** Best responses and progressions, written where they were; as many rows as needed. The sign of a progression stands at its day. */
function outcomeRows({ outcomes }: TimelineChart, room: number, column: Column): string[] {
  const sign = (mark: ChartMark): string => (mark.kind === "response" ? "" : `${signs[mark.kind]} `);
  // What takes more than half of the room may fit on neither side of its day.
  const half = Math.floor(room / 2);
  const word = (mark: ChartMark): string => {
    const label = mark.label.replace("?", "");
    if (displayWidth(sign(mark) + label) <= half) return label;
    return mark.kind === "response" ? cutColumns(label, half) : "";
  };
  const placed = placeLabels(
    outcomes.map((mark) => ({
      at: column((mark.first + mark.last) / 2),
      before: 1,
      after: displayWidth(sign(mark) + word(mark)),
    })),
    { left: 0, right: room, gap: 1 },
  );
  const rows = Array.from({ length: laneCount(placed) }, () => [] as { from: number; text: string }[]);
  for (const [index, mark] of outcomes.entries()) {
    const place = placed[index];
    if (place === undefined) continue;
    const text = place.flipped ? word(mark) + [...sign(mark)].reverse().join("") : sign(mark) + word(mark);
    rows[place.lane]?.push({ from: place.from + 1, text });
  }
  return rows.map((texts) => {
    let row = "";
    for (const { from, text } of texts.sort((a, b) => a.from - b.from)) row = `${padColumns(row, from)}${text}`;
    return row;
  });
}
