import type { Interval } from "../../terms/interval.ts";
import { between } from "../../terms/interval.ts";

/** What the grade of a cytokine release syndrome is made of, each at its worst. */
export interface CrsInput {
  /** Body temperature in degrees Celsius, not attributable to another cause. */
  readonly temperatureC?: number | undefined;
  /** It began with a fever, and medicines against fever or cytokines were given since: fever is then no longer asked for. */
  readonly feverTreated?: boolean | undefined;
  /** Hypotension, with or without need of vasopressors. */
  readonly hypotension?: boolean | undefined;
  /** Vasopressors at once, vasopressin not counted. */
  readonly vasopressors?: number | undefined;
  readonly vasopressin?: boolean | undefined;
  /** Low flow: nasal cannula of 6 L/min or less, or blow-by. High flow: more, or a mask. Pressure: CPAP, BiPAP or ventilator. */
  readonly oxygen?: "none" | "low-flow" | "high-flow" | "positive-pressure" | undefined;
}

const oxygenGrade = { none: 1, "low-flow": 2, "high-flow": 3, "positive-pressure": 4 } as const;

function circulationGrade(hypotension: boolean, vasopressors: number, vasopressin: boolean): number {
  if (vasopressors > 1) return 4;
  if (vasopressors === 1 || vasopressin) return 3;
  return hypotension ? 2 : 1;
}

/** Whether there is a fever of 38 degrees or more, or was one at the onset. */
function feverKnown({ temperatureC, feverTreated }: CrsInput): boolean | undefined {
  if (feverTreated === true || (temperatureC !== undefined && temperatureC >= 38)) return true;
  return feverTreated === undefined || temperatureC === undefined ? undefined : false;
}

/**
 * Grade of a cytokine release syndrome after the ASTCT, 0 to 4 in the living (death is 5): fever alone is 1; hypotension without
 * vasopressors or low-flow oxygen 2; one vasopressor (with or without vasopressin), high-flow oxygen or a mask 3; several vasopressors or
 * positive pressure 4. The worst part decides. Without a fever at the onset there is none (0).
 *
 * What is missing widens the grade by what it could be; without hypotension no vasopressor is assumed. Vasopressin alone counts as a
 * vasopressor here. Toxicity of other organs does not change the grade.
 *
 * Source: `lee-2019-astct`, Biol Blood Marrow Transplant 25:625 (tables in papers that reproduce it; death as 5 and vasopressin alone are
 * recalled).
 *
 * @example crsGrade({ temperatureC: 38.5, hypotension: false, oxygen: "none" }) // { low: 1, high: 1 }
 */
export function crsGrade(input: CrsInput): Interval {
  const fever = feverKnown(input);
  if (fever === false) return between(0, 0);
  const { hypotension, vasopressors, vasopressin, oxygen } = input;
  const pressed = hypotension !== false;
  const least = Math.max(circulationGrade(hypotension ?? false, vasopressors ?? 0, vasopressin ?? false), oxygenGrade[oxygen ?? "none"]);
  const most = Math.max(
    circulationGrade(pressed, vasopressors ?? (pressed ? 2 : 0), vasopressin ?? pressed),
    oxygenGrade[oxygen ?? "positive-pressure"],
  );
  return between(fever === true ? least : 0, most);
}
