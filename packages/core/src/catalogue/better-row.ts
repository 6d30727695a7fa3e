import type { TrialResult } from "./trial.ts";

/**
 * Which of two rows of one trial, pair, endpoint and population is used; negative when `a`. Rows with an interval first, then verified
 * ones, then the longest follow-up, then the latest source; of two that are alike in all this the one that says less for the treatment.
 * `dateOf` gives the date of a source.
 */
export function compareRows(a: TrialResult, b: TrialResult, dateOf: (source: string) => string): number {
  const complete = (row: TrialResult): number => (row.ci !== undefined ? 1 : 0);
  const verified = (row: TrialResult): number => (row.verified === "unverified" ? 0 : 1);
  return (
    complete(b) - complete(a) ||
    verified(b) - verified(a) ||
    (b.followUpMonths ?? 0) - (a.followUpMonths ?? 0) ||
    (dateOf(b.source) < dateOf(a.source) ? -1 : dateOf(b.source) > dateOf(a.source) ? 1 : 0) ||
    (b.hr ?? 0) - (a.hr ?? 0)
  );
}
