import type { PatientRecord } from "../../facts/record.ts";
import { type DateInterval, daysPerMonth } from "../../terms/date.ts";
import { exactly, type Interval } from "../../terms/interval.ts";
import { any, type Truth } from "../../terms/truth.ts";
import type { DrugEpisode } from "../lines/episode.ts";
import { type LineDraft, startOf } from "../lines/line-draft.ts";
import type { RecordConflict } from "../record-conflict.ts";
import type { AgentCourse } from "../refractoriness/agent-course.ts";
import { agentCourses, recentDays } from "../refractoriness/agent-course.ts";
import { intolerances } from "../refractoriness/intolerances.ts";
import type { ProgressionEvent } from "../refractoriness/progression-event.ts";
import { carriedDays } from "../response/components.ts";
import { mrdInLine } from "../response/mrd.ts";
import type { Progression } from "../response/progression.ts";
import { categoryIndex } from "../response/response-category.ts";
import { visitsOf } from "../response/visits.ts";
import type { CourseLine, DatedExposure } from "./course-line.ts";
import { lineConflicts } from "./line-conflicts.ts";
import { endedOf, stopOf } from "./line-ended.ts";
import type { LineEvidence } from "./line-evidence.ts";
import { lineProgressions, treatedAfter } from "./line-progressions.ts";
import { statedResponse } from "./stated-in-line.ts";

interface Judged extends LineEvidence {
  readonly progressions: readonly Progression[];
  readonly agents: readonly AgentCourse[];
}

const isCertain = ({ certainty }: Progression): boolean => certainty !== "one-value";

/** The lines as the findings read them, and what in the record contradicts itself. */
export function datedLines(
  evidence: readonly LineEvidence[],
  record: PatientRecord,
): { lines: readonly CourseLine[]; conflicts: readonly RecordConflict[] } {
  const progressions = evidence.map((line, index) => lineProgressions(line, record, evidence[index + 1]));
  const events = progressions.flatMap((found, line) =>
    found.map(
      (progression): ProgressionEvent => ({ line, date: progression.date, certain: isCertain(progression), because: progression.because }),
    ),
  );
  const judged = evidence.map((line, index): Judged => {
    const next = evidence[index + 1];
    const agents = agentCourses({
      line: index,
      nextStart: next === undefined ? undefined : startOf(next.draft).first,
      drugs: line.draft.drugs,
      events,
      seenUntil: line.response.lastSeen?.first,
      bestResponse: bestResponse(line, record),
      day: record.day,
    });
    return { ...line, progressions: progressions[index] ?? [], agents };
  });
  const episodes = evidence.flatMap(({ draft }) => draft.drugs.map(({ episode }) => episode));
  return {
    lines: judged.map((line, index) => courseLine(line, index, judged[index + 1], episodes, record)),
    conflicts: judged.flatMap((line, index) => lineConflicts(index + 1, line, record)),
  };
}

function courseLine(
  line: Judged,
  index: number,
  next: Judged | undefined,
  episodes: readonly DrugEpisode[],
  record: PatientRecord,
): CourseLine {
  const { draft, response, progressions, agents } = line;
  const stated = statedResponse(draft, record, line.window);
  const start = startOf(draft);
  const certain = progressions.filter(isCertain);
  const first = certain[0];
  // A progression after which treatment was taken up again in the line did not end it.
  const ending = progressions.at(-1);
  const ends = ending !== undefined && !treatedAfter(ending, line) ? ending : undefined;
  const last = ends !== undefined && isCertain(ends) ? ends : undefined;
  const transplant = draft.transplants.filter(({ autologous }) => autologous).at(-1)?.start;
  const ended = endedOf(draft, last, next === undefined);
  const without = first === undefined ? knownWithout(line, record.day) : undefined;
  const unknownDrugs = draft.drugs.some(
    ({ episode, role }) => episode.unknownDrugs && (role !== "support" || episode.intent === "bridging"),
  );
  return {
    position: index + 1,
    path: draft.drugs[0]?.episode.path ?? draft.transplants[0]?.path ?? "treatments",
    agents,
    unknownAgents: unknownDrugs ? { refractory: true, intolerant: true } : undefined,
    transplant: transplant === undefined ? "not-met" : "met",
    maintenance: drugsIn(draft, "maintenance"),
    maintained: maintained(draft),
    intolerant: intolerances(draft.drugs, episodes),
    toxicity: draft.drugs.flatMap(({ episode }) => episode.toxicity ?? []),
    toxicityComplete: draft.drugs.every(({ episode }) => episode.toxicity !== undefined),
    bestResponse: bestResponse(line, record),
    responseStated: stated !== undefined,
    responseBecause: stated?.paths ?? response.bestBecause,
    months: months(start, first?.date),
    monthsWithout: without === undefined ? undefined : Math.max(0, without - start.last) / daysPerMonth,
    monthsFromTransplant: fromTransplant(transplant, progressions, without),
    progressed: last !== undefined ? "met" : ends === undefined && seenWithout(line, next, record.day, recentDays) ? "not-met" : "unknown",
    quiet: progressions.length === 0 && seenWithout(line, next, record.day, carriedDays),
    refractoryAtEnd: refractoryAtEnd(line, unknownDrugs),
    relapses: relapses(line, next, ended, record.day),
    ended,
    dated: {
      start,
      stop: stopOf(draft, record.day),
      began: draft.began,
      beganText: draft.beganText,
      combination: drugsIn(draft, "combination"),
      transplants: draft.transplants.map((each) => each.start),
      allogeneic: draft.transplants.filter(({ autologous }) => !autologous).map((each) => each.start),
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
      progression: ends,
      earlierProgressions: ends === undefined ? progressions : progressions.slice(0, -1),
      mrd:
        record.mrd.length === 0
          ? []
          : mrdInLine(record.mrd, visitsOf(record).all, line.window, reachedComplete(bestResponse(line, record))),
      paths: [...draft.drugs.map(({ episode }) => episode.path), ...draft.transplants.map((each) => each.path)],
    },
  };
}

