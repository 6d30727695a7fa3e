import { type DateInterval, parseDate } from "@nextline/core";
import { found } from "../found.ts";
import { type JsonObject, objectOf, objectsOf, textOf } from "./json.ts";

/** When something was, as far as it is told. `bad`: a date is there and is none. */
export type When = { readonly date: DateInterval | undefined; readonly stop?: DateInterval | undefined; readonly bad?: string };

const dateTime = /^(\d{4}(?:-\d{2}(?:-\d{2})?)?)(?:T\d{2}(?::?\d{2}(?::?\d{2}(?:\.\d+)?)?)?(?:Z|[+-]\d{2}:?\d{2})?)?$/;

/**
 * The day of a date or date with time: as it was written, in the time zone in which it was written; a clinic's day is that of its own clock.
 * An imprecise date (2019, 2019-03) stays imprecise.
 */
export function dayOf(value: unknown): DateInterval | undefined {
  const text = textOf(value);
  const match = text === undefined ? null : dateTime.exec(text);
  return match?.[1] === undefined ? undefined : parseDate(match[1]);
}

/** Some day between two, both included, as an ISO 8601 interval. */
export function someDay(from: DateInterval, to: DateInterval): DateInterval {
  if (to.last < from.first || from.text === to.text) return from;
  return { text: `${from.text}/${to.text}`, first: from.first, last: to.last };
}

/** The start and end of a Period. */
export function periodOf(value: unknown): When {
  const period = objectOf(value);
  if (period === undefined) return { date: undefined };
  const date = dayOf(period["start"]);
  const stop = dayOf(period["end"]);
  const bad = [
    [period["start"], date],
    [period["end"], stop],
  ].find(([written, read]) => written !== undefined && written !== null && read === undefined);
  return { date, stop, ...(bad === undefined ? {} : { bad: found(bad[0]) }) };
}

/** The first and the last day of a Timing: its events, or the bounds of its repetition. */
export function timingOf(value: unknown): When {
  const timing = objectOf(value);
  if (timing === undefined) return { date: undefined };
  const events = (Array.isArray(timing["event"]) ? timing["event"] : []).flatMap((event) => dayOf(event) ?? []);
  const sorted = [...events].sort((a, b) => a.first - b.first);
  if (sorted.length > 0) return { date: sorted[0], stop: sorted.at(-1) };
  return periodOf(objectOf(timing["repeat"])?.["boundsPeriod"]);
}

/** When a choice of elements says something was: `effectiveDateTime`, `effectivePeriod`, `effectiveInstant`, `effectiveTiming`. */
export function whenOf(resource: JsonObject, element: string): When {
  for (const kind of ["DateTime", "Instant", "Date"]) {
    const written = resource[`${element}${kind}`];
    if (written === undefined || written === null) continue;
    const date = dayOf(written);
    return date === undefined ? { date, bad: found(written) } : { date };
  }
  const period = resource[`${element}Period`];
  if (period !== undefined && period !== null) return periodOf(period);
  return timingOf(resource[`${element}Timing`]);
}

/** One date for what was found at some time of a period. */
export function oneDate({ date, stop }: When): DateInterval | undefined {
  if (date !== undefined && stop !== undefined) return someDay(date, stop);
  return date ?? stop;
}

/** The bounds of all dosages: the earliest start and the latest end. */
export function dosageBounds(dosages: unknown): When {
  const bounds = objectsOf(dosages).map(({ value }) => timingOf(value["timing"]));
  const starts = bounds.flatMap(({ date }) => date ?? []).sort((a, b) => a.first - b.first);
  const stops = bounds.flatMap(({ stop }) => stop ?? []).sort((a, b) => a.last - b.last);
  return { date: starts[0], stop: stops.at(-1) };
}
