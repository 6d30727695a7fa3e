import { compareRows, type Snapshot, type TrialResult } from "@nextline/core";
import { publishedBy } from "../network/chosen-rows.ts";
import { type EvidenceQuestion, isTime } from "../question.ts";
import { treatmentNames } from "./part-report.ts";
import type { SingleArmResult } from "./report-data.ts";

/**
 * What trials without a control published on the question: a median of the time, or a rate, of each arm, by the rules that choose among rows
 * of randomised trials. They are in no network, and nothing compares them with it or with each other.
 */
export function singleArmResults(snapshot: Snapshot, { population, endpoint, asOf }: EvidenceQuestion): readonly SingleArmResult[] {
  const { published, dateOf } = publishedBy(snapshot, asOf);
  const trials = snapshot.trials.filter(({ design }) => design === "single-arm").sort((a, b) => (a.id < b.id ? -1 : 1));
  return trials.flatMap((trial) =>
    trial.arms.flatMap((arm): SingleArmResult[] => {
      const [row] = trial.results
        .filter(
          (one) => one.endpoint === endpoint && one.subgroup === population && one.treatment === arm.id && published(one) && answers(one),
        )
        .sort((a, b) => compareRows(a, b, dateOf));
      if (row === undefined) return [];
      const treatment = arm.regimens.length === 0 ? arm.id : [...arm.regimens].sort().join("/");
      const patients = population === "all" ? arm.n : (row.subgroupN?.treatment ?? undefined);
      const { source, locator, verified } = row;
      return [
        {
          trial: trial.id,
          treatment,
          names: treatmentNames(treatment, snapshot),
          ...(patients === undefined ? {} : { patients }),
          ...(isTime(endpoint) ? { median: row.medians?.treatment ?? null } : { rate: row.rates?.treatment ?? Number.NaN }),
          source,
          ...(locator === undefined ? {} : { locator }),
          verified,
        },
      ];
    }),
  );

  function answers({ medians, rates }: TrialResult): boolean {
    return isTime(endpoint) ? medians?.treatment !== undefined : rates?.treatment != null;
  }
}
