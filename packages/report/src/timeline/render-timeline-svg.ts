import type { Timeline } from "@nextline/core";
import { countTold } from "./course-notes.ts";
import { dateRange } from "./date-range.ts";
import { axisStrip, gridLines } from "./svg-axis.ts";
import { bandBackgrounds, bandLabels } from "./svg-bands.ts";
import { drugStrip } from "./svg-drugs.ts";
import { element, safe, written } from "./svg-element.ts";
import { type Frame, frameOf, pictureWidth, type Strip } from "./svg-frame.ts";
import { legendStrip } from "./svg-legend.ts";
import { markStrip, progressionLines } from "./svg-marks.ts";
import { svgStyle } from "./svg-style.ts";
import { valueStrip } from "./svg-values.ts";
import { bold, textExtent } from "./text-extent.ts";
import { type TimelineChart, timelineChart } from "./timeline-chart.ts";
import { type TimelineNames, type TimelineOptions, timelineNames } from "./timeline-options.ts";
import { tell } from "./timeline-words.ts";

/**
 * The course of the disease as a picture: lines, procedures, responses and progressions above, a row of bars for each drug, and the curves of
 * what was measured below, all on one axis of time. It needs nothing else, holds no script, and follows a dark screen. The same timeline
 * gives the same picture, byte for byte. Never throws.
 */
export function renderTimelineSvg(timeline: Timeline, options: TimelineOptions): string {
  const names = timelineNames(options);
  const { language } = names;
  const chart = timelineChart(timeline, names);
  const { height, parts } = drawn(timeline, chart, names);
  return `${element(
    "svg",
    {
      xmlns: "http://www.w3.org/2000/svg",
      viewBox: `0 0 ${pictureWidth} ${Math.ceil(height)}`,
      width: pictureWidth,
      height: Math.ceil(height),
      role: "img",
      "aria-labelledby": "tl-title tl-desc",
      class: "tl",
      lang: language,
    },
    `\n<title id="tl-title">${safe(tell("title", language, { day: timeline.asOf }))}</title>`,
    `\n<desc id="tl-desc">${safe(description(timeline, chart, names))}</desc>`,
    `\n<style>${svgStyle}</style>`,
    `\n<defs><pattern id="tl-hatch" width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(45)"><line x1="0" x2="0" y1="0" y2="6" stroke-width="4" class="tl-hatch"/></pattern></defs>\n`,
    [element("rect", { x: 0, y: 0, width: pictureWidth, height: Math.ceil(height), class: "tl-paper" }), ...parts].join("\n"),
    "\n",
  )}\n`;
}

const margin = 8;
const nameSize = 12.5;

function drawn(timeline: Timeline, chart: TimelineChart, names: TimelineNames): { height: number; parts: string[] } {
  const { language } = names;
  const remarks = timeline.course.from === "summary" ? [tell("noDates", language)] : [];
  const { span } = chart;
  if (span === undefined) {
    const lines = remarks.length > 0 ? remarks : [tell("nothingToDraw", language)];
    return {
      height: 24 + 20 * lines.length,
      parts: lines.map((text, index) => written(text, 12, 28 + 20 * index, "tl-text", { "font-size": 14 })),
    };
  }
  const frame = frameOf(span, nameWidth(chart, names));
  const head = [bandLabels(chart.bands, frame)];
  const body: Strip[] = [
    markStrip(tell("proceduresRow", language), chart.procedures, frame),
    markStrip(tell("responseRow", language), chart.outcomes, frame),
    ...(chart.rows.length === 0 ? [] : [drugStrip(chart.rows, frame), axisStrip(span, frame)]),
    ...chart.values.map((group) => valueStrip(group, frame, names)),
  ];
  const foot = [
    ...(chart.values.length === 0 && chart.rows.length > 0 ? [] : [axisStrip(span, frame)]),
    remarkStrip([...remarks, ...chart.zero], frame),
    legendStrip(chart, frame, names),
  ];
  const top = margin + total(head);
  const bottom = top + total(body);
  return {
    height: bottom + total(foot) + margin,
    parts: [
      ...bandBackgrounds(chart.bands, frame, top, bottom),
      ...gridLines(span, frame, chart.day, top, bottom),
      ...progressionLines(chart.outcomes, frame, top, bottom),
      ...stacked(head, margin),
      ...stacked(body, top),
      ...stacked(foot, bottom),
    ],
  };
}

const total = (strips: readonly Strip[]): number => strips.reduce((sum, { height }) => sum + height, 0);

function stacked(strips: readonly Strip[], from: number): string[] {
  let top = from;
  return strips.flatMap((strip) => {
    const parts = strip.draw(top);
    top += strip.height;
    return parts;
  });
}

function remarkStrip(remarks: readonly string[], frame: Frame): Strip {
  return {
    height: remarks.length * 18 + (remarks.length > 0 ? 6 : 0),
    draw: (top) => remarks.map((text, index) => written(text, frame.left, top + 16 + 18 * index, "tl-quiet", { "font-size": 12 })),
  };
}

/** The room for the names of rows and panels: as much as they need, within bounds. */
function nameWidth({ rows, values }: TimelineChart, { language }: TimelineNames): number {
  const widest = Math.max(
    ...rows.map(({ label }) => textExtent(label, nameSize) + 16),
    ...values.map(
      ({ title, unit, log, series }) =>
        74 +
        Math.max(
          textExtent(title, 12) * bold,
          textExtent(log ? `${unit}, ${tell("logScale", language)}` : unit, 12),
          ...series.map(({ label }) => (series.length < 2 ? 0 : textExtent(label, 12) + 16)),
        ),
    ),
    0,
  );
  return Math.min(230, Math.max(110, widest));
}

function description(timeline: Timeline, { bands, outcomes, procedures }: TimelineChart, names: TimelineNames): string {
  const { language } = names;
  const lines = timeline.course.lines.map(({ position, start, stop, ongoing }) => {
    const label = bands.find((band) => band.position === position)?.label;
    const dates = start === undefined ? "" : `, ${dateRange(start, stop, ongoing, language)}`;
    return tell("lineTitle", language, { n: position, x: `${label ?? ""}${dates}` });
  });
  return tell("description", language, {
    count: countTold(timeline, names).replace(/[.。]$/u, ""),
    lines: [...lines, ...procedures.map(({ text }) => text), ...outcomes.map(({ text }) => text)].join("; "),
  }).trim();
}
