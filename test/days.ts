import { type DateInterval, dayNumber, type Fact, parseDate } from "@nextline/core";

/** The date of a day number, year-month-day. */
export function dateOf(day: number): string {
  return new Date(day * 86_400_000).toISOString().slice(0, 10);
}

/** How much of a date is known. */
export type Precision = "day" | "month" | "year";

const characters = { day: 10, month: 7, year: 4 };

/** The date of a day number as far as it is known. */
export function datedAs(day: number, precision: Precision): DateInterval {
  const text = dateOf(day).slice(0, characters[precision]);
  return parseDate(text) ?? { text, first: day, last: day };
}

/** The same fact, dated. */
export function datedAt<Kind extends Fact>(fact: Kind, day: number): Kind {
  return { ...fact, date: { text: dateOf(day), first: day, last: day } };
}

export const dayOf = (text: string): number => dayNumber(Number(text.slice(0, 4)), Number(text.slice(5, 7)), Number(text.slice(8, 10)));

/** The same with every date so many days later, in whatever it stands: only what is known to the day. */
export function shifted<Value>(value: Value, days: number): Value {
  if (typeof value === "string") return value.replace(/\d{4}-\d{2}-\d{2}/g, (text) => dateOf(dayOf(text) + days)) as Value;
  if (typeof value !== "object" || value === null) return value;
  if (value instanceof Set || value instanceof Map) return value;
  if (Array.isArray(value)) return value.map((each) => shifted(each, days)) as Value;
  const entries = Object.entries(value).map(([key, each]): [string, unknown] => [
    key,
    (key === "first" || key === "last") && typeof each === "number" ? each + days : shifted(each, days),
  ]);
  return Object.fromEntries(entries) as Value;
}
