import type { Interval } from "../../terms/interval.ts";
import { between, plus } from "../../terms/interval.ts";
import { pointsIf } from "./points-if.ts";

/** What the ICE score is made of. */
export interface IceInput {
  /** Of year, month, city and hospital, how many were right: 0 to 4. */
  readonly orientation?: number | undefined;
  /** Of three objects, how many were named: 0 to 3. */
  readonly naming?: number | undefined;
  /** Followed a simple command. */
  readonly command?: boolean | undefined;
  /** Wrote a sentence. */
  readonly writing?: boolean | undefined;
  /** Counted backwards from 100 by ten. */
  readonly attention?: boolean | undefined;
}

/**
 * Immune effector cell-associated encephalopathy (ICE) score, 0 to 10: orientation 4, naming 3, following a command 1, writing 1,
 * attention 1 point.
 *
 * A part that was not examined widens the score by its points.
 *
 * Source: `lee-2019-astct`, Biol Blood Marrow Transplant 25:625 (tables in papers that reproduce it).
 *
 * @example iceScore({ orientation: 4, naming: 3, command: true, writing: false, attention: false }) // { low: 8, high: 8 }
 */
export function iceScore({ orientation, naming, command, writing, attention }: IceInput): Interval {
  return [
    between(orientation ?? 0, orientation ?? 4),
    between(naming ?? 0, naming ?? 3),
    pointsIf(command, 1),
    pointsIf(writing, 1),
    pointsIf(attention, 1),
  ].reduce(plus);
}
