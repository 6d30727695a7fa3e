import type { PatientRecord } from "../../facts/record.ts";
import type { Lists } from "../derived.ts";
import { type Episode, episodesOf } from "../lines/episode.ts";
import { groupLines } from "../lines/group-lines.ts";
import { type LineDraft, startOf, treatmentStartOf } from "../lines/line-draft.ts";
import type { LineRules } from "../lines/verdict.ts";
import type { RecordConflict } from "../record-conflict.ts";
import type { LineWindow } from "../response/components.ts";
import { imwg2016, responseCriteria } from "../response/criteria.ts";
import { involvedLightChain } from "../response/light-chains.ts";
import { type Look, looking } from "../response/line-look.ts";
import type { Reading } from "../response/line-progression.ts";
import { type LineResponse, lineResponse } from "../response/line-response.ts";
import type { Progression } from "../response/progression.ts";
import { relapsePicture } from "../response/relapse-picture.ts";
import { type Visits, visitsOf } from "../response/visits.ts";
import type { Course } from "./course.ts";
import { datedLines } from "./dated-line.ts";
import { firstProgressionIn, progressionsShown } from "./derived-progressions.ts";
import type { LineEvidence } from "./line-evidence.ts";
import { treatedAfter } from "./line-progressions.ts";
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
    antibodyBand: false,
  };
}

/** The course from dated treatments and serial values: lines, the response to each, progressions, and what became of every drug. */
export function datedCourse(record: PatientRecord, lists: Lists, definitions: CourseDefinitions): Course {
  const visits = visitsOf(record);
  const reading = readingOf(record, visits, definitions);
  const look = looking(visits.all, reading);
  const { episodes, leftOut } = episodesOf(record, lists);
  const grouped = groupLines(episodes, rulesOf(record, look, definitions));
  const windows = grouped.lines.map((_, index) => windowOf(grouped.lines, index, record.day));
  const evidence = grouped.lines.map((draft, index): LineEvidence => {
    const window = windows[index] ?? windowOf(grouped.lines, index, record.day);
    const ownReading = {
      ...reading,
      antibodyBand: draft.drugs.some(({ episode }) => episode.drugs.some((drug) => lists.seenInImmunofixation.has(drug))),
    };
    const response = lineResponse(look(window), ownReading);
    const before = windows[index - 1];
    const joined =
      draft.own === "unknown" && before !== undefined ? lineResponse(look({ ...before, until: window.until }), ownReading) : undefined;
    return {
      draft,
      window,
      response: eitherWay(response, joined),
      derived: progressionsShown(draft, window, look),
    };
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
      ...(last === undefined ? {} : { last: { progression: presentProgression(last), window: last.window } }),
    }),
  };
}

/** The progression that no treatment of the line has answered yet. */
function presentProgression(line: LineEvidence): Progression | undefined {
  const last = line.derived.at(-1);
  return last === undefined || treatedAfter(last, line) ? undefined : last;
}

function windowOf(lines: readonly LineDraft[], index: number, day: number): LineWindow {
  const [previous, line, next] = [lines[index - 1], lines[index], lines[index + 1]];
  return {
    start: line === undefined ? { text: "", first: 0, last: 0 } : treatmentStartOf(line),
    until: next === undefined ? day : startOf(next).first,
    previousStart: previous === undefined ? Number.NEGATIVE_INFINITY : startOf(previous).first,
  };
}

/** Where it is open whether a line is one of its own, its response lies between what it is alone and what it is with the line before. */
function eitherWay(own: LineResponse, joined: LineResponse | undefined): LineResponse {
  if (own.best === undefined || joined?.best === undefined) return own;
  return { ...own, best: { low: Math.min(own.best.low, joined.best.low), high: Math.max(own.best.high, joined.best.high) } };
}

function rulesOf(record: PatientRecord, look: Look, definitions: CourseDefinitions): LineRules {
  return {
    furtherTransplantOwnLine: definitions.furtherTransplant !== "with-reinduction",
    retreatmentOwnLine: definitions.retreatment === "own-line",
    bridgingOwnLine: definitions.bridging === "own-line",
    progressionIn: (line, previous, before) => {
      const stated = statedProgression(line, record, before);
      const derived = firstProgressionIn(line, previous, before, look);
      // What is recorded is that there was a progression; the values tell when it was first seen.
      return stated === undefined || derived.truth === "met" ? derived : stated;
    },
  };
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
