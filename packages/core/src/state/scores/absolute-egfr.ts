/** What a glomerular filtration rate without the index to body surface is made of. */
export interface AbsoluteEgfrInput {
  /** By any equation, mL/min per 1.73 m2. */
  readonly egfrMlPerMin173?: number | undefined;
  readonly bodySurfaceAreaM2?: number | undefined;
}

/**
 * Glomerular filtration rate in mL/min, as the patient's own body filters: eGFR x body surface area / 1.73.
 *
 * Either input missing makes it unknown: the index is not dropped silently. This is the quantity that compares with creatinine clearance;
 * it does not stand in for it where a label asks for Cockcroft-Gault.
 *
 * Source: KDIGO 2011, Matzke, Kidney Int (abstract; the advice to express the rate in mL/min for doses and the formula were read in texts
 * about it).
 *
 * @example absoluteEgfr({ egfrMlPerMin173: 60, bodySurfaceAreaM2: 1.44 }) // 49.9
 */
export function absoluteEgfr({ egfrMlPerMin173, bodySurfaceAreaM2 }: AbsoluteEgfrInput): number | undefined {
  if (egfrMlPerMin173 === undefined || bodySurfaceAreaM2 === undefined) return undefined;
  return (egfrMlPerMin173 * bodySurfaceAreaM2) / 1.73;
}
