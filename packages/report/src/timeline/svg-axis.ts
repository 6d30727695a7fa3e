import { element, written } from "./svg-element.ts";
import type { Frame, Strip } from "./svg-frame.ts";
import { textExtent } from "./text-extent.ts";
import { type TimeSpan, ticksOf } from "./time-axis.ts";

const size = 11.5;

/** The dates below the rows. */
export function axisStrip(span: TimeSpan, frame: Frame): Strip {
  return {
    height: 22,
    draw: (top) => [
      element("line", { x1: frame.left, x2: frame.right, y1: top, y2: top, class: "tl-edge" }),
      ...ticksOf(span, most).flatMap(({ day, label }) => {
        const x = frame.x(day);
        const half = textExtent(label, size) / 2;
        return [
          element("line", { x1: x, x2: x, y1: top, y2: top + 4, class: "tl-edge" }),
          written(label, Math.min(x, frame.width - half - 1), top + 16, "tl-quiet", { "font-size": size, "text-anchor": "middle" }),
        ];
      }),
    ],
  };
}

const most = { years: 20, months: 13 };

/** A faint line for every date of the axis, and the day of the record. */
export function gridLines(span: TimeSpan, frame: Frame, day: number, top: number, bottom: number): string[] {
  const today = frame.x(day);
  return [
    ...ticksOf(span, most).map((tick) =>
      element("line", { x1: frame.x(tick.day), x2: frame.x(tick.day), y1: top, y2: bottom, class: "tl-grid" }),
    ),
    element("line", { x1: today, x2: today, y1: top, y2: bottom, class: "tl-edge", "stroke-dasharray": "2 3" }),
  ];
}
