import { laneCount, placeLabels } from "./place-labels.ts";
import { element, tip, written } from "./svg-element.ts";
import type { Frame, Strip } from "./svg-frame.ts";
import { bold, cutExtent, textExtent } from "./text-extent.ts";
import type { LineBand } from "./timeline-chart.ts";

const laneHeight = 24;
const size = 13;
const badge = 9;
const widest = 330;

/** The number and the name of each line, above where it began. */
export function bandLabels(bands: readonly LineBand[], frame: Frame): Strip {
  const shown = bands.map((band) => cutExtent(band.label, size, widest));
  const placed = placeLabels(
    bands.map(({ first }, index) => ({
      at: frame.x(first),
      before: badge,
      after: badge + 6 + textExtent(shown[index] ?? "", size) * bold,
    })),
    { left: frame.left - badge, right: frame.width - 2, gap: 8 },
  );
  return {
    height: laneCount(placed) * laneHeight + (bands.length === 0 ? 0 : 4),
    draw: (top) =>
      bands.flatMap((band, index) => {
        const place = placed[index];
        if (place === undefined) return [];
        const x = frame.x(band.first);
        const y = top + place.lane * laneHeight + laneHeight / 2;
        const bottom = top + laneCount(placed) * laneHeight + 4;
        return [
          element("path", { d: `M${[x, y].map((value) => value.toFixed(2)).join(" ")}V${bottom.toFixed(2)}`, class: "tl-edge" }),
          element(
            "g",
            {},
            tip(`${band.position}: ${band.label}`),
            element("circle", { cx: x, cy: y, r: badge, class: "tl-badge" }),
            written(String(band.position), x, y + 4, "tl-badge-text", { "font-size": 11, "text-anchor": "middle" }),
            written(shown[index] ?? "", place.flipped ? x - badge - 5 : x + badge + 5, y + 4.5, "tl-text tl-strong", {
              "font-size": size,
              "text-anchor": place.flipped ? "end" : "start",
            }),
          ),
        ];
      }),
  };
}

/** The background of each line, every other one tinted, with the edge where it began. */
export function bandBackgrounds(bands: readonly LineBand[], frame: Frame, top: number, bottom: number): string[] {
  return bands.flatMap(({ first, last }, index) => {
    const [from, to] = [frame.x(first), frame.x(last)];
    const edge = element("line", { x1: from, x2: from, y1: top, y2: bottom, class: "tl-edge" });
    const area = element("rect", { x: from, y: top, width: Math.max(0, to - from), height: bottom - top, class: "tl-band" });
    return index % 2 === 0 ? [area, edge] : [edge];
  });
}
