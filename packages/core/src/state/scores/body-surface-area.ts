/** What a body surface area is made of. */
export interface BodySurfaceAreaInput {
  readonly weightKg?: number | undefined;
  readonly heightCm?: number | undefined;
  /** The greatest area a dose is worked out for (a label may say 2.2 m2); left out there is none. */
  readonly capM2?: number | undefined;
}

const capped = (areaM2: number, capM2 = Number.POSITIVE_INFINITY): number => Math.min(areaM2, capM2);

/**
 * Body surface area in m2 after Du Bois: 0.007184 x weight^0.425 x height^0.725.
 *
 * Weight or height missing makes it unknown. A cap belongs to the dose of a drug, so it is given with the question and never assumed.
 *
 * Source: Du Bois and Du Bois 1916, Arch Intern Med 17:863 (formula read in texts that cite it).
 *
 * @example duBois({ weightKg: 70, heightCm: 170 }) // 1.81
 */
export function duBois({ weightKg, heightCm, capM2 }: BodySurfaceAreaInput): number | undefined {
  if (weightKg === undefined || heightCm === undefined) return undefined;
  return capped(0.007184 * weightKg ** 0.425 * heightCm ** 0.725, capM2);
}

/**
 * Body surface area in m2 after Mosteller: the square root of weight x height / 3600.
 *
 * Weight or height missing makes it unknown; a cap as above.
 *
 * Source: `mosteller-1987-bsa`, N Engl J Med 317:1098 (formula read in texts that cite it).
 *
 * @example mosteller({ weightKg: 70, heightCm: 170 }) // 1.82
 */
export function mosteller({ weightKg, heightCm, capM2 }: BodySurfaceAreaInput): number | undefined {
  if (weightKg === undefined || heightCm === undefined) return undefined;
  return capped(Math.sqrt((weightKg * heightCm) / 3600), capM2);
}
