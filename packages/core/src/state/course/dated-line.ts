import type { PatientRecord } from "../../facts/record.ts";
import { type DateInterval, daysPerMonth } from "../../terms/date.ts";
import { exactly, type Interval } from "../../terms/interval.ts";
import { any, type Truth } from "../../terms/truth.ts";
import { type LineDraft, startOf } from "../lines/line-draft.ts";
import type { RecordConflict } from "../record-conflict.ts";
import { agentCourses } from "../refractoriness/agent-course.ts";
import { intolerances } from "../refractoriness/intolerances.ts";
import type { ProgressionEvent } from "../refractoriness/progression-event.ts";
import { relapseRecorded } from "../relapse-recorded.ts";
import { carriedDays } from "../response/components.ts";
import type { Progression } from "../response/progression.ts";
import type { AgentCourse, CourseLine, DatedExposure, Ended } from "./course-line.ts";
import { lineConflicts } from "./line-conflicts.ts";
import type { LineEvidence } from "./line-evidence.ts";
import { statedProgressions, statedResponse } from "./stated-in-line.ts";

interface Judged extends LineEvidence {
  readonly progression: Progression | undefined;
  readonly stated: ReturnType<typeof statedResponse>;
}

/** The lines as the findings read them, and what in the record contradicts itself. */
export function datedLines(
  evidence: readonly LineEvidence[],
  record: PatientRecord,
): { lines: readonly CourseLine[]; conflicts: readonly RecordConflict[] } {
  const judged = evidence.map(
    (line, index): Judged => ({
      ...line,
      progression: progressionOf(line, record, index === evidence.length - 1),
      stated: statedResponse(line.draft, record, line.window),
    }),
  );
  const events = judged.flatMap(({ progression }, line): ProgressionEvent[] =>
    progression === undefined
      ? []
      : [{ line, date: progression.date, certain: progression.certainty !== "one-value", because: progression.because }],
  );
  return {
    lines: judged.map((line, index) => courseLine(line, index, judged, events, record)),
    conflicts: judged.flatMap((line, index) =>
      lineConflicts(index + 1, line, statedProgressions(line.draft, record, line.window.until)[0], line.stated),
    ),
  };
}

/** As recorded; else as two values confirm it; else the relapse asked about; else as one value suggests. */
function progressionOf({ draft, window, response }: LineEvidence, record: PatientRecord, isLast: boolean): Progression | undefined {
  const [stated] = statedProgressions(draft, record, window.until);
  const derived = response.progression.first;
  if (stated !== undefined) {
    // What is recorded is that the treatment ended in progression; the values tell when that was first seen.
    if (derived !== undefined && derived.certainty !== "one-value" && derived.date.first <= stated.date.last)
      return { ...derived, because: [...derived.because, stated.path] };
    return { date: stated.date, certainty: "stated", by: "as-recorded", because: [stated.path] };
  }
  if (derived !== undefined && derived.certainty !== "one-value") return derived;
  const relapse = record.relapse;
  if (isLast && relapse?.date !== undefined && relapse.date.last >= window.start.first)
    return { date: relapse.date, certainty: "stated", by: "as-recorded", because: [relapse.source.path] };
  if (isLast && relapseRecorded(record)) {
    const first = Math.max(window.start.first, response.visits.at(-1)?.date.first ?? window.start.first);
    return { date: { text: "", first, last: record.day }, certainty: "stated", by: "as-recorded", because: ["relapse"] };
  }
  return derived;
}

function courseLine(
  line: Judged,
  index: number,
  all: readonly Judged[],
  events: readonly ProgressionEvent[],
  record: PatientRecord,
): CourseLine {
  const { draft, response, progression, stated } = line;
  const isLast = index === all.length - 1;
  const start = startOf(draft);
  const bestResponse = stated === undefined ? response.best : exactly(stated.index);
  const responseBecause = stated?.paths ?? response.bestBecause;
  const seen = response.visits.at(-1)?.date;
  const agents = agentCourses({
    line: index,
    isLast,
    drugs: draft.drugs,
    events,
    seenUntil: seen?.first,
    bestResponse,
    responseBecause,
    day: record.day,
  });
  const treatments = agents.filter(({ phase }) => phase !== "support");
  const refractoryAtEnd = any(treatments.map((agent) => agent.refractoryByProgression));
  const stop = stopOf(draft, record.day);
  const transplants = draft.transplants.filter(({ autologous }) => autologous);
  const ended = endedOf(line, isLast);
  const unknownDrugs = draft.drugs.some(
    ({ episode, role }) => episode.unknownDrugs && (role !== "support" || episode.intent === "bridging"),
  );
  const path = draft.drugs[0]?.episode.path ?? draft.transplants[0]?.path ?? "treatments";
  return {
    position: index + 1,
    path,
    agents,
    unknownAgents: unknownDrugs ? { refractory: true, intolerant: true } : undefined,
    transplant: transplants.length > 0 ? "met" : "not-met",
    maintenance: drugsIn(draft, "maintenance"),
    intolerant: intolerances(draft.drugs, agents),
    toxicity: draft.drugs.flatMap(({ episode }) => episode.toxicity ?? []),
    toxicityComplete: draft.drugs.every(({ episode }) => episode.toxicity !== undefined),
    bestResponse,
    responseBecause,
    months: months(start, progression?.date ?? (ended === "ongoing" ? undefined : stop)),
    monthsFromTransplant: progression === undefined ? undefined : months(transplants.at(-1)?.start, progression.date),
    progressed: progressed(progression, ended, agents, isLast),
    refractoryAtEnd,
    relapseAfter: relapseAfter(line, all[index + 1], ended, record, isLast),
    ended,
    dated: {
      start,
      stop,
      began: draft.began,
      beganText: draft.beganText,
      combination: drugsIn(draft, "combination"),
      transplants: draft.transplants.map((transplant) => transplant.start),
      exposures: draft.drugs.map(
        ({ episode }): DatedExposure => ({
          drugs: episode.drugs,
          start: episode.start,
          stop: episode.stop,
          ongoing: episode.ongoing,
          intent: episode.intent,
          doseLevel: episode.doseLevel,
          path: episode.path,
        }),
      ),
      response,
      progression,
      paths: [...draft.drugs.map(({ episode }) => episode.path), ...draft.transplants.map((transplant) => transplant.path)],
    },
  };
}

