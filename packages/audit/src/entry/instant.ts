import { type Field, refused } from "./fields.ts";

const pattern = /^(\d{4})-(\d\d)-(\d\d)T(\d\d):(\d\d):(\d\d)(?:\.\d{1,9})?(?:Z|[+-]\d\d:\d\d)$/;

const isDay = (year: string, month: string, day: string): boolean =>
  new Date(Date.UTC(Number(year), Number(month) - 1, Number(day))).toISOString().startsWith(`${year}-${month}-${day}`);

/** A moment with its offset from UTC, kept in UTC to the millisecond, so that moments compare as texts. */
export const instant: Field<string> = (value, path) => {
  const [, year = "", month = "", day = ""] = (typeof value === "string" && pattern.exec(value)) || [];
  const moment = typeof value === "string" ? Date.parse(value) : Number.NaN;
  if (year === "" || Number.isNaN(moment) || !isDay(year, month, day))
    throw refused(path, value, "a moment with its offset, as 2026-11-22T09:30:00Z");
  const kept = new Date(moment).toISOString();
  if (kept.length !== 24) throw refused(path, value, "a year of four digits");
  return kept;
};

/** The beginning of a day in UTC, or a moment with its offset. */
export const dayOrInstant: Field<string> = (value, path) => {
  const [, year = "", month = "", day = ""] = (typeof value === "string" && /^(\d{4})-(\d\d)-(\d\d)$/.exec(value)) || [];
  if (year === "") return instant(value, path);
  if (Number(month) < 1 || Number(month) > 12 || !isDay(year, month, day)) throw refused(path, value, "a day of the calendar");
  return `${value}T00:00:00.000Z`;
};
