import type { DoseLevel } from "../../facts/fact.ts";
import { daysPerMonth } from "../../terms/date.ts";
import type { Interval } from "../../terms/interval.ts";
import { any, type Truth } from "../../terms/truth.ts";
import type { DrugEpisode } from "../lines/episode.ts";
import type { Placed } from "../lines/line-draft.ts";
import { categoryIndex } from "../response/response-category.ts";
import type { ProgressionEvent } from "./progression-event.ts";

/** Days after the last dose within which progression makes a drug refractory (both ends included). */
export const refractoryDays = 60;

/** Two cycles or two months, as trials often ask of an earlier exposure. */
const twoCyclesDays = 61;

/** A visit without progression speaks for this many days more (convention: a month). */
export const recentDays = 31;

/** One drug in one line: when it was last given and what became of it. */
export interface AgentCourse {
  readonly drug: string;
  /** `support`: given for a transplant or cells (mobilisation, conditioning, lymphodepletion); received, but no treatment of its own. */
  readonly phase: "combination" | "maintenance" | "support";
  /** Progression on it, or within 60 days of its last dose. */
  readonly refractoryByProgression: Truth;
  /** Less than a minor response to the combination that held it. */
  readonly refractoryByResponse: Truth;
  /** Months from its last dose to the day asked about; `undefined`: not known. */
  readonly sinceMonths: Interval | undefined;
  /** The dose at which it was given last. */
  readonly doseLevel: DoseLevel | undefined;
  /** Whether it was given for two months or two complete cycles at least. */
  readonly twoCycles: Truth;
  /** Places of the facts behind its refractoriness. */
  readonly because: readonly string[];
}

/** What is known of a line when its drugs are judged. */
export interface LineOutcome {
  /** Its place, from 0. */
  readonly line: number;
  /** The first day of the next line; `undefined`: there is none. */
  readonly nextStart: number | undefined;
  readonly drugs: readonly Placed[];
  /** All progressions of the course. */
  readonly events: readonly ProgressionEvent[];
  /** The last day on which the disease was seen not to progress; `undefined`: never looked at. */
  readonly seenUntil: number | undefined;
  /** The best response, as bounds of its category; `undefined`: not known. */
  readonly bestResponse: Interval | undefined;
  readonly day: number;
}

/**
 * Each drug of a line by the definition of the IMWG: refractory when the disease progressed on it or within 60 days of its own last dose,
 * or when the combination that held it brought less than a minor response.
 *
 * Source: Rajkumar 2011, doi 10.1182/blood-2010-10-299487.
 */
export function agentCourses(outcome: LineOutcome): readonly AgentCourse[] {
  const drugs = [...new Set(outcome.drugs.flatMap(({ episode }) => episode.drugs))].sort();
  return drugs.map((drug) => agentCourse(drug, outcome));
}

function agentCourse(drug: string, outcome: LineOutcome): AgentCourse {
  const placed = outcome.drugs.filter(({ episode }) => episode.drugs.includes(drug));
  const episodes = placed.map(({ episode }) => episode);
  const role = placed.some((each) => each.role === "combination")
    ? "combination"
    : placed.some((each) => each.role === "maintenance")
      ? "maintenance"
      : "support";
  const byProgression = refractoryByProgression(episodes, outcome);
  const last = latest(episodes);
  return {
    drug,
    phase: role,
    refractoryByProgression: byProgression.truth,
    refractoryByResponse: role === "combination" ? byResponse(episodes, outcome) : "not-met",
    sinceMonths: sinceMonths(episodes, outcome.day),
    doseLevel: last?.doseLevel,
    twoCycles: twoCycles(episodes),
    because: [...new Set([...episodes.map(({ path }) => path), ...byProgression.because])],
  };
}

/** The episode with the latest last dose. */
function latest(episodes: readonly DrugEpisode[]): DrugEpisode | undefined {
  return [...episodes].sort(
    (a, b) => b.lastDose.high - a.lastDose.high || b.lastDose.low - a.lastDose.low || b.start.first - a.start.first,
  )[0];
}

