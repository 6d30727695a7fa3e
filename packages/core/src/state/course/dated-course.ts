import type { PatientRecord } from "../../facts/record.ts";
import type { DateInterval } from "../../terms/date.ts";
import type { Lists } from "../derived.ts";
import { type Episode, episodesOf } from "../lines/episode.ts";
import { groupLines } from "../lines/group-lines.ts";
import { type LineDraft, startOf } from "../lines/line-draft.ts";
import type { LineRules, ProgressionBefore } from "../lines/verdict.ts";
import type { RecordConflict } from "../record-conflict.ts";
import { baselineOf, type LineWindow, visitsOfLine } from "../response/components.ts";
import { imwg2016, responseCriteria } from "../response/criteria.ts";
import { involvedLightChain } from "../response/light-chains.ts";
import { lineProgression, type Reading } from "../response/line-progression.ts";
import { lineResponse } from "../response/line-response.ts";
import { measurableKind } from "../response/measurable.ts";
import { relapsePicture } from "../response/relapse-picture.ts";
import { type Visits, visitsOf } from "../response/visits.ts";
import type { Course } from "./course.ts";
import { datedLines } from "./dated-line.ts";
import type { LineEvidence } from "./line-evidence.ts";
import { statedProgression } from "./stated-in-line.ts";

/** The definitions a course is read by. */
export interface CourseDefinitions {
  readonly responseCriteria: string;
  readonly nadir: string;
  readonly doubling: string;
  readonly furtherTransplant: string;
  readonly retreatment: string;
  readonly bridging: string;
}

/** How serial values are read under the definitions in force. */
export function readingOf(record: PatientRecord, visits: Visits, definitions: CourseDefinitions): Reading {
  const criteria = responseCriteria.find(({ id }) => id === definitions.responseCriteria) ?? imwg2016;
  return {
    criteria,
    nadir: definitions.nadir === "lowest" ? "lowest" : "lowest-confirmed",
    involved: involvedLightChain(record, visits.all, criteria),
  };
}

/** The course from dated treatments and serial values: lines, the response to each, progressions, and what became of every drug. */
export function datedCourse(record: PatientRecord, lists: Lists, definitions: CourseDefinitions): Course {
  const visits = visitsOf(record);
  const reading = readingOf(record, visits, definitions);
  const { episodes, leftOut } = episodesOf(record, lists);
  const grouped = groupLines(episodes, rulesOf(record, visits, reading, definitions));
  const evidence = grouped.lines.map((draft, index): LineEvidence => {
    const window = windowOf(grouped.lines, index, record.day);
    return { draft, window, response: lineResponse(visits.all, window, reading) };
  });
  const { lines, conflicts } = datedLines(evidence, record);
  const last = evidence.at(-1);
  const settled = grouped.lines.filter(({ own }) => own === "met").length;
  return {
    from: "dates",
    lines,
    count: { low: settled, high: grouped.lines.length },
    alternativeCounts: grouped.alternatives
      .map(({ difference, ...alternative }) => ({ ...alternative, count: grouped.lines.length + difference }))
      .filter(({ count }) => count > 0),
    conflicts: [...visits.conflicts, ...conflicts],
    leftOut: [
      ...grouped.leftOut,
      ...leftOut.map(({ path }) => radiotherapy(path)),
      ...straddling(visits, evidence),
      ...noDate(episodes, record),
    ],
    relapse: relapsePicture({
      record,
      visits: visits.all,
      reading,
      doublingMonths: definitions.doubling === "3-months" ? 3 : 2,
      ...(last === undefined ? {} : { last: { response: last.response, window: last.window } }),
    }),
  };
}

function windowOf(lines: readonly LineDraft[], index: number, day: number): LineWindow {
  const [previous, line, next] = [lines[index - 1], lines[index], lines[index + 1]];
  return {
    start: line === undefined ? { text: "", first: 0, last: 0 } : startOf(line),
    until: next === undefined ? day : startOf(next).first,
    previousStart: previous === undefined ? Number.NEGATIVE_INFINITY : startOf(previous).first,
  };
}

function rulesOf(record: PatientRecord, visits: Visits, reading: Reading, definitions: CourseDefinitions): LineRules {
  return {
    furtherTransplantOwnLine: definitions.furtherTransplant !== "with-reinduction",
    retreatmentOwnLine: definitions.retreatment === "own-line",
    bridgingOwnLine: definitions.bridging === "own-line",
    progressionIn: (line, previous, before) => {
      const stated = statedProgression(line, record, before);
      const derived = derivedProgression(line, previous, before, visits, reading);
      // What is recorded is that there was a progression; the values tell when it was first seen.
      return stated === undefined || derived.truth === "met" ? derived : stated;
    },
  };
}

function derivedProgression(
  line: LineDraft,
  previous: LineDraft | undefined,
  before: DateInterval,
  visits: Visits,
  reading: Reading,
): ProgressionBefore {
  const previousStart = previous === undefined ? Number.NEGATIVE_INFINITY : startOf(previous).first;
  const window = { start: startOf(line), until: before.first, previousStart };
  const ofLine = visitsOfLine(visits.all, window);
  const baseline = baselineOf(ofLine, reading.involved, reading.criteria);
  const { first } = lineProgression(ofLine, baseline, measurableKind(baseline, reading.criteria), reading);
  if (first === undefined) return { truth: "not-met", date: undefined };
  return { truth: first.certainty === "one-value" ? "unknown" : "met", date: first.date };
}

const radiotherapy = (path: string): RecordConflict => ({
  text: { en: "local radiotherapy is no line of therapy", ja: "局所放射線治療はラインに数えない" },
  because: [path],
});

/** Imprecisely dated values that may lie before or after the start of a line: they cannot be used for its response. */
function straddling(visits: Visits, evidence: readonly LineEvidence[]): readonly RecordConflict[] {
  return visits.all
    .filter(({ date }) => evidence.some(({ window: { start } }) => date.first <= start.last && date.last > start.first))
    .filter(({ date }) => date.first < date.last || evidence.some(({ window: { start } }) => start.first < start.last))
    .map(({ date, paths }) => ({
      text: {
        en: `values of ${date.text} may lie before or after the start of a line: not used for its response`,
        ja: `${date.text}の値は治療開始の前か後か不明のため、そのラインの効果判定に用いない`,
      },
      because: Object.values(paths).slice(0, 1),
    }));
}

/** Exposures without a start cannot be put in time. */
function noDate(episodes: readonly Episode[], record: PatientRecord): readonly RecordConflict[] {
  const placed = new Set(episodes.map(({ path }) => path));
  return record.exposures
    .filter(({ date, source }) => date === undefined && !placed.has(source.path))
    .map(({ source }) => ({
      text: { en: "a treatment without a start cannot be put into a line", ja: "開始日のない治療はラインに含められない" },
      because: [source.path],
    }));
}
