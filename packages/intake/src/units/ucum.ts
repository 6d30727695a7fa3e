import ucumPackage from "@lhncbc/ucum-lhc";

/** Turns a number of one UCUM unit into another; `undefined` where one is no unit or they measure different things. */
export type UnitConversion = (value: number, from: string, to: string) => number | undefined;

/** The longest text that can be a unit. */
const longestUnit = 40;

let converter: ReturnType<typeof ucumPackage.UcumLhcUtils.getInstance> | undefined;

/**
 * Conversion by the UCUM tables of the U.S. National Library of Medicine. It is asked only for units that are not among those every
 * laboratory uses (`units.ts`), and only by what reads FHIR; its tables take some 300 kB and are opened at the first question.
 */
export const ucum: UnitConversion = (value, from, to) => {
  if (from.length > longestUnit) return undefined;
  converter ??= ucumPackage.UcumLhcUtils.getInstance();
  try {
    const { status, toVal } = converter.convertUnitTo(from, value, to);
    return status === "succeeded" && typeof toVal === "number" && Number.isFinite(toVal) ? toVal : undefined;
  } catch {
    return undefined;
  }
};
