import type { Interval } from "../../terms/interval.ts";
import { between, plus } from "../../terms/interval.ts";
import { groupWithin } from "./group-within.ts";
import { pointsIf } from "./points-if.ts";

/** What the revised Myeloma Comorbidity Index is made of. */
export interface RMciInput {
  /** Glomerular filtration rate by MDRD or CKD-EPI, mL/min per 1.73 m2. */
  readonly egfrMlPerMin173?: Interval | undefined;
  /** Moderate or severe lung disease. */
  readonly lungDisease?: boolean | undefined;
  /** Karnofsky performance status in percent; never one turned back from ECOG. */
  readonly karnofsky?: Interval | undefined;
  /** Moderate or severe frailty after Fried. */
  readonly frail?: boolean | undefined;
  /** Age in completed years. */
  readonly age?: Interval | undefined;
  readonly unfavourableCytogenetics?: boolean | undefined;
}

export type RMciGroup = "fit" | "intermediate" | "frail";

export interface RMci {
  /** Points, 0 to 9; bounds where an input is missing or imprecise. */
  readonly score: Interval;
  readonly group: RMciGroup | undefined;
}

const renalPoints = (egfr: number): number => (egfr < 60 ? 1 : 0);
const agePoints = (years: number): number => (years >= 70 ? 2 : years >= 60 ? 1 : 0);
/** Of a status in tens. */
const karnofskyPoints = (karnofsky: number): number => (karnofsky >= 100 ? 0 : karnofsky >= 80 ? 2 : 3);

/** The group of a number of points. */
export function rMciGroup(score: number): RMciGroup {
  if (score > 6) return "frail";
  return score > 3 ? "intermediate" : "fit";
}

/**
 * Revised Myeloma Comorbidity Index (R-MCI): eGFR below 60 1; moderate or severe lung disease 1; Karnofsky 80 to 90 2, 70 or less 3;
 * moderate or severe frailty 1; age 60 to 69 1, 70 or more 2; unfavourable cytogenetics 1 point. Fit is 3 points or less, intermediate
 * 4 to 6, frail more than 6.
 *
 * A missing input widens the score by its points; the group is known when every possible score falls in it. A Karnofsky status between
 * two tens is bounded by both. Cytogenetics that were not tested leave one point open: the authors score them as 0 with the cut-offs
 * unchanged (recalled), which is the low end here.
 *
 * Source: Engelhardt 2017, doi 10.3324/haematol.2016.162693 (items and groups: abstract and the authors' site; the points are recalled
 * and were not found in print, nor which abnormalities are unfavourable).
 *
 * @example rMci({ age: exactly(75), karnofsky: exactly(60), frail: true, lungDisease: true }).group // "frail"
 */
export function rMci({ egfrMlPerMin173: egfr, lungDisease, karnofsky, frail, age, unfavourableCytogenetics }: RMciInput): RMci {
  const terms = [
    egfr === undefined ? between(0, 1) : between(renalPoints(egfr.high), renalPoints(egfr.low)),
    pointsIf(lungDisease, 1),
    karnofsky === undefined
      ? between(0, 3)
      : between(karnofskyPoints(Math.ceil(karnofsky.high / 10) * 10), karnofskyPoints(Math.floor(karnofsky.low / 10) * 10)),
    pointsIf(frail, 1),
    age === undefined ? between(0, 2) : between(agePoints(age.low), agePoints(age.high)),
    pointsIf(unfavourableCytogenetics, 1),
  ];
  const score = terms.reduce(plus);
  return { score, group: groupWithin(score, rMciGroup) };
}
