import { certaintyWords, type Language } from "@nextline/core";
import type { EvidenceReport, ForestRow, PartReport, RatioWithLimits } from "../report/report-data.ts";
import { withLimits } from "./figures.ts";
import { type LogAxis, logAxis } from "./log-axis.ts";
import { plotWord } from "./plot-words.ts";
import { questionText } from "./question-text.ts";
import { broken, element, type Picture, tip, written } from "./svg.ts";
import { textWidth } from "./text-width.ts";

const left = 14;
const rowHeight = 27;
const width = 960;

/** What a forest shows in one line. */
export interface ForestLine {
  readonly label: string;
  readonly ratio: RatioWithLimits;
  readonly prediction?: { readonly low: number; readonly high: number };
  readonly kind: ForestRow["kind"];
  readonly last: string;
  /** A line above it, where a new group begins. */
  readonly ruled?: boolean;
}

interface ForestFrame {
  readonly title: string;
  readonly subtitle: string;
  readonly columns: readonly [first: string, ratio: string, last: string];
  readonly sides: readonly [below: string, above: string];
  readonly axis: string;
  readonly language: Language;
}

/** All treatments of a network against its comparator, the best first, on a logarithmic axis. */
export function forestPicture(report: EvidenceReport, part: PartReport, language: Language): Picture {
  const { measure, model } = report.question;
  const time = measure === "hazard ratio";
  const title = `${plotWord("network", language, { n: part.part })}: ${plotWord("forestTitle", language, { x: part.comparator })}`;
  const benefit = plotWord("treatmentBetter", language);
  const other = plotWord("better", language, { x: part.comparator });
  const frame: ForestFrame = {
    title,
    subtitle: `${questionText(report, language)}; ${plotWord(model, language)}`,
    columns: [plotWord("treatment", language), plotWord(time ? "hazardShort" : "oddsShort", language), plotWord("certainty", language)],
    sides: time ? [benefit, other] : [other, benefit],
    axis: plotWord(time ? "hazard" : "odds", language),
    language,
  };
  const lines = (part.analysis?.forest ?? []).map(
    (row): ForestLine => ({
      label: row.treatment,
      ratio: row.ratio,
      kind: row.kind,
      last: certaintyWords[row.certainty][language],
      ...(row.prediction === undefined ? {} : { prediction: row.prediction }),
    }),
  );
  return forestOf(lines, frame);
}

/** A forest of any lines. */
export function forestOf(
  lines: readonly ForestLine[],
  { title, subtitle, columns, sides, axis: axisName, language }: ForestFrame,
): Picture {
  const labels = lines.map(({ label }) => broken(label, 230, 13));
  const labelWidth = Math.max(textWidth(columns[0], 13), ...labels.flat().map((line) => textWidth(line, 13)));
  const figures = lines.map(({ ratio }) => withLimits(ratio));
  const figureWidth = Math.max(1.12 * textWidth(columns[1], 13), ...figures.map((text) => textWidth(text, 13)));
  const lastWidth = Math.max(1.12 * textWidth(columns[2], 13), ...lines.map(({ last }) => textWidth(last, 13)));
  const plotLeft = left + labelWidth + 22;
  const plotRight = width - left - lastWidth - figureWidth - 48;
  const axis = logAxis(limitsShown(lines), plotLeft, plotRight);
  const head = 98;
  const heights = labels.map((label) => Math.max(rowHeight, label.length * 15 + 10));
  const bottom = head + heights.reduce((sum, height) => sum + height, 0);
  const body = [
    written(title, left, 26, "ev-head"),
    written(subtitle, left, 46, "ev-quiet"),
    written(columns[0], left, head - 10, "ev-strong"),
    written(columns[1], plotRight + 22, head - 10, "ev-strong"),
    written(columns[2], width - left - lastWidth, head - 10, "ev-strong"),
    ...sidesOf(sides, plotLeft, plotRight, bottom + 37),
    ...axis.ticks.flatMap((tick) => [
      element("line", { x1: axis.at(tick), x2: axis.at(tick), y1: head, y2: bottom, class: tick === 1 ? "ev-one" : "ev-grid" }),
      element("line", { x1: axis.at(tick), x2: axis.at(tick), y1: bottom, y2: bottom + 5, class: "ev-axis" }),
      written(String(tick), axis.at(tick), bottom + 19, "ev-quiet", { "text-anchor": "middle" }),
    ]),
    element("line", { x1: plotLeft, x2: plotRight, y1: bottom, y2: bottom, class: "ev-axis" }),
    written(axisName, (plotLeft + plotRight) / 2, bottom + 55, "ev-quiet", { "text-anchor": "middle" }),
  ];
  let y = head;
  lines.forEach((line, i) => {
    const height = heights[i] ?? rowHeight;
    const middle = y + height / 2;
    if (line.ruled === true) body.push(element("line", { x1: left, x2: width - left, y1: y, y2: y, class: "ev-grid" }));
    const own = labels[i] ?? [];
    body.push(...own.map((text, row) => written(text, left, middle + 4.5 + 15 * (row - (own.length - 1) / 2), "ev-text")));
    body.push(markOf(line, axis, middle, figures[i] ?? ""));
    body.push(
      written(figures[i] ?? "", plotRight + 22, middle + 4.5, "ev-text"),
      written(line.last, width - left - lastWidth, middle + 4.5, "ev-text"),
    );
    y += height;
  });
  const kinds = (["direct", "direct and indirect", "indirect"] as const).filter((kind) => lines.some((line) => line.kind === kind));
  body.push(
    legendOf(
      kinds,
      lines.some(({ prediction }) => prediction !== undefined),
      bottom + 80,
      language,
    ),
  );
  const description = `${subtitle}. ${lines.map(({ label, last }, i) => `${label}: ${figures[i]}, ${last}`).join("; ")}`;
  return { width, height: bottom + 94, title, description, body: body.join("") };
}

