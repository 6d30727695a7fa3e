/** Where the treatments of a network stand in its picture. */
export interface Point {
  readonly x: number;
  readonly y: number;
}

/** Two nodes, and the least pixels between them. */
export type LaidEdge = readonly [a: number, b: number, least: number];

/** Pixels between two treatments that a trial compared; more where both have many neighbours, so that their rays do not mix. */
const edgeLength = 112;
const rounds = 400;

/**
 * A place for each of `n` nodes: distances in the picture follow the number of comparisons between two treatments (stress majorization,
 * Gansner 2005, doi 10.1007/978-3-540-31843-9_25), from a start on rays out of the middle. The longest direction lies level. Nothing
 * is drawn by chance: the same network gives the same picture.
 */
export function layoutOf(n: number, edges: readonly LaidEdge[]): readonly Point[] {
  const neighbours = Array.from({ length: n }, (_, i) => edges.flatMap(([a, b]) => (a === i ? [b] : b === i ? [a] : [])));
  const distance = distances(n, edges, neighbours);
  let points = startOf(n, neighbours, distance);
  for (let round = 0; round < rounds; round++) points = points.map((own, i) => pulled(own, i, points, distance));
  return level(points);
}

/** The sum of the lengths of the edges on the shortest way between each two. */
function distances(n: number, edges: readonly LaidEdge[], neighbours: readonly (readonly number[])[]): number[][] {
  const degree = (i: number): number => neighbours[i]?.length ?? 0;
  const d = Array.from({ length: n }, (_, i) => Array.from({ length: n }, (_, j) => (i === j ? 0 : Number.POSITIVE_INFINITY)));
  const at = (i: number, j: number): number => d[i]?.[j] ?? Number.POSITIVE_INFINITY;
  const set = (i: number, j: number, value: number): void => {
    const row = d[i];
    if (row !== undefined) row[j] = value;
  };
  for (const [a, b, least] of edges) {
    const length = Math.max(least, edgeLength * (1 + 0.25 * Math.log2(Math.max(1, Math.min(degree(a), degree(b))))));
    set(a, b, length);
    set(b, a, length);
  }
  for (let k = 0; k < n; k++)
    for (let i = 0; i < n; i++) for (let j = 0; j < n; j++) if (at(i, k) + at(k, j) < at(i, j)) set(i, j, at(i, k) + at(k, j));
  return d;
}

/** On rays from the node in the middle: each branch takes a part of the circle that goes with the number of its ends. */
function startOf(n: number, neighbours: readonly (readonly number[])[], distance: readonly (readonly number[])[]): Point[] {
  const reach = (i: number): number => (distance[i] ?? []).reduce((sum, one) => sum + one, 0);
  const root = Array.from({ length: n }, (_, i) => i).reduce((best, i) => (reach(i) < reach(best) - 1e-9 ? i : best), 0);
  const children: number[][] = Array.from({ length: n }, () => []);
  const seen = new Set([root]);
  for (const queue = [root]; queue.length > 0; ) {
    const spot = queue.shift() ?? root;
    for (const next of neighbours[spot] ?? []) {
      if (seen.has(next)) continue;
      seen.add(next);
      children[spot]?.push(next);
      queue.push(next);
    }
  }
  const ends = (spot: number): number =>
    Math.max(
      1,
      (children[spot] ?? []).reduce((sum, child) => sum + ends(child), 0),
    );
  const points: Point[] = Array.from({ length: n }, () => ({ x: 0, y: 0 }));
  const place = (spot: number, from: number, to: number): void => {
    const angle = (from + to) / 2;
    const radius = distance[root]?.[spot] ?? 0;
    points[spot] = { x: radius * Math.cos(angle), y: radius * Math.sin(angle) };
    let start = from;
    for (const child of [...(children[spot] ?? [])].sort((a, b) => ends(a) - ends(b) || a - b)) {
      const end = start + ((to - from) * ends(child)) / ends(spot);
      place(child, start, end);
      start = end;
    }
  };
  place(root, 0, 2 * Math.PI);
  return points;
}

/** The place of one node that fits the distances to all others best, weighed by their inverse square. */
function pulled(own: Point, i: number, points: readonly Point[], distance: readonly (readonly number[])[]): Point {
  let [x, y, total] = [0, 0, 0];
  points.forEach((other, j) => {
    const wanted = distance[i]?.[j] ?? 0;
    if (i === j || !Number.isFinite(wanted) || wanted === 0) return;
    const [dx, dy] = [own.x - other.x, own.y - other.y];
    const length = Math.max(1e-6, Math.hypot(dx, dy));
    const weight = wanted ** -2;
    x += weight * (other.x + (wanted * dx) / length);
    y += weight * (other.y + (wanted * dy) / length);
    total += weight;
  });
  return total === 0 ? own : { x: x / total, y: y / total };
}

/** Turned so that the points spread most from left to right. */
function level(points: readonly Point[]): Point[] {
  const [mx, my] = [mean(points.map(({ x }) => x)), mean(points.map(({ y }) => y))];
  const [xx, yy, xy] = [
    mean(points.map(({ x }) => (x - mx) ** 2)),
    mean(points.map(({ y }) => (y - my) ** 2)),
    mean(points.map(({ x, y }) => (x - mx) * (y - my))),
  ];
  const angle = 0.5 * Math.atan2(2 * xy, xx - yy);
  const [cos, sin] = [Math.cos(-angle), Math.sin(-angle)];
  return points.map(({ x, y }) => ({ x: (x - mx) * cos - (y - my) * sin, y: (x - mx) * sin + (y - my) * cos }));
}

const mean = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0) / Math.max(1, values.length);
