import type { DateInterval } from "../../terms/date.ts";
import type { LineDraft } from "../lines/line-draft.ts";
import type { Progression } from "../response/progression.ts";
import type { Ended } from "./course-line.ts";

/** The last dose or transplant of the line; `undefined` where one is not known or treatment goes on. */
export function stopOf({ drugs, transplants }: LineDraft, day: number): DateInterval | undefined {
  const treatments = drugs.filter(({ role }) => role !== "support").map(({ episode }) => episode);
  if (treatments.some(({ stop, ongoing }) => ongoing || stop === undefined)) return undefined;
  const ends = [...treatments.flatMap(({ stop }) => stop ?? []), ...transplants.map(({ start }) => start)].filter(
    ({ first }) => first <= day,
  );
  return ends.sort((a, b) => b.last - a.last || b.first - a.first)[0];
}

/** By the progression where there was one; else by how the treatment given last is recorded to have ended. */
export function endedOf({ drugs, transplants }: LineDraft, progression: Progression | undefined, isLast: boolean): Ended {
  const treatments = drugs.filter(({ role }) => role !== "support").map(({ episode }) => episode);
  if (progression !== undefined) {
    const { first, last } = progression.date;
    const begun = treatments.filter(({ start }) => start.first <= last);
    if (begun.some(({ ended, lastDose }) => ended === "progression" || lastDose.low >= last)) return "progression-on-treatment";
    return begun.every(({ lastDose }) => lastDose.high < first) ? "progression-off-treatment" : "unknown";
  }
  const last = [...treatments].sort((a, b) => b.lastDose.high - a.lastDose.high || b.start.first - a.start.first)[0];
  const transplant = transplants.at(-1);
  if (transplant !== undefined && (last === undefined || transplant.start.first > last.lastDose.high)) return "completed";
  if (last === undefined) return "unknown";
  if (last.goesOn) return "changed";
  if (last.ongoing) return isLast ? "ongoing" : "unknown";
  return last.ended === undefined || last.ended === "progression" || last.ended === "ongoing" ? "unknown" : last.ended;
}
