/** What the Japanese estimate is made of. */
export interface JapaneseEgfrInput {
  /** Serum creatinine by an enzymatic method, mg/dL. */
  readonly creatinineMgPerDl?: number | undefined;
  readonly ageYears?: number | undefined;
  readonly sex?: "female" | "male" | undefined;
}

/**
 * Glomerular filtration rate in mL/min per 1.73 m2 by the equation of the Japanese Society of Nephrology:
 * 194 x creatinine^-1.094 x age^-0.287, times 0.739 in women.
 *
 * Any missing input makes it unknown. Not for acute kidney injury, and no substitute for Cockcroft-Gault where a label asks for
 * creatinine clearance.
 *
 * Source: Matsuo 2009, doi 10.1053/j.ajkd.2008.12.034 (abstract).
 *
 * @example japaneseEgfr({ creatinineMgPerDl: 1, ageYears: 60, sex: "male" }) // 59.9
 */
export function japaneseEgfr({ creatinineMgPerDl, ageYears, sex }: JapaneseEgfrInput): number | undefined {
  if (creatinineMgPerDl === undefined || ageYears === undefined || sex === undefined) return undefined;
  return 194 * creatinineMgPerDl ** -1.094 * ageYears ** -0.287 * (sex === "female" ? 0.739 : 1);
}
