/** What the MDRD estimate is made of. */
export interface MdrdInput {
  /** Serum creatinine by a method traceable to IDMS, mg/dL. */
  readonly creatinineMgPerDl?: number | undefined;
  readonly ageYears?: number | undefined;
  readonly sex?: "female" | "male" | undefined;
  /** Whether the coefficient for Black patients of the original is applied; left out it is not. */
  readonly raceCoefficient?: boolean | undefined;
}

/**
 * Glomerular filtration rate in mL/min per 1.73 m2 by the four-variable MDRD equation for IDMS-traceable creatinine:
 * 175 x creatinine^-1.154 x age^-0.203, times 0.742 in women, times 1.212 with the coefficient for race.
 *
 * Creatinine, age or sex missing makes it unknown. For results and trials that used it; it falls short of the truth above 60. Not for
 * acute kidney injury.
 *
 * Source: `levey-2006-mdrd`, Ann Intern Med 145:247 (recalled; the formula was read in a secondary source).
 *
 * @example mdrd({ creatinineMgPerDl: 1, ageYears: 60, sex: "male" }) // 76.2
 */
export function mdrd({ creatinineMgPerDl, ageYears, sex, raceCoefficient = false }: MdrdInput): number | undefined {
  if (creatinineMgPerDl === undefined || ageYears === undefined || sex === undefined) return undefined;
  const factor = (sex === "female" ? 0.742 : 1) * (raceCoefficient ? 1.212 : 1);
  return 175 * creatinineMgPerDl ** -1.154 * ageYears ** -0.203 * factor;
}
