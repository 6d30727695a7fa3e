import type { Interval } from "../../terms/interval.ts";
import { between, exactly, plus } from "../../terms/interval.ts";
import { groupWithin } from "./group-within.ts";
import type { IssStage } from "./iss.ts";
import { pointsIf } from "./points-if.ts";

/** What the R2-ISS is made of. */
export interface R2IssInput {
  readonly iss?: IssStage | undefined;
  readonly del17p?: boolean | undefined;
  /** Lactate dehydrogenase above the upper limit of the laboratory. */
  readonly ldhHigh?: boolean | undefined;
  readonly t414?: boolean | undefined;
  /** Any extra copy of 1q21: gain (three copies) or amp (four or more); both score the same. */
  readonly gain1q?: boolean | undefined;
}

export interface R2Iss {
  /** Points, 0 to 5 in halves; bounds where an input is missing. */
  readonly score: Interval;
  /** 1 (I, low), 2 (II, low-intermediate), 3 (III, intermediate-high) or 4 (IV, high). */
  readonly stage: 1 | 2 | 3 | 4 | undefined;
}

const issPoints = { 1: 0, 2: 1, 3: 1.5 } as const;

function stageOf(score: number): 1 | 2 | 3 | 4 {
  if (score >= 3) return 4;
  if (score >= 1.5) return 3;
  return score >= 0.5 ? 2 : 1;
}

/**
 * Second revision of the International Staging System (R2-ISS): ISS II 1, ISS III 1.5, del(17p) 1, LDH above the upper limit 1,
 * t(4;14) 1, 1q gain or amplification 0.5 points; stage I is 0, II 0.5 to 1, III 1.5 to 2.5, IV 3 to 5 points.
 *
 * A missing input widens the score by its points; the stage is known when every possible score falls in it. t(14;16) scores nothing.
 *
 * Source: D'Agostino 2022, doi 10.1200/JCO.21.02614 (points and strata read in secondary sources).
 *
 * @example r2Iss({ iss: 2, del17p: true, ldhHigh: true }).stage // 4
 */
export function r2Iss({ iss, del17p, ldhHigh, t414, gain1q }: R2IssInput): R2Iss {
  const terms = [
    iss === undefined ? between(issPoints[1], issPoints[3]) : exactly(issPoints[iss]),
    pointsIf(del17p, 1),
    pointsIf(ldhHigh, 1),
    pointsIf(t414, 1),
    pointsIf(gain1q, 0.5),
  ];
  const score = terms.reduce(plus);
  return { score, stage: groupWithin(score, stageOf) };
}
