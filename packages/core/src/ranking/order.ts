import type { Programme } from "../arguments/programme.ts";
import { levelOf } from "../arguments/template.ts";
import { type Dominance, dominanceOf } from "./dominance.ts";
import { compareKeys, type Keys } from "./keys.ts";
import type { Stand } from "./standing.ts";
import type { Truths } from "./truths.ts";

/** An option in its place. Options that nothing tells apart share a rank. */
export interface Placed {
  /** The place in the programme. */
  readonly index: number;
  readonly rank: number;
  readonly keys: Keys;
}

export interface Ranking {
  readonly placed: readonly Placed[];
  readonly dominance: Dominance;
}

/**
 * Orders all options: by standing, then inside a standing by randomised dominance, then by the keys. Dominance is a partial order: the
 * next place goes to the best by the keys among the options that no remaining option dominates, so what dominance does not compare is
 * ordered by the keys and never against it.
 */
export function rank(programme: Programme, truths: Truths, stands: readonly Stand[], keysAt: (index: number) => Keys): Ranking {
  const dominance = dominanceOf(programme, truths);
  const groups = new Map<number, Placed[]>();
  stands.forEach((stand, index) => {
    const level = levelOf(stand.standing);
    groups.set(level, [...(groups.get(level) ?? []), { index, rank: 0, keys: keysAt(index) }]);
  });
  const placed: Placed[] = [];
  for (const level of [...groups.keys()].sort((a, b) => b - a))
    placed.push(...orderGroup(groups.get(level) ?? [], programme, dominance, placed.length));
  return { placed, dominance };
}

const idAt = (programme: Programme, placed: Placed): string => programme.options[placed.index]?.regimen.id ?? "";

function orderGroup(group: readonly Placed[], programme: Programme, dominance: Dominance, before: number): Placed[] {
  const remaining = byKeys(group, programme);
  const ordered: Placed[] = [];
  while (remaining.length > 0) {
    const isFree = (item: Placed): boolean =>
      !remaining.some((other) => other !== item && dominance.dominates(idAt(programme, other), idAt(programme, item)));
    const previous = ordered.at(-1);
    const ties = (item: Placed): boolean =>
      previous !== undefined &&
      compareKeys(previous.keys, item.keys) === 0 &&
      !ordered.some((other) => other.rank === previous.rank && dominance.dominates(idAt(programme, other), idAt(programme, item)));
    // What shares the rank comes before what was only held back by it.
    const tied = remaining.findIndex((item) => isFree(item) && ties(item));
    const [item] = remaining.splice(tied >= 0 ? tied : Math.max(0, remaining.findIndex(isFree)), 1);
    if (item === undefined) break;
    ordered.push({ ...item, rank: tied >= 0 && previous !== undefined ? previous.rank : before + ordered.length + 1 });
  }
  return ordered;
}

/** The options that share the first rank, without ordering the rest. */
export function topOptions(
  programme: Programme,
  truths: Truths,
  stands: readonly Stand[],
  keysAt: (index: number) => Keys,
): readonly string[] {
  const highest = Math.max(...stands.map((stand) => levelOf(stand.standing)));
  const group = stands.flatMap((stand, index): Placed[] =>
    levelOf(stand.standing) === highest ? [{ index, rank: 0, keys: keysAt(index) }] : [],
  );
  const { dominates } = dominanceOf(programme, truths);
  const ids = group.map((item) => idAt(programme, item));
  const isFree = (item: Placed): boolean => !ids.some((other) => dominates(other, idAt(programme, item)));
  const sorted = byKeys(group, programme);
  const first = sorted.find(isFree) ?? sorted[0];
  if (first === undefined) return [];
  return sorted
    .filter((item) => item === first || (compareKeys(item.keys, first.keys) === 0 && isFree(item)))
    .map((item) => idAt(programme, item));
}

function byKeys(group: readonly Placed[], programme: Programme): Placed[] {
  return [...group].sort((a, b) => compareKeys(a.keys, b.keys) || (idAt(programme, a) < idAt(programme, b) ? -1 : 1));
}
