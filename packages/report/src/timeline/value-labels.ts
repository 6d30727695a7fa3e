import { textExtent } from "./text-extent.ts";

/** A drawn value. */
export interface DrawnPoint {
  readonly x: number;
  readonly y: number;
  readonly text: string;
  /** How much it deserves its number; the greatest first. */
  readonly weight: number;
}

export interface ValueLabel {
  readonly x: number;
  readonly y: number;
  readonly text: string;
  /** The box it takes. */
  readonly box: { readonly left: number; readonly right: number; readonly top: number; readonly bottom: number };
}

interface Room {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

const most = 30;
export const valueSize = 11;

/** Numbers beside points, the weightiest first: above or below its point, and only where it hides no other point and no other number. */
export function valueLabels(points: readonly DrawnPoint[], room: Room): ValueLabel[] {
  const labels: ValueLabel[] = [];
  const inOrder = points.map((point, index) => ({ point, index })).sort((a, b) => b.point.weight - a.point.weight || a.index - b.index);
  for (const { point } of inOrder) {
    if (labels.length >= most || point.weight <= 0) break;
    const half = textExtent(point.text, valueSize) / 2 + 1;
    const x = Math.min(Math.max(point.x, room.left + half), room.right - half);
    const free = [point.y - 7, point.y + 15]
      .map((y): ValueLabel => ({ x, y, text: point.text, box: { left: x - half, right: x + half, top: y - 9, bottom: y + 2 } }))
      .find(
        ({ box }) =>
          box.top >= room.top &&
          box.bottom <= room.bottom &&
          labels.every((other) => apart(box, other.box)) &&
          points.every((other) => other === point || apart(box, around(other))),
      );
    if (free !== undefined) labels.push(free);
  }
  return labels;
}

const around = ({ x, y }: DrawnPoint): ValueLabel["box"] => ({ left: x - 3, right: x + 3, top: y - 3, bottom: y + 3 });

const apart = (a: ValueLabel["box"], b: ValueLabel["box"]): boolean =>
  a.right < b.left || b.right < a.left || a.bottom < b.top || b.bottom < a.top;

/** First, last, highest and turning points come before the others; what only repeats the value before it has no number. */
export function weights(values: readonly number[]): number[] {
  const high = values.reduce((top, value) => Math.max(top, value), 0) || 1;
  return values.map((value, index) => {
    const before = values[index - 1];
    const after = values[index + 1];
    if (value === before) return 0;
    if (before === undefined || after === undefined) return 4;
    if (value === high) return 3;
    const turn = Math.max(Math.abs(value - before), Math.abs(value - after)) / high;
    return (value - before) * (after - value) <= 0 ? 1 + turn : turn + 0.01;
  });
}
