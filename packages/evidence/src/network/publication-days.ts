import { calendarDay, parseDate, type Snapshot } from "@nextline/core";

/** The days on which something of a randomised trial became public, in order: the last possible day of the date of its source. */
export function publicationDays({ trials, sources }: Snapshot): readonly string[] {
  const cited = new Set(
    trials.filter(({ design }) => design === "randomised").flatMap(({ results }) => results.map(({ source }) => source)),
  );
  const days = sources.flatMap(({ id, date }) => (cited.has(id) && date !== undefined ? (parseDate(date)?.last ?? []) : []));
  return [...new Set(days)].sort((a, b) => a - b).map(dayText);
}

function dayText(number: number): string {
  const { year, month, day } = calendarDay(number);
  return [String(year).padStart(4, "0"), String(month).padStart(2, "0"), String(day).padStart(2, "0")].join("-");
}
