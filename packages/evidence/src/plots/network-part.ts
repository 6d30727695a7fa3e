import type { PartReport } from "../report/report-data.ts";
import { type Box, type Circle, labelBoxes, touches } from "./label-places.ts";
import { layoutOf, type Point } from "./network-layout.ts";
import { broken, element, tip, written } from "./svg.ts";
import { textWidth } from "./text-width.ts";

/** A drawn network with the room that it takes, from (0, 0). */
export interface DrawnPart {
  readonly width: number;
  readonly height: number;
  readonly body: string;
}

const labelSize = 13;
const lineHeight = 15;
const edgeLabelSize = 10.5;

/** Two treatments that trials compared. */
export interface Edge {
  readonly a: number;
  readonly b: number;
  readonly trials: readonly string[];
}

/** The comparisons of a part, each pair once with the trials that made it. */
export function edgesOf({ treatments, contrasts }: PartReport): readonly Edge[] {
  const place = new Map(treatments.map(({ id }, i) => [id, i]));
  const pairs = Map.groupBy(contrasts, ({ treatment, comparator }) =>
    [place.get(treatment) ?? 0, place.get(comparator) ?? 0].sort((a, b) => a - b).join(" "),
  );
  return [...pairs].map(([key, own]) => {
    const [a = 0, b = 0] = key.split(" ").map(Number);
    return { a, b, trials: own.filter(({ derived }) => !derived).map(({ trial }) => trial) };
  });
}

/** The area of a circle goes with the patients; the smallest is drawn broken where a trial does not say how many. */
export function radiusOf(patients: number | undefined): number {
  return patients === undefined ? 7 : Math.max(6, Math.min(30, 0.62 * Math.sqrt(patients)));
}

/** One network: circles for treatments, lines for comparisons with the names of their trials, a tinted area for a trial of three arms or more. */
export function drawnPart(part: PartReport, sizeOf: (patients: number) => string): DrawnPart {
  const edges = edgesOf(part);
  const radii = part.treatments.map(({ patients }) => radiusOf(patients));
  const points = layoutOf(
    part.treatments.length,
    edges.map(
      ({ a, b, trials }) =>
        [a, b, textWidth(trials.slice(0, 2).join(", "), edgeLabelSize) + (radii[a] ?? 0) + (radii[b] ?? 0) + 26] as const,
    ),
  );
  const circles = points.map((point, i): Circle => ({ ...point, radius: radii[i] ?? 0 }));
  const lines = edges.map(({ a, b }) => [points[a] as Point, points[b] as Point] as const);
  const labels = part.treatments.map(({ id }) => broken(id, 108, labelSize));
  const boxes = labelBoxes(
    circles.map((circle, i) => ({
      circle,
      width: Math.max(...(labels[i] ?? []).map((line) => textWidth(line, labelSize))) + 4,
      height: lineHeight * (labels[i]?.length ?? 1),
    })),
    lines,
  );
  const all = [
    ...boxes,
    ...circles.map(({ x, y, radius }) => ({ left: x - radius, right: x + radius, top: y - radius, bottom: y + radius })),
  ];
  const margin = 14;
  const [left, top] = [Math.min(...all.map((box) => box.left)) - margin, Math.min(...all.map((box) => box.top)) - margin];
  const moved = (point: Point): Point => ({ x: point.x - left, y: point.y - top });
  const body = [
    ...armsOf(part, points.map(moved)),
    ...edges.map(({ a, b, trials }) => lineOf(moved(points[a] as Point), moved(points[b] as Point), trials)),
    ...circles.map((circle, i) => {
      const treatment = part.treatments[i];
      const { x, y } = moved(circle);
      const look = `${treatment?.id === part.comparator ? "ev-centre" : "ev-node"}${treatment?.patients === undefined ? " ev-unsized" : ""}`;
      const told = treatment?.patients === undefined ? "" : `, ${sizeOf(treatment.patients)}`;
      return element("circle", { cx: x, cy: y, r: circle.radius, class: look }, tip(`${treatment?.id ?? ""}${told}`));
    }),
    ...edgeLabels(edges, lines, circles, boxes).map(({ text, x, y, angle }) => {
      const at = moved({ x, y });
      return written(text, at.x, at.y, "ev-edge-label", {
        "text-anchor": "middle",
        transform: `rotate(${angle.toFixed(1)} ${at.x.toFixed(1)} ${at.y.toFixed(1)})`,
      });
    }),
    ...boxes.flatMap((box, i) =>
      (labels[i] ?? []).map((line, row) =>
        written(line, (box.left + box.right) / 2 - left, box.top - top + lineHeight * (row + 0.8), "ev-label", { "text-anchor": "middle" }),
      ),
    ),
  ].join("");
  return {
    width: Math.max(...all.map((box) => box.right)) - left + margin,
    height: Math.max(...all.map((box) => box.bottom)) - top + margin,
    body,
  };
}

