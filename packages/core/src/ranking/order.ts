import type { Programme } from "../arguments/programme.ts";
import { levelOf } from "../arguments/template.ts";
import type { Dominance, ShownBy } from "./dominance.ts";
import { compareKeys, firstDifference, type KeyName, type Keys, keysBeforeEffect } from "./keys.ts";
import type { Stand } from "./standing.ts";

/** An option in its place. Options that nothing tells apart share a rank. */
export interface Placed {
  /** The place in the programme. */
  readonly index: number;
  readonly rank: number;
  readonly keys: Keys;
}

/**
 * Orders all options: by standing, then inside a standing by what randomised evidence shows, then by the keys. Randomised evidence is a
 * partial order: the next place goes to the best by the keys among the options than which no remaining option was shown to be better, so
 * what it does not compare is ordered by the keys and never against it. Among the keys stands, in its own place, the size of the effect in
 * one network, which is such a partial order too.
 */
export function rank(
  programme: Programme,
  stands: readonly Stand[],
  keysAt: (index: number) => Keys,
  dominance: Dominance,
): readonly Placed[] {
  const groups = new Map<number, Placed[]>();
  stands.forEach((stand, index) => {
    const level = levelOf(stand.standing);
    groups.set(level, [...(groups.get(level) ?? []), { index, rank: 0, keys: keysAt(index) }]);
  });
  const placed: Placed[] = [];
  for (const level of [...groups.keys()].sort((a, b) => b - a)) {
    let remaining = byKeys(groups.get(level) ?? [], programme);
    while (remaining.length > 0) {
      const next = nextPlace(remaining, programme, dominance);
      const place = placed.length + 1;
      placed.push(...next.map((item) => ({ ...item, rank: place })));
      remaining = remaining.filter((item) => !next.includes(item));
    }
  }
  return placed;
}

/** The options that share the first rank, without ordering the rest. */
export function topOptions(
  programme: Programme,
  stands: readonly Stand[],
  keysAt: (index: number) => Keys,
  dominance: Dominance,
): readonly string[] {
  const highest = Math.max(...stands.map((stand) => levelOf(stand.standing)));
  const group = stands.flatMap((stand, index): Placed[] =>
    levelOf(stand.standing) === highest ? [{ index, rank: 0, keys: keysAt(index) }] : [],
  );
  return nextPlace(byKeys(group, programme), programme, dominance).map((item) => idAt(programme, item));
}

const idAt = (programme: Programme, placed: Placed): string => programme.options[placed.index]?.regimen.id ?? "";

/** Of options sorted by their keys, those that share the next place. */
function nextPlace(remaining: readonly Placed[], programme: Programme, { shown, larger }: Dominance): readonly Placed[] {
  const id = (item: Placed): string => idAt(programme, item);
  const isFree = (item: Placed): boolean => !remaining.some((other) => other !== item && shown(id(other), id(item)) !== undefined);
  const best = remaining.find(isFree) ?? remaining[0];
  if (best === undefined) return [];
  const level = remaining.filter((item) => item === best || (compareKeys(item.keys, best.keys, keysBeforeEffect) === 0 && isFree(item)));
  const leading = level.filter((item) => !level.some((other) => other !== item && larger(id(other), id(item))));
  const first = leading[0] ?? best;
  return leading.length === 0 ? [first] : leading.filter((item) => compareKeys(item.keys, first.keys) === 0);
}

function byKeys(group: readonly Placed[], programme: Programme): readonly Placed[] {
  return [...group].sort((a, b) => compareKeys(a.keys, b.keys) || (idAt(programme, a) < idAt(programme, b) ? -1 : 1));
}

/** What put an option before the next of the same standing. */
export type DecidedBy = ShownBy | KeyName | "larger-effect" | "tie";

/** What put an option before the one that comes next: what randomised evidence shows of the two, or the first key that tells them apart. */
export function decidedBy(a: Placed, b: Placed, programme: Programme, { shown, larger }: Dominance): DecidedBy {
  const [one, next] = [idAt(programme, a), idAt(programme, b)];
  if (a.rank === b.rank) return "tie";
  const pair = shown(one, next) ?? firstDifference(a.keys, b.keys, keysBeforeEffect);
  if (pair !== undefined) return pair;
  return larger(one, next) ? "larger-effect" : (firstDifference(a.keys, b.keys) ?? "tie");
}
