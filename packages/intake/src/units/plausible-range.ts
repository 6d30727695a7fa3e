import { type MeasurementCode, vocabulary } from "@nextline/core";
import { acceptedUnits, converted } from "./units.ts";

/** Bounds outside which a value cannot be right, in canonical units, where the vocabulary has none or one that hides another unit. */
const ranges: Partial<Record<MeasurementCode, readonly [number, number]>> = {
  platelets: [0, 2000],
  neutrophils: [0, 100],
  ldh: [20, 30_000],
  bilirubin: [0.05, 60],
  ast: [1, 30_000],
  alt: [1, 30_000],
  crp: [0, 1000],
  serumM: [0, 15],
  urineM: [0, 60_000],
  kappa: [0, 100_000],
  lambda: [0, 100_000],
  involvedIg: [0, 15],
  marrowPlasmaCells: [0, 100],
  plasmacytomaArea: [0, 2000],
  lesionDiameter: [0, 30],
  circulatingPlasmaCells: [0, 1_000_000],
  circulatingPlasmaCellPercent: [0, 100],
};

/** The bounds of what a value can be, in its canonical unit. */
export function plausibleRange(code: MeasurementCode): readonly [number, number] {
  return ranges[code] ?? vocabulary.get(code)?.range ?? [0, Number.MAX_VALUE];
}

export function isPlausible(code: MeasurementCode, value: number): boolean {
  const [low, high] = plausibleRange(code);
  return value >= low && value <= high;
}

/** The unit in which an impossible number would be possible: the first accepted one that makes it plausible. */
export function suspectedUnit(code: MeasurementCode, value: number): string | undefined {
  return acceptedUnits(code).find((unit) => isPlausible(code, converted(code, value, unit) ?? Number.NaN));
}