function drugsIn({ drugs }: LineDraft, role: "combination" | "maintenance"): readonly string[] {
  return [...new Set(drugs.filter((placed) => placed.role === role).flatMap(({ episode }) => episode.drugs))].sort();
}

/** The last dose or transplant of the line; `undefined` where one is not known or treatment goes on. */
function stopOf({ drugs, transplants }: LineDraft, day: number): DateInterval | undefined {
  const treatments = drugs.filter(({ role }) => role !== "support").map(({ episode }) => episode);
  if (treatments.some(({ stop, ongoing }) => ongoing || stop === undefined)) return undefined;
  const ends = [...treatments.flatMap(({ stop }) => stop ?? []), ...transplants.map(({ start }) => start)].filter(
    ({ first }) => first <= day,
  );
  return ends.sort((a, b) => b.last - a.last || b.first - a.first)[0];
}

function months(from: DateInterval | undefined, to: DateInterval | undefined): Interval | undefined {
  if (from === undefined || to === undefined) return undefined;
  return { low: Math.max(0, to.first - from.last) / daysPerMonth, high: Math.max(0, to.last - from.first) / daysPerMonth };
}

/** By the progression where there was one; else by how the treatment given last is recorded to have ended. */
function endedOf({ draft, progression }: Judged, isLast: boolean): Ended {
  const treatments = draft.drugs.filter(({ role }) => role !== "support").map(({ episode }) => episode);
  if (progression !== undefined && progression.certainty !== "one-value") {
    const { first, last } = progression.date;
    const begun = treatments.filter(({ start }) => start.first <= last);
    if (begun.some(({ ended, lastDose }) => ended === "progression" || lastDose.low >= first)) return "progression-on-treatment";
    return begun.every(({ lastDose }) => lastDose.high < first) ? "progression-off-treatment" : "unknown";
  }
  const last = [...treatments].sort((a, b) => b.lastDose.high - a.lastDose.high || b.start.first - a.start.first)[0];
  const transplant = draft.transplants.at(-1);
  if (transplant !== undefined && (last === undefined || transplant.start.first > last.lastDose.high)) return "completed";
  if (last === undefined) return "unknown";
  if (last.goesOn) return "changed";
  if (last.ongoing) return isLast ? "ongoing" : "unknown";
  return last.ended === undefined || last.ended === "progression" || last.ended === "ongoing" ? "unknown" : last.ended;
}

/** Whether the line ended in progression. */
function progressed(progression: Progression | undefined, ended: Ended, agents: readonly AgentCourse[], isLast: boolean): Truth {
  if (progression !== undefined) return progression.certainty === "one-value" ? "unknown" : "met";
  if (agents.length > 0 && agents.every((agent) => agent.refractoryByProgression === "not-met") && isLast) return "not-met";
  return ended === "unknown" || ended === "ongoing" || isLast ? "unknown" : "not-met";
}

/** Whether a relapse after the line led, or leads, to treatment. A switch for toxicity or by plan is none. */
function relapseAfter(
  { progression, response, window }: Judged,
  next: Judged | undefined,
  ended: Ended,
  record: PatientRecord,
  isLast: boolean,
): Truth {
  if (progression !== undefined && progression.certainty !== "one-value") return "met";
  if (next !== undefined) {
    if (next.draft.drugs.some(({ episode }) => episode.intent === "relapse")) return "met";
    if (ended === "toxicity" || next.draft.began === "transplant") return "not-met";
  }
  if (progression !== undefined) return "unknown";
  const seen = response.visits.at(-1)?.date;
  const until = isLast ? record.day : window.until;
  return seen !== undefined && until - seen.last <= carriedDays ? "not-met" : "unknown";
}
