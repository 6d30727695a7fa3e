import { type Jurisdiction, parseDate, type Snapshot } from "@nextline/core";
import type { Change } from "./change.ts";
import { periodsOf } from "./periods.ts";

/**
 * Everything that began or ended after one day and up to another in a country: authorisations, supply, guidelines with their statements,
 * rules, what is said of drugs, and the documents that brought trial results. In order of the last day that each date can mean. A date that
 * is none is a RangeError.
 */
export function changesBetween(snapshot: Snapshot, jurisdiction: Jurisdiction, from: string, to: string): Change[] {
  const [start, end] = [lastDay(from), lastDay(to)];
  const inside = (date: string | undefined): date is string => date !== undefined && lastDay(date) > start && lastDay(date) <= end;
  const periods = periodsOf(snapshot, jurisdiction).flatMap(({ begins, ends, from: began, until, verifiedEnd, ...shared }): Change[] => {
    const { verified: _, ...ended } = shared;
    return [
      ...(inside(began) ? [{ ...shared, date: began, what: begins }] : []),
      ...(inside(until) ? [{ ...ended, date: until, what: ends, ...(verifiedEnd === undefined ? {} : { verified: verifiedEnd }) }] : []),
    ];
  });
  const results = resultsOf(snapshot).filter(({ date }) => inside(date));
  const order = ({ what, id }: Change): string => `${what} ${id}`;
  return [...periods, ...results].sort((a, b) => lastDay(a.date) - lastDay(b.date) || (order(a) < order(b) ? -1 : 1));
}

function lastDay(date: string): number {
  const read = parseDate(date);
  if (read === undefined) throw new RangeError(`${date} is not a date`);
  return read.last;
}

/** The documents that brought results of trials, each on the day on which it became public. */
function resultsOf(snapshot: Snapshot): Change[] {
  const sources = new Map(snapshot.sources.map((source) => [source.id, source]));
  return snapshot.trials.flatMap((trial) =>
    [...new Set(trial.results.map(({ source }) => source))].flatMap((id): Change[] => {
      const source = sources.get(id);
      if (source?.date === undefined) return [];
      const endpoints = [...new Set(trial.results.filter((row) => row.source === id).map(({ endpoint }) => endpoint))].join(", ");
      return [
        {
          date: source.date,
          part: "results",
          what: "results",
          id: `${trial.id}/${id}`,
          text: { en: `${trial.id}: ${endpoints} (${source.title})`, ja: `${trial.id}試験：${endpoints}（${source.title}）` },
          source: id,
          ...(source.dateVerified === undefined ? {} : { verified: { of: "day", level: source.dateVerified } }),
        },
      ];
    }),
  );
}