function refractoryByProgression(episodes: readonly DrugEpisode[], outcome: LineOutcome): { truth: Truth; because: readonly string[] } {
  // Recorded to have ended in progression: the disease progressed on it, on whatever day.
  const endedSo = episodes.filter(({ ended }) => ended === "progression").map(({ path }) => `${path}.ended`);
  if (endedSo.length > 0) return { truth: "met", because: endedSo };
  const judged = outcome.events
    .filter((event) => event.line >= outcome.line)
    .map((event) => ({ truth: withinDays(episodes, event), because: event.because }));
  const truth = any(judged.map((each) => each.truth));
  if (truth !== "not-met") return { truth, because: judged.filter((each) => each.truth === truth).flatMap((each) => each.because) };
  return { truth: progressionMayBeMissing(episodes, outcome) ? "unknown" : "not-met", because: [] };
}

/** Whether an event lies on, or within 60 days after the last dose of, any of the episodes begun before it. */
function withinDays(episodes: readonly DrugEpisode[], { date, certain }: ProgressionEvent): Truth {
  const truth = any(
    episodes.map(({ start, lastDose }): Truth => {
      if (date.last < start.first) return "not-met";
      const low = date.first - lastDose.high;
      const high = date.last - lastDose.low;
      if (low > refractoryDays) return "not-met";
      return high <= refractoryDays && date.first >= start.last ? "met" : "unknown";
    }),
  );
  return truth === "met" && !certain ? "unknown" : truth;
}

/**
 * Whether a progression within 60 days of the last dose may simply not be recorded. Not where the disease was looked at after these 60
 * days without one; nor where the treatment is known to have ended otherwise and another began within them.
 */
function progressionMayBeMissing(episodes: readonly DrugEpisode[], { nextStart, seenUntil, events, line }: LineOutcome): boolean {
  const last = latest(episodes);
  if (last === undefined || last.goesOn) return false;
  const end = last.lastDose.high + refractoryDays;
  if (seenUntil !== undefined && (seenUntil >= end || (last.ongoing && seenUntil >= last.lastDose.high - recentDays))) return false;
  if (events.some((event) => event.line === line && event.certain && event.date.first > end)) return false;
  const endedOtherwise = last.ended === "toxicity" || last.ended === "completed" || last.ended === "choice";
  return !(endedOtherwise && nextStart !== undefined && nextStart <= end);
}

/** Less than a minor response; while the line goes on, and for what was or may have been stopped for toxicity, a stable disease decides nothing. */
function byResponse(episodes: readonly DrugEpisode[], { bestResponse }: LineOutcome): Truth {
  if (bestResponse === undefined) return "unknown";
  if (bestResponse.low >= categoryIndex("MR")) return "not-met";
  if (episodes.some(({ ongoing }) => ongoing)) return "unknown";
  if (bestResponse.high >= categoryIndex("MR")) return "unknown";
  if (bestResponse.high === categoryIndex("PD")) return "met";
  const ended = latest(episodes)?.ended;
  return ended === "toxicity" ? "not-met" : ended === undefined ? "unknown" : "met";
}

function sinceMonths(episodes: readonly DrugEpisode[], day: number): Interval | undefined {
  const last = latest(episodes);
  if (last === undefined || (last.stop === undefined && !last.ongoing)) return undefined;
  const low = Math.max(...episodes.map(({ lastDose }) => lastDose.low));
  return { low: Math.max(0, day - last.lastDose.high) / daysPerMonth, high: Math.max(0, day - low) / daysPerMonth };
}

function twoCycles(episodes: readonly DrugEpisode[]): Truth {
  return any(
    episodes.map(({ cells, cycles, lastDose, start }): Truth => {
      if (cells) return "met";
      if (cycles !== undefined) return cycles >= 2 ? "met" : "not-met";
      if (lastDose.low - start.last >= twoCyclesDays) return "met";
      return lastDose.high - start.first < twoCyclesDays ? "not-met" : "unknown";
    }),
  );
}
