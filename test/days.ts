import { dayNumber, type Fact } from "@nextline/core";

/** The date of a day number, year-month-day. */
export function dateOf(day: number): string {
  return new Date(day * 86_400_000).toISOString().slice(0, 10);
}

/** The same fact, dated. */
export function datedAt<Kind extends Fact>(fact: Kind, day: number): Kind {
  return { ...fact, date: { text: dateOf(day), first: day, last: day } };
}

export const dayOf = (text: string): number => dayNumber(Number(text.slice(0, 4)), Number(text.slice(5, 7)), Number(text.slice(8, 10)));
