import type { DrugBar, DrugRow } from "./drug-bars.ts";
import { element, rounded, tip, written } from "./svg-element.ts";
import type { Frame, Strip } from "./svg-frame.ts";
import { cutExtent } from "./text-extent.ts";

const rowHeight = 23;
const size = 12.5;
const full = 13;
const low = 7;
const narrowest = 3;

/** One row for each drug: its name, and a bar for every time it was given. */
export function drugStrip(rows: readonly DrugRow[], frame: Frame): Strip {
  return {
    height: rows.length * rowHeight + 6,
    draw: (top) =>
      rows.flatMap((row, index) => {
        const middle = top + 3 + index * rowHeight + rowHeight / 2;
        return [
          element("line", { x1: frame.left, x2: frame.right, y1: middle, y2: middle, class: "tl-grid", "stroke-dasharray": "1 3" }),
          written(cutExtent(row.label, size, frame.left - 16), frame.left - 10, middle + 4, "tl-text", {
            "font-size": size,
            "text-anchor": "end",
          }),
          ...row.bars.map((bar) => barShape(bar, row, middle, frame)),
        ];
      }),
  };
}

function barShape(bar: DrugBar, { label, group }: DrugRow, middle: number, frame: Frame): string {
  const look = `tl-${group}`;
  const about = tip(`${label}: ${bar.text}`);
  const height = bar.low ? low : full;
  const y = middle - height / 2;
  if (bar.cells) return element("g", {}, about, diamond(frame.x((bar.first + bar.last) / 2), middle, 7, look));
  const [first, from, to, last] = [frame.x(bar.first), frame.x(bar.from), frame.x(bar.to), frame.x(bar.last)];
  const parts: string[] = [];
  const whole = { x: first, y, width: Math.max(narrowest, last - first), height, rx: 2 };
  if (bar.first < bar.from || bar.to < bar.last)
    parts.push(element("rect", { ...whole, class: `${look} tl-light` }), element("rect", { ...whole, fill: "url(#tl-hatch)" }));
  if (bar.from <= bar.to) parts.push(element("rect", { x: from, y, width: Math.max(narrowest, to - from), height, rx: 2, class: look }));
  if (bar.ongoing)
    parts.push(
      element("path", { d: `M${rounded(last)} ${rounded(middle - full / 2 - 1)}l9 ${full / 2 + 1}l-9 ${full / 2 + 1}z`, class: look }),
    );
  if (bar.endless) parts.push(written("?", last + 2, middle + 4, "tl-text", { "font-size": 12 }));
  return element("g", {}, about, ...parts);
}

/** The sign of cells given once. */
export function diamond(x: number, y: number, radius: number, look: string): string {
  return element("path", {
    d: `M${rounded(x)} ${rounded(y - radius)}l${radius} ${radius}l${-radius} ${radius}l${-radius} ${-radius}z`,
    class: look,
  });
}
