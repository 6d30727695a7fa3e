import { element, rounded, tip, written } from "./svg-element.ts";
import type { Frame, Strip } from "./svg-frame.ts";
import type { TimelineNames } from "./timeline-options.ts";
import { tell } from "./timeline-words.ts";
import type { ValueGroup } from "./value-groups.ts";
import { type DrawnPoint, valueLabels, valueSize, weights } from "./value-labels.ts";
import { linearScale, logarithmicScale } from "./value-scale.ts";

const height = 120;
const space = 18;
const size = 12;
/** More points than these are drawn smaller. */
const crowded = 80;

/** The curves of one panel: every value a point, the telling ones with their number. */
export function valueStrip(group: ValueGroup, frame: Frame, { language }: TimelineNames): Strip {
  const { series, log, title, unit } = group;
  const values = series.flatMap(({ points }) => points.map(({ value }) => value));
  const scale = log ? logarithmicScale(values) : linearScale(values);
  return {
    height: height + space,
    draw: (top) => {
      const bottom = top + height;
      const y = (value: number): number => bottom - scale.part(value) * (height - 6);
      const drawn = series.map(({ points }) => {
        const weighed = weights(points.map(({ value }) => value));
        return points.map(({ date, value }, index) => ({
          x: frame.x((date.first + date.last) / 2),
          y: y(value),
          text: String(value),
          weight: weighed[index] ?? 0,
          date,
        }));
      });
      const labels = valueLabels(drawn.flat() satisfies readonly DrawnPoint[], { left: frame.left, right: frame.width, top, bottom });
      const ends = { "font-size": size, "text-anchor": "end" };
      return [
        element("line", { x1: frame.left, x2: frame.right, y1: bottom, y2: bottom, class: "tl-edge" }),
        ...scale.ticks.map((tick) => element("line", { x1: frame.left, x2: frame.right, y1: y(tick), y2: y(tick), class: "tl-grid" })),
        ...scale.ticks.map((tick) =>
          written(String(tick), frame.left - 8, y(tick) + 4, "tl-quiet", { "font-size": 11, "text-anchor": "end" }),
        ),
        written(title, frame.left - 58, top + 18, "tl-text tl-strong", ends),
        written(log ? `${unit}, ${tell("logScale", language)}` : unit, frame.left - 58, top + 34, "tl-quiet", ends),
        ...(series.length < 2
          ? []
          : series.flatMap(({ label }, index) => [
              pointShape(index, frame.left - 64, top + 51 + 17 * index),
              written(label, frame.left - 74, top + 55 + 17 * index, `tl-name-${index % 2}`, ends),
            ])),
        ...series.flatMap(({ label, points }, index) => {
          const at = drawn[index] ?? [];
          return [
            element("path", {
              d: at.map((point, place) => `${place === 0 ? "M" : "L"}${rounded(point.x)} ${rounded(point.y)}`).join(""),
              class: `tl-curve tl-curve-${index % 2}`,
            }),
            ...at.flatMap(({ date, y: level }) => {
              const [from, to] = [frame.x(date.first), frame.x(date.last)];
              return to - from < 3 ? [] : [element("line", { x1: from, x2: to, y1: level, y2: level, class: `tl-curve-${index % 2}` })];
            }),
            ...at.map((point, place) =>
              element(
                "g",
                {},
                tip(`${label} ${point.text} ${unit}, ${points[place]?.date.text ?? ""}`),
                pointShape(index, point.x, point.y, at.length > crowded ? 1.8 : 3),
              ),
            ),
          ];
        }),
        ...labels.map((label) => written(label.text, label.x, label.y, "tl-text", { "font-size": valueSize, "text-anchor": "middle" })),
      ];
    },
  };
}

/** The point of the first curve is round, that of the second square. */
function pointShape(index: number, x: number, y: number, radius = 3): string {
  const look = `tl-point-${index % 2}`;
  const side = radius * 1.86;
  return index % 2 === 0
    ? element("circle", { cx: x, cy: y, r: radius, class: look, "stroke-width": 0.8 })
    : element("rect", { x: x - side / 2, y: y - side / 2, width: side, height: side, class: look, "stroke-width": 0.8 });
}
