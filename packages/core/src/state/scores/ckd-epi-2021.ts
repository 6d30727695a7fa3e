/** What the CKD-EPI 2021 estimate is made of. */
export interface CkdEpi2021Input {
  readonly creatinineMgPerDl?: number | undefined;
  readonly ageYears?: number | undefined;
  readonly sex?: "female" | "male" | undefined;
}

/**
 * Glomerular filtration rate in mL/min per 1.73 m2 by the CKD-EPI 2021 creatinine equation, without race:
 * 142 x min(S/k, 1)^a x max(S/k, 1)^-1.200 x 0.9938^age, times 1.012 in women; k 0.7 and a -0.241 in women, 0.9 and -0.302 in men.
 *
 * Any missing input makes it unknown. Not for acute kidney injury, and no substitute for Cockcroft-Gault where a label asks for
 * creatinine clearance.
 *
 * Source: Inker 2021, N Engl J Med 385:1737; kidney.org/ckd-epi-creatinine-equation-2021.
 *
 * @example ckdEpi2021({ creatinineMgPerDl: 1, ageYears: 60, sex: "male" }) // 86.2
 */
export function ckdEpi2021({ creatinineMgPerDl, ageYears, sex }: CkdEpi2021Input): number | undefined {
  if (creatinineMgPerDl === undefined || ageYears === undefined || sex === undefined) return undefined;
  const ratio = creatinineMgPerDl / (sex === "female" ? 0.7 : 0.9);
  const exponent = sex === "female" ? -0.241 : -0.302;
  return 142 * Math.min(ratio, 1) ** exponent * Math.max(ratio, 1) ** -1.2 * 0.9938 ** ageYears * (sex === "female" ? 1.012 : 1);
}
