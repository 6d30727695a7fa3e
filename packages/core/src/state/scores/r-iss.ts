import { any, fromBoolean } from "../../terms/truth.ts";
import type { IssStage } from "./iss.ts";

/** What the R-ISS is made of. */
export interface RIssInput {
  readonly iss?: IssStage | undefined;
  /** del(17p), t(4;14) or t(14;16) by FISH: `rIssCytogeneticRisk` is "high". */
  readonly highRiskCytogenetics?: boolean | undefined;
  /** Lactate dehydrogenase above the upper limit of the laboratory. */
  readonly ldhHigh?: boolean | undefined;
}

/**
 * Revised International Staging System (R-ISS): stage I is ISS I with neither high-risk cytogenetics nor high LDH; stage III is
 * ISS III with either; stage II is everything else.
 *
 * ISS II is stage II whatever the rest. Otherwise a missing input leaves the stage unknown unless the other adverse feature is
 * present; cytogenetics that were not tested are never taken for standard risk.
 *
 * Source: Palumbo 2015, doi 10.1200/JCO.2015.61.2267 (criteria read in secondary sources).
 *
 * @example rIss({ iss: 3, ldhHigh: true }) // 3
 */
export function rIss({ iss, highRiskCytogenetics, ldhHigh }: RIssInput): 1 | 2 | 3 | undefined {
  if (iss === undefined) return undefined;
  if (iss === 2) return 2;
  switch (any([fromBoolean(highRiskCytogenetics), fromBoolean(ldhHigh)])) {
    case "met":
      return iss === 3 ? 3 : 2;
    case "not-met":
      return iss === 3 ? 2 : 1;
    case "unknown":
      return undefined;
  }
}
