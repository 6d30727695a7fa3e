import { type MeasurementCode, measurementUnits } from "@nextline/core";
import { given } from "../given.ts";
import { type Path, pathText } from "../path.ts";
import type { Measured } from "../schema/measured.ts";
import { isPlausible, plausibleRange, suspectedUnit } from "../units/plausible-range.ts";
import { acceptedUnits, converted } from "../units/units.ts";
import type { Reading } from "./reading.ts";

type Single = Exclude<Measured, readonly unknown[]>;
type Detailed = Exclude<Single, number>;

/** One measurement or several; of several each needs its date, and no date may come twice. */
export function readMeasured(code: MeasurementCode, written: Measured | undefined, path: Path, reading: Reading): void {
  if (written === undefined) return;
  if (!Array.isArray(written)) {
    readOne(code, detailed(written), path, reading);
    return;
  }
  const dates = new Set<string>();
  for (const [index, each] of written.entries()) {
    const one = detailed(each);
    const place = [...path, index];
    const date = one.date === undefined ? undefined : String(one.date);
    if (date === undefined && written.length > 1) {
      reading.fault(place, "a value without a date among several", "a date for each of several values", "Write {value, date}.");
    } else if (date !== undefined && dates.has(date)) {
      reading.fault([...place, "date"], date, "one value for a date", "Remove one of the values of this date.");
    }
    if (date !== undefined) dates.add(date);
    readOne(code, one, place, reading);
  }
}

/** What no finding of the vocabulary is derived from. */
const notUsed: ReadonlySet<MeasurementCode> = new Set(["alt", "crp"]);

const detailed = (written: Single): Detailed => (typeof written === "number" ? { value: written } : written);

function readOne(code: MeasurementCode, written: Detailed, path: Path, reading: Reading): void {
  const date = reading.optionalDate(written.date, [...path, "date"]);
  const unit = written.unit ?? measurementUnits[code];
  const value = converted(code, written.value, unit);
  if (value === undefined) {
    reading.fault(
      [...path, "unit"],
      JSON.stringify(unit),
      `one of ${acceptedUnits(code).join(", ")}`,
      "Write the value in one of these units.",
    );
    return;
  }
  const plausible = checkPlausible(code, written.value, unit, path, reading);
  const upperLimit = written.upperLimit === undefined ? undefined : converted(code, written.upperLimit, unit);
  if (upperLimit !== undefined) checkPlausible(code, written.upperLimit ?? upperLimit, unit, [...path, "upperLimit"], reading);
  if (!plausible) return;
  reading.fact({
    kind: "measurement",
    code,
    value,
    unit: measurementUnits[code],
    ...given({ upperLimit, date }),
    source: { path: pathText(path) },
  });
  if (code === "ldh" && upperLimit === undefined) {
    reading.note(
      path,
      `${code} cannot be judged without the upperLimit of the laboratory; write {value: ${written.value}, upperLimit: ...}`,
    );
  }
  if (notUsed.has(code)) reading.note(path, `${code} is read but no finding is derived from it in this version`);
}

function checkPlausible(code: MeasurementCode, value: number, unit: string, path: Path, reading: Reading): boolean {
  if (isPlausible(code, converted(code, value, unit) ?? Number.NaN)) return true;
  const [low, high] = plausibleRange(code);
  const canonical = measurementUnits[code] === "1" ? "" : ` ${measurementUnits[code]}`;
  const suspected = suspectedUnit(code, value);
  const remedy =
    suspected === undefined
      ? "Check the value and its unit."
      : `${value} ${suspected} is suspected: write {value: ${value}, unit: ${suspected}}.`;
  reading.fault(path, `${value} ${unit}`, `${low} to ${high}${canonical}`, remedy);
  return false;
}
