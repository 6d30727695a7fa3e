/** What the CKD-EPI 2009 estimate is made of. */
export interface CkdEpi2009Input {
  readonly creatinineMgPerDl?: number | undefined;
  readonly ageYears?: number | undefined;
  readonly sex?: "female" | "male" | undefined;
  /** Whether the coefficient for Black patients of the original is applied; left out it is not. */
  readonly raceCoefficient?: boolean | undefined;
}

/**
 * Glomerular filtration rate in mL/min per 1.73 m2 by the CKD-EPI 2009 creatinine equation:
 * 141 x min(S/k, 1)^a x max(S/k, 1)^-1.209 x 0.993^age, times 1.018 in women; k 0.7 and a -0.329 in women, 0.9 and -0.411 in men; times
 * 1.159 with the coefficient for race.
 *
 * Creatinine, age or sex missing makes it unknown. For results and trials from before the equation of 2021, and never in its place. Not
 * for acute kidney injury.
 *
 * Source: `levey-2009-ckd-epi`, doi 10.7326/0003-4819-150-9-200905050-00006; kidney.org/content/ckd-epi-creatinine-equation-2009.
 *
 * @example ckdEpi2009({ creatinineMgPerDl: 1, ageYears: 60, sex: "male" }) // 81.4
 */
export function ckdEpi2009({ creatinineMgPerDl, ageYears, sex, raceCoefficient = false }: CkdEpi2009Input): number | undefined {
  if (creatinineMgPerDl === undefined || ageYears === undefined || sex === undefined) return undefined;
  const ratio = creatinineMgPerDl / (sex === "female" ? 0.7 : 0.9);
  const exponent = sex === "female" ? -0.329 : -0.411;
  const factor = (sex === "female" ? 1.018 : 1) * (raceCoefficient ? 1.159 : 1);
  return 141 * Math.min(ratio, 1) ** exponent * Math.max(ratio, 1) ** -1.209 * 0.993 ** ageYears * factor;
}
