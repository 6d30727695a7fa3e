/**
 * Calendar days without a clock. A date may be imprecise (2019, 2019-03); it is then the interval of its possible days.
 * Days are counted from 1970-01-01 in the proleptic Gregorian calendar (Hinnant, chrono-compatible low-level date algorithms).
 */
export interface DateInterval {
  readonly text: string;
  /** The earliest possible day. */
  readonly first: number;
  /** The latest possible day. */
  readonly last: number;
}

const pattern = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/;

function daysInMonth(year: number, month: number): number {
  if (month === 2) return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0 ? 29 : 28;
  return [4, 6, 9, 11].includes(month) ? 30 : 31;
}

/** The number of the day, counted from 1970-01-01. */
export function dayNumber(year: number, month: number, day: number): number {
  const y = month <= 2 ? year - 1 : year;
  const era = Math.floor(y / 400);
  const yearOfEra = y - era * 400;
  const dayOfYear = Math.floor((153 * (month + (month > 2 ? -3 : 9)) + 2) / 5) + day - 1;
  const dayOfEra = yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear;
  return era * 146097 + dayOfEra - 719468;
}

/** Reads `2019`, `2019-03` or `2019-03-27`; `undefined` when the text is not such a date or the day does not exist. */
export function parseDate(text: string): DateInterval | undefined {
  const match = pattern.exec(text);
  if (match === null) return undefined;
  const year = Number(match[1]);
  if (match[2] === undefined) return { text, first: dayNumber(year, 1, 1), last: dayNumber(year, 12, 31) };
  const month = Number(match[2]);
  if (month < 1 || month > 12) return undefined;
  if (match[3] === undefined) return { text, first: dayNumber(year, month, 1), last: dayNumber(year, month, daysInMonth(year, month)) };
  const day = Number(match[3]);
  if (day < 1 || day > daysInMonth(year, month)) return undefined;
  const number = dayNumber(year, month, day);
  return { text, first: number, last: number };
}

/** A day of the calendar. */
export interface CalendarDay {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

/** The calendar day of a day number: the inverse of `dayNumber` (Hinnant, civil from days). */
export function calendarDay(number: number): CalendarDay {
  const shifted = Math.floor(number) + 719468;
  const era = Math.floor(shifted / 146097);
  const dayOfEra = shifted - era * 146097;
  const yearOfEra = Math.floor(
    (dayOfEra - Math.floor(dayOfEra / 1460) + Math.floor(dayOfEra / 36524) - Math.floor(dayOfEra / 146096)) / 365,
  );
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const shiftedMonth = Math.floor((5 * dayOfYear + 2) / 153);
  const month = shiftedMonth + (shiftedMonth < 10 ? 3 : -9);
  return { year: yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, day: dayOfYear - Math.floor((153 * shiftedMonth + 2) / 5) + 1 };
}

/** A day as its text. */
function dayText(number: number): string {
  const { year, month, day } = calendarDay(number);
  return [String(year).padStart(4, "0"), String(month).padStart(2, "0"), String(day).padStart(2, "0")].join("-");
}

/** Some day between two, both included, written as an ISO 8601 interval: `2021-10-31/2021-12-06`. */
export function between(first: number, last: number): DateInterval {
  const end = Math.max(first, last);
  return { text: first === end ? dayText(first) : `${dayText(first)}/${dayText(end)}`, first, last: end };
}

/** Whole years between two days: what a birthday counts. */
export function wholeYears(fromText: string, toText: string): number {
  const [fromYear, fromMonth, fromDay] = fromText.split("-").map(Number) as [number, number, number];
  const [toYear, toMonth, toDay] = toText.split("-").map(Number) as [number, number, number];
  const before = toMonth < fromMonth || (toMonth === fromMonth && toDay < fromDay);
  return toYear - fromYear - (before ? 1 : 0);
}

/** Mean length of a month in days (Gregorian), used wherever days become months. */
export const daysPerMonth = 30.436875;
