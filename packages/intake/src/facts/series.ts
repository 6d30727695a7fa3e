import { type DateInterval, serialNumberCodes, serialWordCodes } from "@nextline/core";
import { given } from "../given.ts";
import { type Path, pathText } from "../path.ts";
import type { SeriesEntry } from "../schema/series.ts";
import { readAttribute } from "./attribute.ts";
import { readMeasured } from "./measured.ts";
import type { Reading } from "./reading.ts";

/** The percentage on the smear is no marker of response, but is measured with them. */
const measurements = [...serialNumberCodes, "circulatingPlasmaCellPercent"] as const;

/** What was found day by day, one entry for a date: every value becomes a fact of that date. */
export function readSeries(series: readonly SeriesEntry[], reading: Reading): void {
  const dates = new Set<string>();
  for (const [index, entry] of series.entries()) {
    const path = ["series", index];
    const written = String(entry.date);
    if (dates.has(written))
      reading.fault([...path, "date"], written, "one entry for a date", "Put the values of this date into one entry.");
    dates.add(written);
    readEntry(entry, path, reading);
  }
}

function readEntry(entry: SeriesEntry, path: Path, reading: Reading): void {
  const date = reading.date(entry.date, [...path, "date"]);
  checkLightChainUnits(entry, path, reading);
  for (const code of measurements) {
    const value = entry[code];
    if (value === undefined) continue;
    const one = typeof value === "number" ? { value } : value;
    readMeasured(code, { ...one, ...given({ date: date?.text }) }, [...path, code], reading);
  }
  for (const code of serialWordCodes) readAttribute(code, entry[code], [...path, code], reading, date);
  readMrd(entry.mrd, [...path, "mrd"], date, reading);
  if (entry.response === undefined) return;
  reading.fact({ kind: "response", response: entry.response, ...given({ date }), source: { path: pathText([...path, "response"]) } });
}

function readMrd(mrd: SeriesEntry["mrd"], path: Path, date: DateInterval | undefined, reading: Reading): void {
  if (mrd === undefined) return;
  const { result, sensitivity, method } = mrd;
  reading.fact({ kind: "mrd", result, sensitivity, ...given({ method, date }), source: { path: pathText(path) } });
}

/** Of two light chains of one day, none is taken in the default unit when the unit of the other is written: it was likely forgotten. */
function checkLightChainUnits(entry: SeriesEntry, path: Path, reading: Reading): void {
  for (const [code, other] of [
    ["kappa", "lambda"],
    ["lambda", "kappa"],
  ] as const) {
    const value = entry[code];
    const beside = entry[other];
    const unit = typeof beside === "object" ? beside.unit : undefined;
    if (value === undefined || unit === undefined || (typeof value === "object" && value.unit !== undefined)) continue;
    const number = typeof value === "object" ? value.value : value;
    const remedy = `Write {value: ${number}, unit: ...}.`;
    reading.fault([...path, code], `${number} without a unit`, `a unit, for ${other} beside it has one`, remedy, [[...path, other]]);
  }
}
