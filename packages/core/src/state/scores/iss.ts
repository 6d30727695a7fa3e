/** A stage of the International Staging System: 1 (I), 2 (II) or 3 (III). */
export type IssStage = 1 | 2 | 3;

/** What the ISS is made of. */
export interface IssInput {
  /** Serum beta-2 microglobulin, mg/L. */
  readonly beta2MicroglobulinMgPerL?: number | undefined;
  /** Serum albumin, g/dL (not g/L). */
  readonly albuminGPerDl?: number | undefined;
}

/**
 * International Staging System (ISS): stage III is beta-2 microglobulin of 5.5 mg/L or more; stage I is beta-2 microglobulin below
 * 3.5 mg/L with albumin of 3.5 g/dL or more; stage II is everything else.
 *
 * Without albumin the stage is known from beta-2 microglobulin of 3.5 mg/L on; without beta-2 microglobulin it is unknown. Beta-2
 * microglobulin is cleared by the kidney, and the system was validated at diagnosis only.
 *
 * Source: Greipp 2005, J Clin Oncol 23:3412 (criteria read in a secondary source).
 *
 * @example iss({ beta2MicroglobulinMgPerL: 3.4, albuminGPerDl: 3.5 }) // 1
 */
export function iss({ beta2MicroglobulinMgPerL, albuminGPerDl }: IssInput): IssStage | undefined {
  if (beta2MicroglobulinMgPerL === undefined) return undefined;
  if (beta2MicroglobulinMgPerL >= 5.5) return 3;
  if (beta2MicroglobulinMgPerL >= 3.5) return 2;
  if (albuminGPerDl === undefined) return undefined;
  return albuminGPerDl >= 3.5 ? 1 : 2;
}
