import { given } from "../given.ts";
import { type Path, pathText } from "../path.ts";
import type { Exposure, Procedure } from "../schema/history.ts";
import { drugsGiven } from "./drugs-given.ts";
import type { Reading } from "./reading.ts";

/** Dated exposures and procedures. Not modelled: lines of therapy are not derived from them in this version, and a note says so. */
export function readTreatments(treatments: readonly (Exposure | Procedure)[], reading: Reading): void {
  for (const [index, treatment] of treatments.entries()) {
    const path = ["treatments", index];
    if ("procedure" in treatment) readProcedure(treatment, path, reading);
    else readExposure(treatment, path, reading);
  }
  reading.note(["treatments"], "dated treatments are read but lines are not derived from them in this version; summarise them under lines");
}

function readProcedure({ procedure, date: dated }: Procedure, path: Path, reading: Reading): void {
  const date = reading.date(dated, [...path, "date"]);
  if (date !== undefined) reading.fact({ kind: "procedure", procedure, date, source: { path: pathText(path) } });
}

function readExposure(exposure: Exposure, path: Path, reading: Reading): void {
  const drugs = drugsGiven(exposure, path, reading);
  const date = reading.date(exposure.start, [...path, "start"]);
  const stop = reading.optionalDate(exposure.stop, [...path, "stop"]);
  if (date !== undefined && stop !== undefined && stop.last < date.first) {
    reading.fault([...path, "stop"], stop.text, `a date not before the start, ${date.text}`, "Correct start or stop.");
  }
  if (exposure.ended === "ongoing" && exposure.stop !== undefined) {
    reading.fault([...path, "ended"], "ongoing with a stop", "ongoing without a stop", "Remove stop, or write how the treatment ended.");
  }
  if (drugs === undefined || drugs === "unknown" || date === undefined) return;
  const { intent, bestResponse, ended } = exposure;
  reading.fact({ kind: "exposure", drugs, date, ...given({ stop, intent, bestResponse, ended }), source: { path: pathText(path) } });
}
