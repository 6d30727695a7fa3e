/** What a body surface area is made of. */
export interface BodySurfaceAreaInput {
  readonly weightKg?: number | undefined;
  readonly heightCm?: number | undefined;
}

/**
 * Body surface area in m2 after Du Bois: 0.007184 x weight^0.425 x height^0.725.
 *
 * Either input missing makes it unknown. Not modelled: the cap of 2.2 m2 for carfilzomib, which is a matter of its dose.
 *
 * Source: Du Bois and Du Bois 1916, Arch Intern Med 17:863 (recalled).
 *
 * @example duBois({ weightKg: 70, heightCm: 170 }) // 1.81
 */
export function duBois({ weightKg, heightCm }: BodySurfaceAreaInput): number | undefined {
  if (weightKg === undefined || heightCm === undefined) return undefined;
  return 0.007184 * weightKg ** 0.425 * heightCm ** 0.725;
}

/**
 * Body surface area in m2 after Mosteller: the square root of weight x height / 3600.
 *
 * Either input missing makes it unknown.
 *
 * Source: Mosteller 1987, N Engl J Med 317:1098 (recalled).
 *
 * @example mosteller({ weightKg: 70, heightCm: 170 }) // 1.82
 */
export function mosteller({ weightKg, heightCm }: BodySurfaceAreaInput): number | undefined {
  if (weightKg === undefined || heightCm === undefined) return undefined;
  return Math.sqrt((weightKg * heightCm) / 3600);
}
