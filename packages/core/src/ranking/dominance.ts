import type { Programme } from "../arguments/programme.ts";
import { type Truths, truthAt } from "./truths.ts";

/** One win of an option over another in a randomised trial that could have included the patient. */
export interface Win {
  readonly winner: string;
  readonly loser: string;
  readonly trial: string;
  /** The loser was one of several regimens the control arm could choose from. */
  readonly pooled: boolean;
}

/** Who beat whom, directly and through a chain of such wins. A pair that won against each other in different trials is not compared. */
export interface Dominance {
  readonly wins: readonly Win[];
  readonly dominates: (a: string, b: string) => boolean;
}

export function dominanceOf(programme: Programme, truths: Truths): Dominance {
  const wins: Win[] = [];
  for (const option of programme.options) {
    for (const evidence of option.evidence) {
      if (!evidence.won || truthAt(truths, evidence.eligible) !== "met") continue;
      for (const loser of evidence.comparators)
        wins.push({ winner: option.regimen.id, loser, trial: evidence.trial.id, pooled: evidence.pooled });
    }
  }
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
