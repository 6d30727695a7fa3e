/** What the Cockcroft-Gault creatinine clearance is made of. */
export interface CockcroftGaultInput {
  readonly creatinineMgPerDl?: number | undefined;
  readonly ageYears?: number | undefined;
  readonly weightKg?: number | undefined;
  readonly sex?: "female" | "male" | undefined;
}

/**
 * Creatinine clearance in mL/min, not indexed to body surface:
 * (140 - age) x weight / (72 x creatinine), times 0.85 in women.
 *
 * Any missing input makes it unknown. This is the quantity on which labels set lenalidomide doses. Not for acute kidney injury.
 * Not modelled: adding 0.2 mg/dL to an enzymatic creatinine, as is done in Japan to imitate the Jaffe method.
 *
 * Source: Cockcroft and Gault 1976, Nephron 16:31 (recalled).
 *
 * @example cockcroftGault({ creatinineMgPerDl: 1, ageYears: 60, weightKg: 70, sex: "male" }) // 77.8
 */
export function cockcroftGault({ creatinineMgPerDl, ageYears, weightKg, sex }: CockcroftGaultInput): number | undefined {
  if (creatinineMgPerDl === undefined || ageYears === undefined || weightKg === undefined || sex === undefined) return undefined;
  return (((140 - ageYears) * weightKg) / (72 * creatinineMgPerDl)) * (sex === "female" ? 0.85 : 1);
}
