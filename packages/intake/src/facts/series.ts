import { given } from "../given.ts";
import type { CaseFile } from "../schema/case-schema.ts";
import { readMeasured } from "./measured.ts";
import type { Reading } from "./reading.ts";

const codes = ["serumM", "urineM", "kappa", "lambda"] as const;

/** Serial M-protein and light chains. Not modelled: response and progression are not derived from them in this version. */
export function readSeries(series: NonNullable<CaseFile["series"]>, reading: Reading): void {
  const dates = new Set<string>();
  for (const [index, entry] of series.entries()) {
    const path = ["series", index];
    const written = String(entry.date);
    if (dates.has(written))
      reading.fault([...path, "date"], written, "one entry for a date", "Put the values of this date into one entry.");
    dates.add(written);
    const date = reading.date(entry.date, [...path, "date"]);
    for (const code of codes) {
      const value = entry[code];
      if (value === undefined) continue;
      const one = typeof value === "number" ? { value } : value;
      readMeasured(code, { ...one, ...given({ date: date?.text }) }, [...path, code], reading);
    }
  }
  reading.note(["series"], "M-protein and light chains are read but response and progression are not derived from them in this version");
}
