import type { DateInterval } from "@nextline/core";
import { given } from "../given.ts";
import { type Path, pathText } from "../path.ts";
import type { Exposure, Procedure } from "../schema/history.ts";
import { drugsGiven } from "./drugs-given.ts";
import type { Reading } from "./reading.ts";
import { toxicities } from "./toxicities.ts";

/** Dated exposures and procedures, in the order in which they are written; lines of therapy are not made here. */
export function readTreatments(treatments: readonly (Exposure | Procedure)[], reading: Reading): void {
  if (treatments.length === 0) {
    reading.note(["treatments"], "an empty list says nothing; state priorLines: 0 when there was no treatment");
  }
  for (const [index, treatment] of treatments.entries()) {
    const path = ["treatments", index];
    if ("procedure" in treatment) readProcedure(treatment, path, reading);
    else readExposure(treatment, path, reading);
  }
}

function readProcedure({ procedure, date: dated, planned }: Procedure, path: Path, reading: Reading): void {
  const date = reading.date(dated, [...path, "date"]);
  if (date === undefined) return;
  reading.fact({ kind: "procedure", procedure, date, ...given({ planned }), source: { path: pathText(path) } });
}

function readExposure(exposure: Exposure, path: Path, reading: Reading): void {
  const drugs = drugsGiven(exposure, path, reading);
  const date = reading.date(exposure.start, [...path, "start"]);
  const stop = reading.optionalDate(exposure.stop, [...path, "stop"]);
  const toxicity = exposure.toxicity === undefined ? undefined : toxicities(exposure.toxicity, [...path, "toxicity"], reading);
  checkStop(exposure, date, stop, path, reading);
  if (drugs === undefined || date === undefined) return;
  if (reading.isLater(stop) && !reading.isLater(date)) reading.noteLater(pathText([...path, "stop"]));
  const { intent, planned, cycles, doseLevel, bestResponse, ended } = exposure;
  const told = given({ stop, intent, planned, cycles, doseLevel, bestResponse, ended, toxicity });
  reading.fact({ kind: "exposure", drugs, date, ...told, source: { path: pathText(path) } });
}

/** The last dose is not before the first, and what is ongoing has none. A treatment that ended need not say when. */
function checkStop(
  { ended, stop: written }: Exposure,
  start: DateInterval | undefined,
  stop: DateInterval | undefined,
  path: Path,
  reading: Reading,
): void {
  if (start !== undefined && stop !== undefined && stop.last < start.first) {
    reading.fault([...path, "stop"], stop.text, `a date not before the start, ${start.text}`, "Correct start or stop.");
  }
  if (ended === "ongoing" && written !== undefined) {
    reading.fault([...path, "ended"], "ongoing with a stop", "ongoing without a stop", "Remove stop, or write how the treatment ended.");
  }
}
