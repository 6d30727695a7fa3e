/** What a calcium corrected for albumin is made of. */
export interface CorrectedCalciumInput {
  /** Total serum calcium, mg/dL. */
  readonly calciumMgPerDl?: number | undefined;
  /** Serum albumin, g/dL. */
  readonly albuminGPerDl?: number | undefined;
}

/**
 * Calcium corrected for albumin after Payne, mg/dL: calcium + 0.8 x (4 - albumin), also where albumin is above 4 g/dL.
 *
 * Either input missing makes it unknown. A paraprotein can bind calcium; ionised calcium is preferred where it was measured, and no
 * formula makes it.
 *
 * Source: Payne 1973, BMJ 4:643 (recalled; the factor 0.8 was read in secondary sources).
 *
 * @example payneCorrectedCalcium({ calciumMgPerDl: 10.2, albuminGPerDl: 2.5 }) // 11.4
 */
export function payneCorrectedCalcium({ calciumMgPerDl, albuminGPerDl }: CorrectedCalciumInput): number | undefined {
  if (calciumMgPerDl === undefined || albuminGPerDl === undefined) return undefined;
  return calciumMgPerDl + 0.8 * (4 - albuminGPerDl);
}

/**
 * Calcium corrected for albumin as is usual in Japan, mg/dL: calcium + (4 - albumin) where albumin is below 4 g/dL, else calcium as
 * it was measured.
 *
 * Either input missing makes it unknown. It is higher than Payne's: 10.2 mg/dL with albumin 2.5 g/dL is 11.7 here and 11.4 there,
 * on either side of a threshold of 11.5. In Japan this form, without the factor 0.8, is itself called Payne's.
 *
 * Source: Japanese Society for Dialysis Therapy 2012, J Jpn Soc Dial Ther 45:301 (read in secondary sources, which give it for low
 * albumin).
 *
 * @example japaneseCorrectedCalcium({ calciumMgPerDl: 10.2, albuminGPerDl: 2.5 }) // 11.7
 */
export function japaneseCorrectedCalcium({ calciumMgPerDl, albuminGPerDl }: CorrectedCalciumInput): number | undefined {
  if (calciumMgPerDl === undefined || albuminGPerDl === undefined) return undefined;
  return albuminGPerDl < 4 ? calciumMgPerDl + (4 - albuminGPerDl) : calciumMgPerDl;
}
