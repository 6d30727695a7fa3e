import { compareRows, type EvidenceAssumption, hasBegun, parseDate, type Snapshot, type Trial, type TrialResult } from "@nextline/core";
import { type EvidenceQuestion, isTime } from "../question.ts";
import { standsFor } from "./whole-trial.ts";

/** The row of a trial that speaks for one pair of its arms, and what is taken for granted in using it. */
export interface ChosenRow {
  readonly row: TrialResult;
  /** Another hazard ratio of the same kind, as new or newer, which was passed over because nobody has compared it with its source. */
  readonly newer?: TrialResult;
  readonly assumptions: readonly EvidenceAssumption[];
}

/**
 * For each pair of arms of a trial the row that answers the question: published by the day, in the population itself or, where the whole
 * trial stands for it, of the whole trial; the best of several by `compareRows`. Rows of progression-free survival before rows of time to
 * progression. Rows that only give medians are no answer, but show that the trial asked.
 */
export function chosenRows(trial: Trial, snapshot: Snapshot, { population, endpoint, asOf }: EvidenceQuestion): readonly ChosenRow[] {
  const { published: isPublished, dateOf } = publishedBy(snapshot, asOf);
  const published = trial.results.filter((row) => row.comparator !== undefined && isPublished(row));
  const whole = population !== "all" && standsFor(trial, population);
  const endpoints = endpoint === "PFS" ? ["PFS", "TTP"] : [endpoint];
  const kinds = endpoints.flatMap((name) =>
    [population, ...(whole ? ["all"] : [])].map((subgroup) => ({
      name,
      subgroup,
      assumptions: [
        ...(subgroup === population ? [] : (["whole-trial"] as const)),
        ...(name === "TTP" ? (["time-to-progression"] as const) : []),
      ],
    })),
  );
  const answers = ({ hr, ci, rates }: TrialResult): boolean =>
    isTime(endpoint) ? hr !== undefined && ci !== undefined : rates?.treatment != null && rates.comparator != null;
  const pairs = Map.groupBy(
    published.filter((row) => endpoints.includes(row.endpoint)),
    ({ treatment, comparator }) => [treatment, comparator].sort().join(" "),
  );
  return [...pairs.values()].flatMap((rows): ChosenRow[] => {
    const candidates = kinds.map(({ name, subgroup, assumptions }) => ({
      rows: rows.filter((row) => row.endpoint === name && row.subgroup === subgroup).sort((a, b) => compareRows(a, b, dateOf)),
      assumptions,
    }));
    const chosen = candidates.find((kind) => kind.rows.some(answers)) ?? candidates.find((kind) => kind.rows.length > 0);
    const row = chosen?.rows.find(answers) ?? chosen?.rows[0];
    if (row === undefined || chosen === undefined) return [];
    const later = chosen.rows.filter(
      (one) => answers(one) && one.verified === "unverified" && one.hr !== row.hr && isAsNew(dateOf(one.source), dateOf(row.source)),
    );
    const newer = later.toSorted((a, b) => (dateOf(a.source) < dateOf(b.source) ? 1 : -1))[0];
    return [{ row, ...(newer === undefined || row.verified === "unverified" ? {} : { newer }), assumptions: chosen.assumptions }];
  });
}

/** Whether a date may be as late as another: dates may name a month or a year only. */
function isAsNew(date: string, other: string): boolean {
  return (parseDate(date)?.last ?? Number.NEGATIVE_INFINITY) >= (parseDate(other)?.first ?? Number.POSITIVE_INFINITY);
}

/** Which rows were public on a day, and the date of each source. */
export function publishedBy(
  snapshot: Snapshot,
  asOf: string,
): { readonly published: (row: TrialResult) => boolean; readonly dateOf: (source: string) => string } {
  const day = parseDate(asOf)?.first ?? Number.NEGATIVE_INFINITY;
  const dates = datesOf(snapshot);
  return {
    published: ({ source }) => dates.has(source) && hasBegun(dates.get(source), day) === "met",
    dateOf: (source) => dates.get(source) ?? "",
  };
}

const known = new WeakMap<Snapshot, ReadonlyMap<string, string>>();

/** The date of each source that has one: without a date nobody knows since when a result is public, and it is not used. */
function datesOf(snapshot: Snapshot): ReadonlyMap<string, string> {
  const found =
    known.get(snapshot) ?? new Map(snapshot.sources.flatMap(({ id, date }) => (date === undefined ? [] : [[id, date] as const])));
  known.set(snapshot, found);
  return found;
}
