import { type EvidenceAssumption, type Snapshot, type Trial, weakest } from "@nextline/core";
import { logRatio } from "@nextline/nma";
import { type EvidenceQuestion, isTime } from "../question.ts";
import { type ChosenRow, chosenRows } from "./chosen-rows.ts";
import { completed } from "./complete-trial.ts";
import type { EvidenceContrast, LeftOut, TrialContrasts } from "./evidence-contrast.ts";
import { logOddsRatio } from "./odds-ratio.ts";
import { isOffCentre } from "./off-centre.ts";
import { treatmentOf } from "./treatment.ts";

type Made = Pick<EvidenceContrast, "effect" | "standardError" | "published" | "offCentre" | "comparatorVariance">;

/** The contrasts of one randomised trial for a question. */
export function trialContrasts(
  trial: Trial,
  snapshot: Snapshot,
  question: EvidenceQuestion,
  assume: ReadonlySet<EvidenceAssumption>,
): TrialContrasts {
  const made = chosenRows(trial, snapshot, question).map((chosen) => contrastOf(trial, chosen, question, assume));
  const contrasts = made.flatMap((one) => ("why" in one ? [] : [one]));
  const leftOut = made.flatMap((one) => ("why" in one ? [one] : []));
  return contrasts.length === 0 ? { contrasts, leftOut } : completed(trial, contrasts, leftOut, question, assume);
}

function contrastOf(
  trial: Trial,
  { row, newer, assumptions }: ChosenRow,
  question: EvidenceQuestion,
  assume: ReadonlySet<EvidenceAssumption>,
): EvidenceContrast | LeftOut {
  const [treatment, comparator] = [row.treatment, row.comparator ?? ""].map((arm) => treatmentOf(trial, arm, assume) ?? { id: arm });
  const [a, b] = [treatment?.id ?? "", comparator?.id ?? ""];
  const without = (why: LeftOut["why"], assumption?: EvidenceAssumption): LeftOut => ({
    trial: trial.id,
    why,
    treatments: [a, b],
    source: row.source,
    ...(assumption === undefined ? {} : { assumption }),
  });
  if (a === b) return without("same-treatment");
  const size = (side: "treatment" | "comparator"): number | undefined =>
    row.subgroup === "all" ? trial.arms.find(({ id }) => id === row[side])?.n : (row.subgroupN?.[side] ?? undefined);
  const [ownSize, otherSize] = [size("treatment"), size("comparator")];
  const made = isTime(question.endpoint) ? fromInterval() : fromRates();
  if (typeof made === "string") return without(made);
  const taken = [
    ...assumptions,
    ...[treatment, comparator].flatMap((arm) => arm?.assumption ?? []),
    ...(isTime(question.endpoint) ? [] : (["counts-from-rates"] as const)),
  ];
  const off = taken.find((assumption) => !assume.has(assumption));
  if (off !== undefined) return without("assumption-off", off);
  return {
    study: trial.id,
    treatment: a,
    comparator: b,
    ...made,
    ...(newer === undefined ? {} : { newer: newer.source }),
    source: row.source,
    ...(row.locator === undefined ? {} : { locator: row.locator }),
    verified: weakest([row.verified, ...[treatment, comparator].flatMap((arm) => arm?.verified ?? [])]),
    assumptions: taken,
    ...(row.followUpMonths === undefined ? {} : { followUpMonths: row.followUpMonths }),
    patients: {
      ...(ownSize === undefined ? {} : { treatment: ownSize }),
      ...(otherSize === undefined ? {} : { comparator: otherSize }),
    },
  };

  function fromInterval(): Made | LeftOut["why"] {
    if (row.hr === undefined || row.ci === undefined) return "no-interval";
    const published = { ratio: row.hr, low: row.ci[0], high: row.ci[1], level: (row.ciLevel ?? 95) / 100 };
    const log = logRatio(published);
    if (log === undefined) return "interval-not-usable";
    const events = row.events?.comparator ?? 0;
    return {
      ...log,
      published,
      ...(events > 0 ? { comparatorVariance: 1 / events } : {}),
      ...(isOffCentre(published) ? { offCentre: true } : {}),
    };
  }

  function fromRates(): Made | LeftOut["why"] {
    const [rate, control] = [row.rates?.treatment, row.rates?.comparator];
    if (rate == null || control == null || ownSize === undefined || otherSize === undefined) return "no-counts";
    return logOddsRatio({ rate, patients: ownSize }, { rate: control, patients: otherSize }) ?? "no-counts";
  }
}
