import type { Contest, Programme } from "../arguments/programme.ts";
import { betterThroughNetwork, largerEffect } from "./comparison.ts";
import { type Truths, truthAt } from "./truths.ts";

/** One win of an option over another in a randomised trial that could have included the patient. */
export type Win = Contest;

/** How one option was shown to be better than another. */
export type ShownBy = "randomised-dominance" | "network-estimate";

/** What randomised evidence says of options by pairs. It orders some pairs and is silent on the others. */
export interface Dominance {
  readonly wins: readonly Win[];
  /** How `a` was shown to be better than `b`: in a trial or a chain of trials won, else through a network; `undefined` when it was not. */
  readonly shown: (a: string, b: string) => ShownBy | undefined;
  /** Not shown, but the effect of `a` is larger than that of `b` in one network by what tells them apart. */
  readonly larger: (a: string, b: string) => boolean;
}

/**
 * Who was shown to be better than whom for a patient: directly, through a chain of wins, then through one connected network. A pair that won
 * against each other in different trials is not compared by wins.
 */
export function dominanceOf(programme: Programme, truths: Truths): Dominance {
  const wins = programme.contests.filter((contest) => truthAt(truths, contest.eligible) === "met");
  const reached = new Map<string, ReadonlySet<string>>();
  const direct = new Map<string, string[]>();
  for (const { winner, loser } of wins) direct.set(winner, [...(direct.get(winner) ?? []), loser]);
  const beats = (a: string, b: string): boolean => {
    if (!direct.has(a)) return false;
    const below = reached.get(a) ?? reach(a, direct);
    reached.set(a, below);
    return below.has(b);
  };
  const shown = byPair((a, b): ShownBy | undefined => {
    const [won, lost] = [beats(a, b), beats(b, a)];
    if (won || lost) return won && !lost ? "randomised-dominance" : undefined;
    return betterThroughNetwork(programme, truths, a, b) ? "network-estimate" : undefined;
  });
  const larger = byPair((a, b) => largerEffect(programme, truths, a, b));
  return { wins, shown, larger };
}

/** Works out each pair once. */
function byPair<Value>(of: (a: string, b: string) => Value): (a: string, b: string) => Value {
  const known = new Map<string, Map<string, Value>>();
  return (a, b) => {
    const row = known.get(a) ?? new Map<string, Value>();
    known.set(a, row);
    if (!row.has(b)) row.set(b, of(a, b));
    return row.get(b) as Value;
  };
}

/** Everything below an option along the wins. */
function reach(start: string, direct: ReadonlyMap<string, readonly string[]>): Set<string> {
  const seen = new Set<string>();
  const open = [...(direct.get(start) ?? [])];
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    if (seen.has(next)) continue;
    seen.add(next);
    open.push(...(direct.get(next) ?? []));
  }
  return seen;
}
