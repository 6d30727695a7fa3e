import ucumPackage from "@lhncbc/ucum-lhc";
import unitStrings, { type UcumUnit } from "@lhncbc/ucum-lhc/source-cjs/unitString.js";

/** Turns a number of one UCUM unit into another; `undefined` where one is no unit or they measure different things. */
export type UnitConversion = (value: number, from: string, to: string) => number | undefined;

/** What can be a unit: printable signs of ASCII without spaces, and no more of them than the longest unit has. */
const mayBeUnit = /^[\x21-\x7e]{1,40}$/;

const units = new Map<string, UcumUnit | undefined>();

/**
 * Conversion by the UCUM tables of the U.S. National Library of Medicine. It is asked only for units that are not among those every
 * laboratory uses (`units.ts`), and only by what reads FHIR; its tables take some 300 kB and are opened at the first question. Only codes of UCUM
 * are units, not their names. The parser is asked itself, for the converter around it writes what it does not understand to the console.
 */
export const ucum: UnitConversion = (value, from, to) => {
  const source = unitOf(from);
  const target = unitOf(to);
  if (source === undefined || target === undefined) return undefined;
  try {
    const converted: unknown = target.convertFrom(value, source);
    return typeof converted === "number" && Number.isFinite(converted) ? converted : undefined;
  } catch {
    return undefined;
  }
};

function unitOf(code: string): UcumUnit | undefined {
  if (!mayBeUnit.test(code)) return undefined;
  if (units.has(code)) return units.get(code);
  const unit = parsed(code);
  if (units.size < 1000) units.set(code, unit);
  return unit;
}

function parsed(code: string): UcumUnit | undefined {
  ucumPackage.UcumLhcUtils.getInstance();
  try {
    const [unit, read] = unitStrings.UnitString.getInstance().parseString(code, "validate", false);
    return unit !== null && read === code ? unit : undefined;
  } catch {
    return undefined;
  }
}
