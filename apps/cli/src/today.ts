/** The only place where the clock is read. */

/** Today's date here, year-month-day. */
export function today(): string {
  const now = new Date();
  return [now.getFullYear(), now.getMonth() + 1, now.getDate()].map((part) => String(part).padStart(2, "0")).join("-");
}

/** This moment as a FHIR instant; the one in `SOURCE_DATE_EPOCH` (seconds since 1970) where it is set, so that a run can be repeated. */
export function now(): string {
  const seconds = Number(process.env["SOURCE_DATE_EPOCH"] ?? Number.NaN);
  const moment = Number.isInteger(seconds) && seconds >= 0 && seconds <= 253402300799 ? new Date(seconds * 1000) : new Date();
  return moment.toISOString();
}
