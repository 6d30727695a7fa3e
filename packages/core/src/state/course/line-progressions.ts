import type { PatientRecord } from "../../facts/record.ts";
import { between, type DateInterval } from "../../terms/date.ts";
import type { LineDraft } from "../lines/line-draft.ts";
import { relapseRecorded } from "../relapse-recorded.ts";
import type { Progression } from "../response/progression.ts";
import type { LineEvidence } from "./line-evidence.ts";
import { type StatedProgression, statedProgressions } from "./stated-in-line.ts";

/**
 * The progressions of one line in order of time: those the values show, each after treatment was begun or taken up again; those
 * recorded; the relapse asked about, for the last line; and one that the next line was begun for. What was recorded and what the values
 * show between two beginnings of treatment is one progression, dated by the values.
 */
export function lineProgressions(evidence: LineEvidence, record: PatientRecord, next: LineEvidence | undefined): readonly Progression[] {
  const { draft, window, derived } = evidence;
  const found: Progression[] = [...derived];
  for (const stated of statedProgressions(draft, record, window.until)) {
    const place = found.findIndex((progression) => isSame(progression, stated, evidence));
    const known = found[place];
    if (known === undefined) found.push(asStated(stated.date, stated.path));
    else if (known.certainty === "one-value") found[place] = { ...known, certainty: "stated", because: [...known.because, stated.path] };
    else found[place] = { ...known, because: [...new Set([...known.because, stated.path])] };
  }
  found.sort((a, b) => a.date.first - b.date.first || a.date.last - b.date.last);
  const last = found.at(-1);
  const open = last === undefined || last.certainty === "one-value" || treatedAfter(last, evidence);
  const silent = open ? relapseNotDated(evidence, record, next, last) : undefined;
  if (silent === undefined) return found;
  return last?.certainty === "one-value" ? [...found.slice(0, -1), silent] : [...found, silent];
}

const asStated = (date: DateInterval, path: string): Progression => ({ date, certainty: "stated", by: "as-recorded", because: [path] });

/** The days on which treatment was begun or taken up again in a line, in order. */
export function beginningsOf({ drugs, transplants }: LineDraft): readonly DateInterval[] {
  const starts = [
    ...drugs.filter(({ role }) => role !== "support").map(({ episode }) => episode.start),
    ...transplants.map(({ start }) => start),
  ];
  return starts.sort((a, b) => a.first - b.first || a.last - b.last);
}

/** Whether a recorded progression is the one that the values, or another record, showed before it in the same stretch of treatment. */
function isSame(progression: Progression, stated: StatedProgression, { draft }: LineEvidence): boolean {
  if (progression.date.first > stated.date.last) return false;
  return !beginningsOf(draft).some((start) => start.first > progression.date.last && start.first < stated.date.first);
}

/** Whether treatment was begun or taken up again in the line after a progression. */
export const treatedAfter = ({ date }: Progression, { draft }: Pick<LineEvidence, "draft">): boolean =>
  beginningsOf(draft).some((start) => start.first > date.last);

/**
 * A relapse that is known without being dated in the line: recorded as the one asked about, or because the next line was begun for it. It
 * lies between the last visit without progression and then.
 */
function relapseNotDated(
  { window, response }: LineEvidence,
  record: PatientRecord,
  next: LineEvidence | undefined,
  single: Progression | undefined,
): Progression | undefined {
  const from = Math.max(
    window.start.first,
    single?.certainty === "one-value" ? single.date.first : (response.lastSeen?.first ?? window.start.first),
  );
  if (next !== undefined) {
    const begunFor = next.draft.drugs.find(({ episode, carried }) => !carried && episode.intent === "relapse")?.episode;
    return begunFor === undefined ? undefined : asStated(between(from, window.until), `${begunFor.path}.intent`);
  }
  const { relapse } = record;
  if (relapse?.date !== undefined && relapse.date.last >= window.start.first) return asStated(relapse.date, relapse.source.path);
  return relapseRecorded(record) ? asStated(between(from, record.day), "relapse") : undefined;
}