/** Every interval whole; prediction intervals, which may be very wide, up to twice as far as the intervals go. */
function limitsShown(lines: readonly ForestLine[]): number[] {
  const limits = lines.flatMap(({ ratio }) => [ratio.low, ratio.high]);
  const [low, high] = [Math.min(...limits) / 2, Math.max(...limits) * 2];
  return [
    ...limits,
    ...lines.flatMap(({ prediction }) =>
      prediction === undefined ? [] : [Math.max(low, prediction.low), Math.min(high, prediction.high)],
    ),
  ];
}

/** Under the axis which way is whose. */
function sidesOf([below, above]: readonly [string, string], left: number, right: number, y: number): string[] {
  return [
    ...(below === "" ? [] : [written(`← ${below}`, left, y, "ev-quiet")]),
    ...(above === "" ? [] : [written(`${above} →`, right, y, "ev-quiet", { "text-anchor": "end" })]),
  ];
}

const look = { direct: "direct", indirect: "indirect", "direct and indirect": "both" } as const;

function markOf({ label, ratio, prediction, kind }: ForestLine, axis: LogAxis, y: number, figure: string): string {
  const name = look[kind];
  const [low, high, x] = [axis.at(ratio.low), axis.at(ratio.high), axis.at(ratio.ratio)];
  const cut = (limit: number): boolean => limit < axis.low || limit > axis.high;
  return element(
    "g",
    {},
    tip(`${label}: ${figure}`),
    ...(prediction === undefined
      ? []
      : [
          element("line", { x1: axis.at(prediction.low), x2: axis.at(prediction.high), y1: y + 6, y2: y + 6, class: "ev-prediction" }),
          ...(prediction.low < axis.low ? [further(axis.at(prediction.low), y + 6, -1)] : []),
          ...(prediction.high > axis.high ? [further(axis.at(prediction.high), y + 6, 1)] : []),
        ]),
    element("line", { x1: low, x2: high, y1: y, y2: y, class: `ev-${name}-line` }),
    ...[low, high].map((end, i) =>
      cut(i === 0 ? ratio.low : ratio.high) ? "" : element("line", { x1: end, x2: end, y1: y - 4, y2: y + 4, class: `ev-${name}-line` }),
    ),
    shape(name, x, y),
  );
}

/** A point that shows that a line goes further than the picture. */
function further(x: number, y: number, way: 1 | -1): string {
  return element("path", {
    d: `M${x.toFixed(1)} ${y.toFixed(1)}l${-4 * way} -3m${4 * way} 3l${-4 * way} 3`,
    class: "ev-prediction",
    fill: "none",
  });
}

/** A square for direct evidence, an open circle for indirect, a diamond for both: told apart without colour. */
function shape(name: "direct" | "indirect" | "both", x: number, y: number): string {
  if (name === "indirect") return element("circle", { cx: x, cy: y, r: 5, class: "ev-indirect-mark" });
  if (name === "direct") return element("rect", { x: x - 5, y: y - 5, width: 10, height: 10, class: "ev-direct-mark" });
  return element("path", { d: `M${x.toFixed(1)} ${(y - 6.5).toFixed(1)}l6.5 6.5l-6.5 6.5l-6.5 -6.5z`, class: "ev-both-mark" });
}

function legendOf(kinds: readonly ForestRow["kind"][], predicted: boolean, y: number, language: Language): string {
  let x = left + 8;
  const parts = kinds.map((kind) => {
    const text = plotWord(kind, language);
    const part = shape(look[kind], x, y - 4) + written(text, x + 12, y, "ev-quiet");
    x += textWidth(text, 12) + 40;
    return part;
  });
  if (predicted)
    parts.push(
      element("line", { x1: x - 6, x2: x + 18, y1: y - 4, y2: y - 4, class: "ev-prediction" }) +
        written(plotWord("prediction", language), x + 24, y, "ev-quiet"),
    );
  return parts.join("");
}
