import { given } from "../given.ts";
import { type Path, pathText } from "../path.ts";
import type { Line } from "../schema/history.ts";
import { drugsGiven } from "./drugs-given.ts";
import type { Reading } from "./reading.ts";
import { toxicities } from "./toxicities.ts";

/** Lines of therapy, the first line first. */
export function readLines(lines: readonly Line[], reading: Reading): void {
  if (lines.length === 0) reading.note(["lines"], "an empty list says nothing; state priorLines: 0 when there was no treatment");
  for (const [index, line] of lines.entries()) {
    const path = ["lines", index];
    if (line.ended === "ongoing" && index < lines.length - 1) {
      reading.fault([...path, "ended"], "ongoing", "only the last line to be ongoing", "Write how this line ended, or put it last.");
    }
    if (line.progressionAfterDays !== undefined && line.ended !== "progression-off-treatment") {
      const found = line.ended === undefined ? "without ended" : `with ended: ${line.ended}`;
      const remedy = "Write ended: progression-off-treatment, or remove progressionAfterDays.";
      reading.fault([...path, "progressionAfterDays"], found, "a line with ended: progression-off-treatment", remedy);
    }
    readLine(line, index + 1, path, reading);
  }
}

function readLine(line: Line, position: number, path: Path, reading: Reading): void {
  const drugs = drugsGiven(line, path, reading);
  const maintenance = line.maintenance === undefined ? undefined : reading.drugs(line.maintenance, [...path, "maintenance"]);
  const progressedOn = line.progressedOn === undefined ? undefined : reading.drugs(line.progressedOn, [...path, "progressedOn"]);
  const toxicity = line.toxicity === undefined ? undefined : toxicities(line.toxicity, [...path, "toxicity"], reading);
  if (drugs === undefined) return;
  if (drugs !== "unknown") checkProgressedOn(line, [...drugs, ...(maintenance ?? [])], path, reading);
  const { transplant, bestResponse, months, sinceMonths, ended, progressionAfterDays } = line;
  const summary = given({
    transplant,
    maintenance,
    bestResponse,
    months,
    sinceMonths,
    ended,
    progressionAfterDays,
    progressedOn,
    toxicity,
  });
  reading.fact({ kind: "line", position, drugs, ...summary, source: { path: pathText(path) } });
}

/** A patient can only have progressed on what the line held. */
function checkProgressedOn({ progressedOn }: Line, held: readonly string[], path: Path, reading: Reading): void {
  for (const [index, written] of (progressedOn ?? []).entries()) {
    const id = reading.names.drugs.resolve(written);
    if (id === undefined || held.includes(id)) continue;
    const unless = ["drugs", "regimen", "maintenance"].map((key) => [...path, key]);
    const remedy = "Add it to drugs or maintenance of this line, or remove it here.";
    reading.fault([...path, "progressedOn", index], id, `one of ${held.join(", ")}`, remedy, unless);
  }
}
