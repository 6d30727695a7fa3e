import { compareRows } from "../catalogue/better-row.ts";
import { hasBegun } from "../catalogue/period.ts";
import type { Trial, TrialResult } from "../catalogue/trial.ts";
import { parseDate } from "../terms/date.ts";
import type { Scope } from "./scope.ts";

/** What a trial showed of an option in one population. */
export interface Finding {
  readonly subgroup: string;
  readonly endpoint: string;
  readonly result: TrialResult;
}

/** A trial in which the option was an experimental arm, as far as it was published by the day. */
export interface Evidence {
  readonly trial: Trial;
  /** The place of "the trial could have included the patient". */
  readonly eligible: number;
  /** The options of the control arm; empty when it is not an option of the knowledge base. */
  readonly comparators: readonly string[];
  readonly comparatorName: string | undefined;
  readonly pooled: boolean;
  /** The best row for each endpoint and subgroup. */
  readonly findings: readonly Finding[];
  /** The option beat the control arm: the interval of the hazard ratio of progression or death lies below 1 and survival is not worse. */
  readonly won: boolean;
  /** The row that shows it. */
  readonly decisive: TrialResult | undefined;
  /** The day from which a win was public; infinite when there is none. */
  readonly wonSince: number;
}

/** The evidence of every trial with the option as an experimental arm. Results exist from the date of their source. Two forms of the same option are no comparison. */
export function fromTrials(scope: Scope): Evidence[] {
  const { catalogue, day, regimen } = scope;
  const dateOf = (source: string): string => catalogue.sources.get(source)?.date ?? "";
  const published = (row: TrialResult): boolean => hasBegun(catalogue.sources.get(row.source)?.date, day) === "met";
  return catalogue.snapshot.trials.flatMap((trial) =>
    trial.arms
      .filter((arm) => arm.regimens.length === 1 && arm.regimens[0] === regimen.id && arm.pooled !== true)
      .flatMap((arm) => {
        const own = trial.results.filter((row) => row.treatment === arm.id && published(row));
        const comparatorIds = [...new Set(own.flatMap((row) => row.comparator ?? []))];
        return (comparatorIds.length === 0 ? [undefined] : comparatorIds).flatMap((comparatorId) => {
          const rows = own.filter((row) => row.comparator === comparatorId);
          const same = trial.arms.find((control) => control.id === comparatorId)?.regimens.includes(regimen.id) === true;
          return rows.length === 0 || same ? [] : [evidenceOf(scope, trial, rows, comparatorId, dateOf)];
        });
      }),
  );
}

/** Where the option was the control of a randomised trial with published results: the places of "the trial could have included the patient". */
export function controlPlaces({ catalogue, day, regimen, criteria }: Scope): readonly number[] {
  const published = (row: TrialResult): boolean => hasBegun(catalogue.sources.get(row.source)?.date, day) === "met";
  return catalogue.snapshot.trials.flatMap((trial) => {
    const arms = trial.arms.filter(({ regimens, pooled }) => pooled !== true && regimens.length === 1 && regimens[0] === regimen.id);
    const controlled = trial.results.some((row) => published(row) && arms.some(({ id }) => id === row.comparator));
    return trial.design === "randomised" && controlled ? [criteria.place(trial.eligibility.when)] : [];
  });
}

/** A row of the whole trial whose interval of the hazard ratio of progression or death lies below 1. */
function shows(row: TrialResult): boolean {
  return row.subgroup === "all" && ["PFS", "TTP", "OS"].includes(row.endpoint) && row.ci !== undefined && row.ci[1] < 1;
}

function evidenceOf(
  scope: Scope,
  trial: Trial,
  rows: readonly TrialResult[],
  comparatorId: string | undefined,
  dateOf: (source: string) => string,
): Evidence {
  const groups = new Map<string, TrialResult[]>();
  for (const row of rows) {
    const key = `${row.endpoint} ${row.subgroup}`;
    groups.set(key, [...(groups.get(key) ?? []), row]);
  }
  const findings = [...groups.values()].flatMap((group) => {
    const [best] = [...group].sort((a, b) => compareRows(a, b, dateOf));
    return best === undefined ? [] : [{ subgroup: best.subgroup, endpoint: best.endpoint, result: best }];
  });
  const control = trial.arms.find((arm) => arm.id === comparatorId);
  const whole = (endpoint: string): TrialResult | undefined =>
    findings.find((finding) => finding.endpoint === endpoint && finding.subgroup === "all")?.result;
  const survival = whole("OS");
  const harmful = survival?.ci !== undefined && survival.ci[0] > 1;
  const decisive = [whole("PFS"), whole("TTP"), survival].find((row) => row !== undefined && shows(row));
  return {
    trial,
    eligible: scope.criteria.place(trial.eligibility.when),
    comparators: control?.regimens ?? [],
    comparatorName: comparatorId,
    pooled: control?.pooled === true,
    findings,
    won: trial.design === "randomised" && decisive !== undefined && !harmful,
    decisive,
    wonSince: Math.min(...rows.filter(shows).map((row) => parseDate(dateOf(row.source))?.last ?? 0)),
  };
}
