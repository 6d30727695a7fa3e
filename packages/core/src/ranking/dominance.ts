import type { Contest, Programme } from "../arguments/programme.ts";
import { type Truths, truthAt } from "./truths.ts";

/** One win of an option over another in a randomised trial that could have included the patient. */
export type Win = Contest;

/** Who beat whom, directly and through a chain of such wins. A pair that won against each other in different trials is not compared. */
export interface Dominance {
  readonly wins: readonly Win[];
  readonly dominates: (a: string, b: string) => boolean;
}

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
  return { wins, dominates: (a, b) => beats(a, b) && !beats(b, a) };
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
