import type { ChartMark } from "./chart-marks.ts";
import { laneCount, placeLabels } from "./place-labels.ts";
import { diamond } from "./svg-drugs.ts";
import { element, rounded, tip, written } from "./svg-element.ts";
import type { Frame, Strip } from "./svg-frame.ts";
import { bold, textExtent } from "./text-extent.ts";

const laneHeight = 20;
const size = 12;
const radius = 6;

/** Marks with their labels, in as many lanes as they need; the name of the strip stands at the left. */
export function markStrip(name: string, marks: readonly ChartMark[], frame: Frame): Strip {
  const placed = placeLabels(
    marks.map((mark) => ({
      at: frame.x((mark.first + mark.last) / 2),
      before: radius,
      after: radius + 5 + textExtent(mark.label, size) * bold,
    })),
    { left: frame.left - radius, right: frame.width - 2, gap: 6 },
  );
  return {
    height: marks.length === 0 ? 0 : laneCount(placed) * laneHeight + 6,
    draw: (top) => [
      ...(marks.length === 0
        ? []
        : [written(name, frame.left - 10, top + 3 + laneHeight / 2 + 4, "tl-quiet", { "font-size": size, "text-anchor": "end" })]),
      ...marks.flatMap((mark, index) => {
        const place = placed[index];
        if (place === undefined) return [];
        const x = frame.x((mark.first + mark.last) / 2);
        const y = top + 3 + place.lane * laneHeight + laneHeight / 2;
        const look = mark.kind === "response" ? "tl-good" : mark.kind === "progression" || mark.kind === "one-value" ? "tl-bad" : "tl-text";
        return [
          element(
            "g",
            {},
            tip(mark.text),
            ...uncertainty(mark, y, frame),
            sign(mark.kind, x, y),
            written(
              mark.label,
              place.flipped ? x - radius - 4 : x + radius + 4,
              y + 4,
              `${look}${look === "tl-text" ? "" : " tl-strong"}`,
              {
                "font-size": size,
                "text-anchor": place.flipped ? "end" : "start",
              },
            ),
          ),
        ];
      }),
    ],
  };
}

/** The days on which it may have been. */
function uncertainty({ first, last }: ChartMark, y: number, frame: Frame): string[] {
  const [from, to] = [frame.x(first), frame.x(last)];
  return to - from < 3
    ? []
    : [element("line", { x1: from, x2: to, y1: y, y2: y, class: "tl-edge", "stroke-width": 2, "stroke-dasharray": "2 2" })];
}

/** The sign of a kind of mark. */
export function sign(kind: ChartMark["kind"], x: number, y: number): string {
  switch (kind) {
    case "transplant":
      return element("path", { d: `M${rounded(x)} ${rounded(y - radius)}l${radius} ${2 * radius}h${-2 * radius}z`, class: "tl-sign" });
    case "cells":
      return diamond(x, y, radius, "tl-sign");
    case "procedure":
      return element("path", {
        d: `M${rounded(x)} ${rounded(y + radius - 1)}l${radius - 1} ${-2 * radius + 2}h${-2 * radius + 2}z`,
        class: "tl-open",
      });
    case "response":
      return element("circle", { cx: x, cy: y, r: 4, class: "tl-dot" });
    case "progression":
    case "one-value":
      return element("path", {
        d: `M${rounded(x - 4)} ${rounded(y - 4)}l8 8m0 -8l-8 8`,
        class: "tl-pd",
        "stroke-linecap": "round",
      });
  }
}

/** The vertical line of every progression, dashed where it rests on one value; a veil over the days on which it may have been. */
export function progressionLines(marks: readonly ChartMark[], frame: Frame, top: number, bottom: number): string[] {
  return marks.flatMap(({ kind, first, last }) => {
    if (kind !== "progression" && kind !== "one-value") return [];
    const [from, to, x] = [frame.x(first), frame.x(last), frame.x((first + last) / 2)];
    const veil = element("rect", { x: from, y: top, width: to - from, height: bottom - top, class: "tl-pd-area" });
    return [
      ...(to - from < 3 ? [] : [veil]),
      element("line", { x1: x, x2: x, y1: top, y2: bottom, class: `tl-pd${kind === "one-value" ? " tl-unsure" : ""}` }),
    ];
  });
}
