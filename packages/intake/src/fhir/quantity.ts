import { type MeasurementCode, measurementUnits } from "@nextline/core";
import { plainUnitText } from "../units/local-units.ts";
import { isPlausible, plausibleRange, suspectedUnit } from "../units/plausible-range.ts";
import type { UnitConversion } from "../units/ucum.ts";
import { acceptedUnits, converted } from "../units/units.ts";
import { type JsonObject, numberOf, textOf } from "./json.ts";
import type { Reason } from "./reason.ts";

/** A number in the canonical unit of its code, or why there is none. */
export type Measured =
  | { readonly ok: true; readonly value: number }
  | { readonly ok: false; readonly reason: Reason; readonly what: string };

const failed = (reason: Reason, what: string): Measured => ({ ok: false, reason, what });

/** The value of a quantity in the canonical unit. A unit is always needed, but for scores; both ways of writing it must agree. */
export function quantityIn(code: MeasurementCode, quantity: JsonObject, ucum: UnitConversion | undefined): Measured {
  const value = numberOf(quantity["value"]);
  const comparator = textOf(quantity["comparator"]);
  if (value === undefined) return failed("no-value", "a quantity without a number");
  const units = [...new Set([textOf(quantity["code"]), textOf(quantity["unit"])].flatMap((unit) => unit ?? []))];
  if (comparator !== undefined) return failed("only-a-limit", `${code} ${comparator} ${value}`);
  return valueIn(code, value, units, ucum);
}

/** The value in the canonical unit, from the units that were written beside it. */
export function valueIn(code: MeasurementCode, value: number, units: readonly string[], ucum: UnitConversion | undefined): Measured {
  if (measurementUnits[code] === "1") return plausible(code, value, "");
  if (units.length === 0) return failed("no-unit", `${code} without a unit`);
  const known = units.flatMap((unit) => {
    const found = inCanonical(code, value, unit, ucum);
    return found === undefined ? [] : [{ unit, value: found }];
  });
  const [first] = known;
  if (first === undefined) return failed("unknown-unit", `${JSON.stringify(units[0])} is no unit of ${code}; ${acceptedUnits(code)[0]} is`);
  if (known.some((each) => Math.abs(each.value - first.value) > Math.abs(first.value) * 1e-9))
    return failed("units-disagree", `${known.map(({ unit }) => JSON.stringify(unit)).join(" and ")} for one value of ${code}`);
  return plausible(code, first.value, first.unit, value);
}

/** A value in its canonical unit: by the units every laboratory uses, else by UCUM. */
export function inCanonical(code: MeasurementCode, value: number, unit: string, ucum: UnitConversion | undefined): number | undefined {
  const plain = plainUnitText(unit);
  const usual = converted(code, value, plain);
  if (usual !== undefined) return usual;
  const exact = ucum?.(value, plain, measurementUnits[code]);
  return exact === undefined ? undefined : Number(exact.toPrecision(12));
}

function plausible(code: MeasurementCode, value: number, unit: string, written = value): Measured {
  if (isPlausible(code, value)) return { ok: true, value };
  const [low, high] = plausibleRange(code);
  const suspected = suspectedUnit(code, written);
  const hint = suspected === undefined || suspected === unit ? "" : `; ${suspected} is suspected`;
  return failed("impossible-value", `${written} ${unit} of ${code}; expected ${low} to ${high} ${measurementUnits[code]}${hint}`);
}
