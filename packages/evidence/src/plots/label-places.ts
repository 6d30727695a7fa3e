import type { Point } from "./network-layout.ts";

/** A rectangle in pixels. */
export interface Box {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

export interface Circle extends Point {
  readonly radius: number;
}

/** What a label must keep clear of, and its size. */
export interface LabelTask {
  readonly circle: Circle;
  readonly width: number;
  readonly height: number;
}

const gap = 4;
const directions = Array.from({ length: 16 }, (_, i) => (i * Math.PI) / 8);

/**
 * A box for the label of each circle, beside it, where it covers no circle and no other label, and lines as little as can be. Labels are placed in turn,
 * those with the least free room first, and a second time when all are known.
 */
export function labelBoxes(tasks: readonly LabelTask[], lines: readonly (readonly [Point, Point])[]): readonly Box[] {
  const placed: (Box | undefined)[] = tasks.map(() => undefined);
  const crowd = ({ circle }: LabelTask): number =>
    tasks.filter((other) => Math.hypot(other.circle.x - circle.x, other.circle.y - circle.y) < 170).length;
  const order = tasks.map((_, i) => i).sort((a, b) => crowd(tasks[b] as LabelTask) - crowd(tasks[a] as LabelTask) || a - b);
  for (let round = 0; round < 3; round++) for (const i of order) placed[i] = best(tasks[i] as LabelTask, i);
  return placed.flatMap((box) => box ?? []);

  function best(task: LabelTask, index: number): Box {
    const others = placed.flatMap((box, i) => (box === undefined || i === index ? [] : [box]));
    const cost = (box: Box): number =>
      tasks.reduce((sum, { circle }) => sum + (touches(box, circle) ? 200 : 0), 0) +
      others.reduce((sum, other) => sum + (overlap(box, other) > 0 ? 300 : 0), 0) +
      lines.reduce((sum, [a, b]) => sum + 12 * shareInside(a, b, box), 0);
    const tried = [0, 7, 16].flatMap((further) => directions.map((angle) => beside(task, angle, further)));
    const prefer = (box: Box): number => {
      const [x, y] = [(box.left + box.right) / 2 - task.circle.x, (box.top + box.bottom) / 2 - task.circle.y];
      return 0.015 * Math.hypot(x, y) + (Math.abs(x) < 1 ? 0 : 0.1);
    };
    return tried.reduce((least, box) => (cost(box) + prefer(box) < cost(least) + prefer(least) - 1e-9 ? box : least));
  }
}

function beside({ circle, width, height }: LabelTask, angle: number, further: number): Box {
  const [cos, sin] = [Math.cos(angle), Math.sin(angle)];
  const reach = circle.radius + gap + further;
  const x = circle.x + reach * cos + (width / 2) * clamped(cos * 1.6);
  const y = circle.y + reach * sin + (height / 2) * clamped(sin * 1.6);
  return { left: x - width / 2, right: x + width / 2, top: y - height / 2, bottom: y + height / 2 };
}

const clamped = (value: number): number => Math.max(-1, Math.min(1, value));

export function touches({ left, right, top, bottom }: Box, { x, y, radius }: Circle): boolean {
  return Math.hypot(x - Math.max(left, Math.min(right, x)), y - Math.max(top, Math.min(bottom, y))) < radius + 1;
}

/** The area that two boxes share. */
export function overlap(a: Box, b: Box): number {
  return (
    Math.max(0, Math.min(a.right, b.right) - Math.max(a.left, b.left)) * Math.max(0, Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top))
  );
}

/** How much of a line lies in a box, in parts of 60 pixels. */
function shareInside(a: Point, b: Point, box: Box): number {
  const steps = 40;
  let inside = 0;
  for (let i = 0; i <= steps; i++) {
    const [x, y] = [a.x + ((b.x - a.x) * i) / steps, a.y + ((b.y - a.y) * i) / steps];
    if (x > box.left && x < box.right && y > box.top && y < box.bottom) inside++;
  }
  return ((inside / steps) * Math.hypot(b.x - a.x, b.y - a.y)) / 60;
}
