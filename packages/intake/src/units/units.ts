import { type MeasurementCode, measurementUnits } from "@nextline/core";

/**
 * Units a value may be written in, with the factor that leads to the canonical unit of `measurementUnits`; the most usual other
 * unit first. Factors from molar masses: creatinine 113.12 g/mol (umol/L / 88.4), bilirubin 584.66 (umol/L / 17.1), calcium 40.08
 * (mmol/L * 4.008), haemoglobin monomer 16114 (mmol/L * 1.6114), beta-2 microglobulin 11.8 kDa (nmol/L * 0.0118); 1 ukat = 60 U.
 */
const otherUnits: Partial<Record<MeasurementCode, Readonly<Record<string, number>>>> = {
  creatinine: { "umol/L": 1 / 88.4 },
  platelets: { "/uL": 0.001, "10*3/uL": 1, "10*4/uL": 10, "G/L": 1, "K/uL": 1, "/mm3": 0.001 },
  neutrophils: { "/uL": 0.001, "10*3/uL": 1, "G/L": 1, "K/uL": 1, "/mm3": 0.001 },
  hemoglobin: { "g/L": 0.1, "mmol/L": 1.6114 },
  calcium: { "mmol/L": 4.008, "mEq/L": 2.004 },
  albumin: { "g/L": 0.1 },
  beta2Microglobulin: { "mg/dL": 10, "ug/mL": 1, "nmol/L": 0.0118, "ug/L": 0.001 },
  ldh: { "IU/L": 1, "ukat/L": 60 },
  bilirubin: { "umol/L": 1 / 17.1 },
  ast: { "IU/L": 1, "ukat/L": 60 },
  alt: { "IU/L": 1, "ukat/L": 60 },
  crp: { "mg/dL": 10, "ug/mL": 1, "ug/L": 0.001 },
  sodium: { "mEq/L": 1 },
  igG: { "g/L": 100 },
  qtc: { s: 1000 },
  serumM: { "g/L": 0.1, "mg/dL": 0.001 },
  urineM: { "mg/24h": 1, "g/24h": 1000, "mg/d": 1, "g/d": 1000 },
  kappa: { "mg/dL": 10 },
  lambda: { "mg/dL": 10 },
  involvedIg: { "g/L": 0.1, "mg/dL": 0.001 },
  plasmacytomaArea: { mm2: 0.01 },
  lesionDiameter: { mm: 0.1 },
  circulatingPlasmaCells: { "10*9/L": 1000, "10*6/L": 1 },
};

const plainUnit = (unit: string): string =>
  unit
    .normalize("NFKC")
    .toLowerCase()
    .replace(/μ/g, "u")
    .replace(/[\s×]|^x/g, "")
    .replace(/(?<=^10)(\^|e)/, "*")
    .replace(/^万/, "10*4");

/** The units a value may be written in, the canonical one first. */
export function acceptedUnits(code: MeasurementCode): readonly string[] {
  return [measurementUnits[code], ...Object.keys(otherUnits[code] ?? {})];
}

/**
 * The value in the canonical unit of its code; `undefined` when the unit is not accepted. Rounded to 12 digits, far below what a
 * laboratory reports, so that 38 g/L is 3.8 g/dL and not 3.8000000000000003.
 */
export function converted(code: MeasurementCode, value: number, unit: string): number | undefined {
  const accepted = acceptedUnits(code).find((each) => plainUnit(each) === plainUnit(unit));
  if (accepted === undefined) return undefined;
  return Number((value * (otherUnits[code]?.[accepted] ?? 1)).toPrecision(12));
}
