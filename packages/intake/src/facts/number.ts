import { type MeasurementCode, measurementUnits } from "@nextline/core";
import { type Path, pathText } from "../path.ts";
import type { Reading } from "./reading.ts";

/** A number that is always written in its canonical unit and whose range the schema has checked. */
export function readNumber(code: MeasurementCode, value: number | undefined, path: Path, reading: Reading): void {
  if (value === undefined) return;
  reading.fact({ kind: "measurement", code, value, unit: measurementUnits[code], source: { path: pathText(path) } });
}
