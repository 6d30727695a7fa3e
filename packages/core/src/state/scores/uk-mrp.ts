import type { Interval } from "../../terms/interval.ts";
import { between, plus } from "../../terms/interval.ts";
import { groupWithin } from "./group-within.ts";
import type { IssStage } from "./iss.ts";

/** What the UK Myeloma Research Alliance Risk Profile is made of. */
export interface UkMrpInput {
  /** WHO (ECOG) performance status, 0 to 4. */
  readonly performanceStatus?: number | undefined;
  readonly ageYears?: number | undefined;
  readonly iss?: IssStage | undefined;
  /** C-reactive protein in mg/L; Japanese laboratories report mg/dL, a tenth of it. */
  readonly crpMgPerL?: number | undefined;
}

export type UkMrpGroup = "low" | "medium" | "high";

export interface UkMrp {
  /** The risk score; bounds where an input is missing, without an upper bound where that is age or CRP. */
  readonly score: Interval;
  readonly group: UkMrpGroup | undefined;
}

function groupOf(score: number): UkMrpGroup {
  if (score > -0.0283) return "high";
  return score < -0.256 ? "low" : "medium";
}

const bounds = (value: number | undefined, least: number, most: number): Interval => between(value ?? least, value ?? most);

const each = ({ low, high }: Interval, term: (value: number) => number): Interval => between(term(low), term(high));

/**
 * UK Myeloma Research Alliance Risk Profile (MRP):
 * 0.199 (PS - 2) + 0.0165 (age - 74.4) + 0.212 (ISS - 2) + 0.0315 (ln(CRP + 1) - 2.08). Low risk is below -0.256, high above -0.0283,
 * medium between, both included.
 *
 * Every term rises with its input, so a missing one bounds the score by its least and its greatest value; the group is known when both
 * ends fall in it. Made for newly diagnosed patients without a transplant.
 *
 * Source: `cook-2019-mrp`, Lancet Haematol 6:e154; formula and cut-offs read in the Danish validation, Blood 2019;134(Suppl 1):1849. It prints
 * "log"; the natural logarithm is meant, as 2.08 is ln 8.
 *
 * @example ukMrp({ performanceStatus: 1, ageYears: 75, iss: 2, crpMgPerL: 5 }).group // "medium"
 */
export function ukMrp({ performanceStatus, ageYears, iss, crpMgPerL }: UkMrpInput): UkMrp {
  const terms = [
    each(bounds(performanceStatus, 0, 4), (status) => 0.199 * (status - 2)),
    each(bounds(ageYears, 0, Number.POSITIVE_INFINITY), (years) => 0.0165 * (years - 74.4)),
    each(bounds(iss, 1, 3), (stage) => 0.212 * (stage - 2)),
    each(bounds(crpMgPerL, 0, Number.POSITIVE_INFINITY), (crp) => 0.0315 * (Math.log(crp + 1) - 2.08)),
  ];
  const score = terms.reduce(plus);
  return { score, group: groupWithin(score, groupOf) };
}
