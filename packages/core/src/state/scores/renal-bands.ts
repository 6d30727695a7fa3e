import type { Interval } from "../../terms/interval.ts";
import { atLeastLimit } from "../../terms/interval.ts";
import { any, type Truth } from "../../terms/truth.ts";

/** The limits in mL/min at which most doses change, in the labels of the drugs against myeloma. Rarer ones (10, 20, 40) are left out. */
export const renalLimits = [15, 30, 45, 50, 60] as const;

/** Two estimates of the function of the same kidneys, both in mL/min. */
export interface RenalBandsInput {
  /** By Cockcroft-Gault. */
  readonly creatinineClearance?: Interval | undefined;
  /** Without the index to body surface. */
  readonly absoluteEgfr?: Interval | undefined;
}

function differ(a: Truth, b: Truth): Truth {
  if (a === "unknown" || b === "unknown") return "unknown";
  return a === b ? "not-met" : "met";
}

/**
 * Whether creatinine clearance and eGFR fall on different sides of 15, 30, 45, 50 or 60 mL/min, so that one asks for another dose than
 * the other. A value on a limit belongs above it.
 *
 * Either missing makes it unknown. With bounds it is met when some limit certainly lies between the two, and not met when no limit can.
 *
 * Source: a convention of the project; the limits are those of dose bands in labels.
 *
 * @example renalBandsDisagree({ creatinineClearance: exactly(27.5), absoluteEgfr: exactly(30.9) }) // "met"
 */
export function renalBandsDisagree({ creatinineClearance, absoluteEgfr }: RenalBandsInput): Truth {
  if (creatinineClearance === undefined || absoluteEgfr === undefined) return "unknown";
  return any(renalLimits.map((limit) => differ(atLeastLimit(creatinineClearance, limit), atLeastLimit(absoluteEgfr, limit))));
}
