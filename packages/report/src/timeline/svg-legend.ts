import { inWords } from "./coded-words.ts";
import { colourGroups } from "./drug-colour.ts";
import { element, rounded, written } from "./svg-element.ts";
import type { Frame, Strip } from "./svg-frame.ts";
import { sign } from "./svg-marks.ts";
import { textExtent } from "./text-extent.ts";
import type { TimelineChart } from "./timeline-chart.ts";
import type { TimelineNames } from "./timeline-options.ts";
import { tell } from "./timeline-words.ts";

const size = 11.5;
const rowHeight = 20;
const swatch = 26;

interface Entry {
  readonly label: string;
  readonly draw: (x: number, y: number) => string;
}

/** What the colours and signs say: only those that the picture shows. */
export function legendStrip(chart: TimelineChart, frame: Frame, names: TimelineNames): Strip {
  const entries = entriesOf(chart, names);
  let [x, row] = [frame.left, 0];
  const placed = entries.map((entry) => {
    const width = swatch + 6 + textExtent(entry.label, size);
    if (x + width > frame.right && x > frame.left) [x, row] = [frame.left, row + 1];
    const at = { entry, x, row };
    x += width + 20;
    return at;
  });
  return {
    height: entries.length === 0 ? 0 : (row + 1) * rowHeight + 10,
    draw: (top) =>
      placed.flatMap(({ entry, x: left, row: index }) => {
        const y = top + 10 + index * rowHeight + rowHeight / 2;
        return [entry.draw(left, y), written(entry.label, left + swatch + 6, y + 4, "tl-quiet", { "font-size": size })];
      }),
  };
}

function entriesOf({ rows, outcomes }: TimelineChart, { language }: TimelineNames): Entry[] {
  const bars = rows.flatMap((row) => row.bars);
  const entries: Entry[] = colourGroups
    .filter((group) => rows.some((row) => row.group === group))
    .map((group) => ({ label: inWords(`class-${group}`, language), draw: (x, y) => bar(x, y, `tl-${group}`) }));
  if (bars.some((each) => each.low))
    entries.push({
      label: tell("legendLow", language),
      draw: (x, y) => element("rect", { x, y: y - 3.5, width: swatch, height: 7, rx: 2, class: "tl-steroid" }),
    });
  if (bars.some((each) => each.first < each.from || each.to < each.last))
    entries.push({
      label: tell("legendOpen", language),
      draw: (x, y) =>
        bar(x, y, "tl-steroid tl-light") + element("rect", { x, y: y - 6.5, width: swatch, height: 13, rx: 2, fill: "url(#tl-hatch)" }),
    });
  if (bars.some((each) => each.ongoing))
    entries.push({
      label: tell("legendOngoing", language),
      draw: (x, y) =>
        element("rect", { x, y: y - 6.5, width: swatch - 9, height: 13, class: "tl-steroid" }) +
        element("path", { d: `M${rounded(x + swatch - 9)} ${rounded(y - 7.5)}l9 7.5l-9 7.5z`, class: "tl-steroid" }),
    });
  for (const kind of ["progression", "one-value"] as const)
    if (outcomes.some((mark) => mark.kind === kind))
      entries.push({
        label: tell(kind === "progression" ? "legendCertain" : "legendOneValue", language),
        draw: (x, y) =>
          element("line", { x1: x, x2: x + swatch, y1: y, y2: y, class: `tl-pd${kind === "one-value" ? " tl-unsure" : ""}` }) +
          sign(kind, x + swatch / 2, y),
      });
  return entries;
}

const bar = (x: number, y: number, look: string): string =>
  element("rect", { x, y: y - 6.5, width: swatch, height: 13, rx: 2, class: look });
