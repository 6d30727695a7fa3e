import type { PreparedContrast, PreparedNetwork } from "../arguments/from-estimates.ts";

/** A contrast and how far an estimate moves with it. */
interface Part {
  readonly contrast: PreparedContrast;
  readonly part: number;
}

/** What a network says of two of its treatments, for whatever patient. */
export interface NetworkPair {
  /** Hazard ratio of the first versus the second with its 95 % interval. */
  readonly hazardRatio: number;
  readonly low: number;
  readonly high: number;
  /** The contrasts that it rests on, each with its part: how far the estimate moves with it. */
  readonly rests: readonly Part[];
  /** Whether trials compared the two, or others with both, or both kinds of evidence went in. */
  readonly kind: "direct" | "indirect" | "direct and indirect";
  /** Comparisons on the shortest way between the two. */
  readonly steps: number;
  /** The smallest p-value of direct against indirect evidence among the comparisons it rests on; absent where none has both. */
  readonly splitP?: number;
}

/** The normal quantile of a 95 % interval. */
const z = 1.959963984540054;

/** A contrast with less than this part carries nothing that would be noticed. */
const leastPart = 0.01;

const known = new WeakMap<PreparedNetwork, Map<string, NetworkPair>>();

/** What a network says of `treatment` versus `comparator`; `undefined` when it does not have both. Worked out once for a pair. */
export function networkPair(network: PreparedNetwork, treatment: string, comparator: string): NetworkPair | undefined {
  const [i, j] = [network.places.get(treatment), network.places.get(comparator)];
  if (i === undefined || j === undefined || i === j) return undefined;
  const pairs = known.get(network) ?? new Map<string, NetworkPair>();
  known.set(network, pairs);
  const key = `${i} ${j}`;
  const pair = pairs.get(key) ?? pairOf(network, i, j);
  pairs.set(key, pair);
  return pair;
}

/** theta_i - theta_j with variance c_ii + c_jj - 2 c_ij; the part of contrast ab is w cov(theta_i - theta_j, theta_a - theta_b). */
function pairOf({ estimate, contrasts }: PreparedNetwork, i: number, j: number): NetworkPair {
  const { effects } = estimate;
  const c = (a: number, b: number): number => covarianceAt(estimate.covariance, a, b);
  const effect = (effects[i] ?? 0) - (effects[j] ?? 0);
  const width = z * Math.sqrt(c(i, i) + c(j, j) - 2 * c(i, j));
  const parts = contrasts.map((contrast): Part => {
    const { a, b, weight } = contrast;
    return { contrast, part: weight * (c(i, a) - c(i, b) - c(j, a) + c(j, b)) };
  });
  const armsOf = Map.groupBy(contrasts, ({ trial }) => trial);
  const rests = [...Map.groupBy(parts, ({ contrast }) => contrast.trial).values()].flatMap((own) => asPublished(own)).filter(carries);
  const comparedBoth = (trial: string): boolean => {
    const arms = new Set((armsOf.get(trial) ?? []).flatMap(({ a, b }) => [a, b]));
    return arms.has(i) && arms.has(j);
  };
  const direct = rests.filter(({ contrast }) => comparedBoth(contrast.trial)).length;
  const splitP = smallestP(estimate.splits, rests, estimate.treatments[i], estimate.treatments[j]);
  return {
    hazardRatio: Math.exp(effect),
    low: Math.exp(effect - width),
    high: Math.exp(effect + width),
    rests,
    kind: direct === rests.length ? "direct" : direct === 0 ? "indirect" : "direct and indirect",
    steps: stepsBetween(contrasts, i, j),
    ...(splitP === undefined ? {} : { splitP }),
  };
}

const carries = ({ part }: Part): boolean => Math.abs(part) >= leastPart;

/**
 * The parts of the contrasts of one trial, where it can be in terms of those it published. A derived contrast ab is the published ac minus the
 * published bc, so its part is theirs. If that leaves one published contrast, nothing derived was used; if it leaves more, the estimate
 * depends on the assumed covariance of the arms, and the parts stay as they are.
 */
function asPublished(parts: readonly Part[]): readonly Part[] {
  const isDerived = ({ contrast }: Part): boolean => contrast.assumptions.includes("derived-contrast");
  const derived = parts.filter(isDerived);
  if (derived.length === 0) return parts;
  const published = parts.filter((one) => !isDerived(one));
  const sums = new Map(published.map(({ contrast, part }) => [contrast, part]));
  const add = (contrast: PreparedContrast, part: number): void => void sums.set(contrast, (sums.get(contrast) ?? 0) + part);
  for (const { contrast, part } of derived) {
    const through = published
      .filter((one) => one.contrast.a === contrast.a)
      .flatMap((ac) =>
        published.filter((bc) => bc.contrast.a === contrast.b && bc.contrast.b === ac.contrast.b).map((bc) => [ac, bc] as const),
      );
    const [ac, bc] = through[0] ?? [];
    if (ac === undefined || bc === undefined) return parts;
    add(ac.contrast, part);
    add(bc.contrast, -part);
  }
  const rewritten = [...sums].map(([contrast, part]) => ({ contrast, part }));
  return rewritten.filter(carries).length > 1 ? parts : rewritten;
}

/** The entry of the covariance of the effects versus the first treatment, of which nothing varies. */
function covarianceAt(triangle: readonly number[], a: number, b: number): number {
  if (a === 0 || b === 0) return 0;
  const [row, column] = a >= b ? [a - 1, b - 1] : [b - 1, a - 1];
  return triangle[(row * (row + 1)) / 2 + column] ?? Number.NaN;
}

function smallestP(
  splits: readonly { readonly treatment: string; readonly comparator: string; readonly p: number }[],
  rests: NetworkPair["rests"],
  treatment = "",
  comparator = "",
): number | undefined {
  const pairs = [{ treatment, comparator }, ...rests.map(({ contrast }) => contrast)];
  const own = splits.filter((split) =>
    pairs.some(
      (pair) =>
        (pair.treatment === split.treatment && pair.comparator === split.comparator) ||
        (pair.treatment === split.comparator && pair.comparator === split.treatment),
    ),
  );
  return own.length === 0 ? undefined : Math.min(...own.map(({ p }) => p));
}

function stepsBetween(contrasts: readonly PreparedContrast[], from: number, to: number): number {
  let edge = new Set([from]);
  const seen = new Set([from]);
  for (let steps = 1; edge.size > 0; steps++) {
    const next = new Set(contrasts.flatMap(({ a, b }) => [...(edge.has(a) ? [b] : []), ...(edge.has(b) ? [a] : [])]));
    if (next.has(to)) return steps;
    edge = new Set([...next].filter((place) => !seen.has(place)));
    for (const place of edge) seen.add(place);
  }
  return Number.POSITIVE_INFINITY;
}
