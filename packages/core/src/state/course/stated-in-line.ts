import type { Response } from "../../facts/fact.ts";
import type { PatientRecord } from "../../facts/record.ts";
import { between, type DateInterval } from "../../terms/date.ts";
import type { Interval } from "../../terms/interval.ts";
import { type LineDraft, treatmentStartOf } from "../lines/line-draft.ts";
import type { ProgressionBefore } from "../lines/verdict.ts";
import type { LineWindow } from "../response/components.ts";
import { categoryIndex } from "../response/response-category.ts";

/** A progression as it was recorded: how a treatment ended, or a response judged as PD. */
export interface StatedProgression {
  /** Where none was recorded it lies between the start of the treatment and the end of the line. */
  readonly date: DateInterval;
  /** Whether the record says when. */
  readonly dated: boolean;
  readonly path: string;
}

/** The progressions recorded of a line, the earliest first. How a bridging ended is no progression of the line it led to. */
export function statedProgressions(line: LineDraft, record: PatientRecord, until: number): readonly StatedProgression[] {
  const start = treatmentStartOf(line);
  const ended = line.drugs.flatMap(({ episode, role }): StatedProgression[] => {
    if (episode.ended !== "progression" || role === "support") return [];
    return [
      { date: episode.stop ?? between(episode.start.first, until), dated: episode.stop !== undefined, path: `${episode.path}.ended` },
    ];
  });
  const judged = record.responses.flatMap(({ date, response, source }): StatedProgression[] =>
    response === "PD" && date !== undefined && date.first > start.last && date.last <= until
      ? [{ date, dated: true, path: source.path }]
      : [],
  );
  return [...ended, ...judged].sort((a, b) => a.date.first - b.date.first || a.date.last - b.date.last || (a.path < b.path ? -1 : 1));
}

/** Whether progression was recorded before another treatment. */
export function statedProgression(line: LineDraft, record: PatientRecord, before: DateInterval): ProgressionBefore | undefined {
  const [first] = statedProgressions(line, record, before.last).filter(({ date }) => date.first <= before.last);
  return first === undefined ? undefined : { truth: "met", date: first.dated ? first.date : undefined };
}

/** The best response as it was recorded, as bounds of its category, with its places. */
export interface StatedResponse {
  readonly best: Interval;
  readonly paths: readonly string[];
}

/**
 * The best response recorded of a line; PD only where nothing better was recorded. Below a partial response a treatment of the line without
 * one leaves open that there was a better.
 */
export function statedResponse(line: LineDraft, record: PatientRecord, window: LineWindow): StatedResponse | undefined {
  const treatments = line.drugs.filter(({ role }) => role !== "support").map(({ episode }) => episode);
  const judged: { response: Response; path: string }[] = [
    ...line.drugs.flatMap(({ episode }) =>
      episode.bestResponse === undefined ? [] : [{ response: episode.bestResponse, path: `${episode.path}.bestResponse` }],
    ),
    ...record.responses.flatMap(({ date, response, source }) =>
      date !== undefined && date.first > window.start.last && date.last <= window.until ? [{ response, path: source.path }] : [],
    ),
  ];
  if (judged.length === 0) return undefined;
  const index = Math.max(...judged.map(({ response }) => categoryIndex(response)));
  const whole = index >= categoryIndex("PR") || treatments.every(({ bestResponse }) => bestResponse !== undefined);
  return {
    best: { low: index, high: whole ? index : categoryIndex("sCR") },
    paths: judged.filter(({ response }) => categoryIndex(response) === index).map(({ path }) => path),
  };
}
