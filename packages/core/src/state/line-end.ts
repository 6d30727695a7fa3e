import type { LineFact } from "../facts/fact.ts";
import type { PatientRecord } from "../facts/record.ts";
import { daysPerMonth } from "../terms/date.ts";
import type { Interval } from "../terms/interval.ts";
import { attribute } from "./recorded.ts";

/** Days after the last dose within which progression makes a drug refractory (both ends included). */
export const refractoryDays = 60;

/** Every drug given in a line. */
export function given(line: LineFact): readonly string[] {
  return line.drugs === "unknown" ? (line.maintenance ?? []) : [...line.drugs, ...(line.maintenance ?? [])];
}

/** The drugs given at the end of a line: the maintenance where there was one, else all. */
export function givenLast(line: LineFact): readonly string[] {
  if (line.progressedOn !== undefined) return line.progressedOn;
  if (line.maintenance !== undefined && line.maintenance.length > 0) return line.maintenance;
  return line.drugs === "unknown" ? [] : line.drugs;
}

export const pathOf = (line: LineFact): string => line.source.path;

/** Whether lines are missing from the summary, because more are stated than listed. */
export function moreLinesStated(record: PatientRecord): boolean {
  const stated = record.stated.find((fact) => fact.finding === "priorLines")?.value;
  return typeof stated === "number" && stated > record.lines.length;
}

/** Whether it is known that the disease has relapsed after (or on) the last line. */
export function relapseRecorded(record: PatientRecord): boolean {
  return record.relapse !== undefined || attribute(record, "relapseKind") !== undefined || attribute(record, "relapsePace") !== undefined;
}

/** Days from the last dose of the line to progression: as stated, else from the time since the last dose and since the relapse; nothing said leaves it open. */
function daysToProgression(line: LineFact, record: PatientRecord): Interval {
  if (line.progressionAfterDays !== undefined) return { low: line.progressionAfterDays, high: line.progressionAfterDays };
  if (line.sinceMonths === undefined || line !== record.lines.at(-1)) return { low: 0, high: Number.POSITIVE_INFINITY };
  const since = line.sinceMonths * daysPerMonth;
  const relapse = record.relapse?.date;
  if (relapse === undefined) return { low: 0, high: since };
  return { low: Math.max(0, since - (record.day - relapse.first)), high: Math.max(0, since - (record.day - relapse.last)) };
}

export type Refractoriness = "yes" | "no" | "unknown";

function within60Days({ low, high }: Interval): Refractoriness {
  if (high <= refractoryDays) return "yes";
  return low > refractoryDays ? "no" : "unknown";
}

/**
 * Whether the drugs given last in a line became refractory by progression (IMWG: on, or within 60 days of the last dose). A line that
 * ended without progression made none refractory, unless it is the last one and a relapse followed; while it is not said whether one
 * did, it is not known.
 */
export function refractoryByProgression(line: LineFact, record: PatientRecord): Refractoriness {
  const isLast = line === record.lines.at(-1);
  switch (line.ended) {
    case "progression-on-treatment":
      return "yes";
    case "progression-off-treatment":
      return within60Days(daysToProgression(line, record));
    case "ongoing":
      return isLast && relapseRecorded(record) ? "yes" : "unknown";
    case "toxicity":
    case "completed":
    case "choice":
      if (!isLast) return "no";
      return relapseRecorded(record) || line.progressionAfterDays !== undefined ? within60Days(daysToProgression(line, record)) : "unknown";
    default:
      return "unknown";
  }
}