function lineOf(a: Point, b: Point, trials: readonly string[]): string {
  const width = 1.6 + 2.2 * Math.max(0, trials.length - 1);
  const line = { x1: a.x, y1: a.y, x2: b.x, y2: b.y, class: "ev-edge", "stroke-width": width };
  return element("line", trials.length === 0 ? { ...line, "stroke-dasharray": "2 4" } : line, tip(trials.join(", ")));
}

/** The areas between the arms of trials that have three or more. */
function armsOf({ contrasts, treatments }: PartReport, points: readonly Point[]): string[] {
  const place = new Map(treatments.map(({ id }, i) => [id, i]));
  return [...Map.groupBy(contrasts, ({ trial }) => trial)].flatMap(([trial, own]) => {
    const arms = [...new Set(own.flatMap(({ treatment, comparator }) => [treatment, comparator]))].map(
      (id) => points[place.get(id) ?? 0] as Point,
    );
    if (arms.length < 3) return [];
    const [mx, my] = [arms.reduce((sum, { x }) => sum + x, 0) / arms.length, arms.reduce((sum, { y }) => sum + y, 0) / arms.length];
    const around = [...arms].sort((a, b) => Math.atan2(a.y - my, a.x - mx) - Math.atan2(b.y - my, b.x - mx));
    return [
      element("polygon", { points: around.map(({ x, y }) => `${x.toFixed(1)},${y.toFixed(1)}`).join(" "), class: "ev-arms" }, tip(trial)),
    ];
  });
}

interface EdgeLabel extends Point {
  readonly text: string;
  readonly angle: number;
}

/** The names of trials along their lines, where there is room; they also show when the pointer rests on the line. */
function edgeLabels(
  edges: readonly Edge[],
  lines: readonly (readonly [Point, Point])[],
  circles: readonly Circle[],
  boxes: readonly Box[],
): EdgeLabel[] {
  const taken: Circle[] = [];
  return edges.flatMap(({ trials }, index): EdgeLabel[] => {
    const line = lines[index];
    if (line === undefined || trials.length === 0) return [];
    const [a, b] = line;
    const length = Math.hypot(b.x - a.x, b.y - a.y);
    const upright = Math.abs(Math.atan2(b.y - a.y, b.x - a.x)) > Math.PI / 2;
    const angle = Math.atan2(upright ? a.y - b.y : b.y - a.y, upright ? a.x - b.x : b.x - a.x);
    for (const text of trials.length > 2
      ? [`${trials[0]} +${trials.length - 1}`]
      : [trials.join(", "), ...(trials.length > 1 ? [`${trials[0]} +1`] : [])]) {
      const width = textWidth(text, edgeLabelSize) * 0.94;
      if (width > length - 12) continue;
      const thick = 1.1 * (trials.length - 1);
      for (const off of [-4 - thick, 11 + thick])
        for (const part of [0.5, 0.58, 0.42, 0.66, 0.34, 0.74]) {
          const x = a.x + (b.x - a.x) * part - Math.sin(angle) * off;
          const y = a.y + (b.y - a.y) * part + Math.cos(angle) * off;
          const dots = along(x + Math.sin(angle) * 3.5, y - Math.cos(angle) * 3.5, angle, width);
          if (boxes.some((box) => dots.some((dot) => touches(box, dot)))) continue;
          if (
            [...circles, ...taken].some((circle) =>
              dots.some((dot) => Math.hypot(dot.x - circle.x, dot.y - circle.y) < circle.radius + dot.radius),
            )
          )
            continue;
          const crossed = lines.filter((other, i) => i !== index && dots.some((dot) => nearLine(dot, other) < 4)).length;
          if (crossed > 0) continue;
          taken.push(...dots);
          return [{ text, x, y, angle: (angle * 180) / Math.PI }];
        }
    }
    return [];
  });
}

function along(x: number, y: number, angle: number, width: number): Circle[] {
  const steps = Math.max(2, Math.ceil(width / 7));
  return Array.from({ length: steps + 1 }, (_, i) => {
    const t = (i / steps - 0.5) * width;
    return { x: x + Math.cos(angle) * t, y: y + Math.sin(angle) * t, radius: 5 };
  });
}

function nearLine({ x, y }: Point, [a, b]: readonly [Point, Point]): number {
  const [dx, dy] = [b.x - a.x, b.y - a.y];
  const t = Math.max(0, Math.min(1, ((x - a.x) * dx + (y - a.y) * dy) / (dx * dx + dy * dy || 1)));
  return Math.hypot(x - a.x - t * dx, y - a.y - t * dy);
}