/** As recorded, within what the values leave possible where the record leaves it open; else as the values show. */
function bestResponse({ draft, window, response }: LineEvidence, record: PatientRecord): Interval | undefined {
  const stated = statedResponse(draft, record, window)?.best;
  const shown = response.best;
  if (stated === undefined || shown === undefined || stated.low === stated.high) return stated ?? shown;
  return { low: Math.max(stated.low, shown.low), high: Math.max(stated.low, Math.min(stated.high, shown.high)) };
}

function reachedComplete(best: Interval | undefined): Truth {
  const complete = categoryIndex("CR");
  if (best === undefined) return "unknown";
  return best.low >= complete ? "met" : best.high < complete ? "not-met" : "unknown";
}

function drugsIn({ drugs }: LineDraft, role: "combination" | "maintenance"): readonly string[] {
  return [...new Set(drugs.filter((placed) => placed.role === role).flatMap(({ episode }) => episode.drugs))].sort();
}

/** Of drugs that are not known only a treatment recorded to have ended in progression tells. */
function refractoryAtEnd({ agents, draft }: Judged, unknownDrugs: boolean): Truth {
  const known = any(agents.filter(({ phase }) => phase !== "support").map((agent) => agent.refractoryByProgression));
  if (!unknownDrugs || known === "met") return known;
  return draft.drugs.some(({ episode, role }) => role !== "support" && episode.ended === "progression") ? "met" : "unknown";
}

/** Whether maintenance followed the last transplant; what followed it without an intent may have been. */
function maintained({ drugs, transplants }: LineDraft): Truth {
  const transplant = transplants.at(-1)?.start;
  const after =
    transplant === undefined ? [] : drugs.filter(({ episode, role }) => role !== "support" && episode.lastDose.high >= transplant.first);
  if (after.some(({ role }) => role === "maintenance")) return "met";
  return after.some(({ episode }) => episode.intent === undefined) ? "unknown" : "not-met";
}

function months(from: DateInterval | undefined, to: DateInterval | undefined): Interval | undefined {
  if (from === undefined || to === undefined) return undefined;
  return { low: Math.max(0, to.first - from.last) / daysPerMonth, high: Math.max(0, to.last - from.first) / daysPerMonth };
}

function fromTransplant(
  transplant: DateInterval | undefined,
  progressions: readonly Progression[],
  without: number | undefined,
): Interval | undefined {
  if (transplant === undefined) return undefined;
  const after = progressions.filter(isCertain).find(({ date }) => date.last >= transplant.first);
  if (after !== undefined) return months(transplant, after.date);
  return without === undefined ? undefined : { low: Math.max(0, without - transplant.last) / daysPerMonth, high: Number.POSITIVE_INFINITY };
}

/** The last day up to which a line without progression is known to have gone without: seen so, or its last recorded dose. */
function knownWithout({ response, draft, progressions }: Judged, day: number): number | undefined {
  if (progressions.length > 0) return progressions[0]?.date.first;
  const dosed = Math.max(Number.NEGATIVE_INFINITY, ...draft.drugs.map(({ episode }) => episode.lastDose.low));
  return Math.min(day, Math.max(response.lastSeen?.first ?? Number.NEGATIVE_INFINITY, dosed));
}

/** Whether the disease was looked at, without progression, within so many days of the next line or of the day asked about. */
function seenWithout({ response, window }: LineEvidence, next: LineEvidence | undefined, day: number, days: number): boolean {
  const until = next === undefined ? day : window.until;
  return response.lastSeen !== undefined && until - response.lastSeen.last <= days;
}

/** Each progression that was followed by treatment, or asks for it now. A switch for toxicity or by plan is none. */
function relapses(line: Judged, next: Judged | undefined, ended: CourseLine["ended"], day: number): Interval {
  const certain = line.progressions.filter(isCertain).length;
  if (line.progressions.length > certain) return { low: certain, high: certain + 1 };
  if (certain > 0) return exactly(certain);
  const none: Truth =
    seenWithout(line, next, day, recentDays) || (next !== undefined && (ended === "toxicity" || next.draft.began === "transplant"))
      ? "met"
      : "unknown";
  return { low: 0, high: none === "met" ? 0 : 1 };
}
