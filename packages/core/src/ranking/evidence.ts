import type { Evidence } from "../arguments/from-trials.ts";
import type { Programme } from "../arguments/programme.ts";
import type { TrialResult } from "../catalogue/trial.ts";
import type { Truth } from "../terms/truth.ts";
import { type Truths, truthAt } from "./truths.ts";

/** The evidence that speaks most closely to the patient. */
export interface NearestEvidence {
  readonly evidence: Evidence;
  readonly eligible: Truth;
  /** The population of the row. */
  readonly subgroup: string;
  readonly result: TrialResult;
}

/**
 * The row of one trial in the population nearest to the patient: progression-free survival, else time to progression, else response. Of a
 * randomised trial rows with an interval come first: a comparison without one shows nothing, however near its population.
 */
export function nearestRow(evidence: Evidence, programme: Programme, truths: Truths): TrialResult | undefined {
  const told = evidence.findings.filter(({ result }) => tells(result));
  if (evidence.trial.design === "single-arm") return nearestOf(told, programme, truths);
  const withInterval = told.filter(({ result }) => result.ci !== undefined);
  return nearestOf(withInterval, programme, truths) ?? nearestOf(told, programme, truths);
}

function nearestOf(findings: Evidence["findings"], programme: Programme, truths: Truths): TrialResult | undefined {
  for (const endpoint of ["PFS", "TTP", "ORR"]) {
    const rows = findings.filter((finding) => finding.endpoint === endpoint);
    for (const { id, criterion } of programme.subgroups) {
      if (criterion === undefined || truthAt(truths, criterion) !== "met") continue;
      const row = rows.find((finding) => finding.subgroup === id);
      if (row !== undefined) return row.result;
    }
  }
  return undefined;
}

/** Whether a row has anything to compare by. */
function tells(row: TrialResult): boolean {
  return row.hr !== undefined || row.medians?.treatment != null || row.rates?.treatment != null;
}

const eligibleRank: Record<Truth, number> = { met: 0, unknown: 1, "not-met": 2 };

/** The trial that speaks most closely to the patient: one that could have included the patient, randomised, against an option of the knowledge base, in the most telling population, the largest. */
export function nearestEvidence(evidences: readonly Evidence[], programme: Programme, truths: Truths): NearestEvidence | undefined {
  const place = (subgroup: string): number => programme.subgroups.findIndex((entry) => entry.id === subgroup);
  const rows = evidences.flatMap((evidence): NearestEvidence[] => {
    const result = nearestRow(evidence, programme, truths);
    return result === undefined ? [] : [{ evidence, eligible: truthAt(truths, evidence.eligible), subgroup: result.subgroup, result }];
  });
  const [best] = rows.sort(
    (a, b) =>
      eligibleRank[a.eligible] - eligibleRank[b.eligible] ||
      Number(a.evidence.trial.design !== "randomised") - Number(b.evidence.trial.design !== "randomised") ||
      Number(a.evidence.comparators.length === 0) - Number(b.evidence.comparators.length === 0) ||
      place(a.subgroup) - place(b.subgroup) ||
      (b.evidence.trial.enrolled ?? 0) - (a.evidence.trial.enrolled ?? 0) ||
      (a.evidence.trial.id < b.evidence.trial.id ? -1 : 1),
  );
  return best;
}

/**
 * The kind of evidence that speaks most closely to the patient. 0: a randomised trial that could have included the patient and whose
 * interval shows a benefit over its control; 1: randomised, without a shown difference, or only as the `control`, or where it is not known whether the trial could
 * have included the patient; single-arm results by median progression-free survival, among themselves only: 2 (24 months or more), 3 (12), 4 (6),
 * 5 (less or not known); 6: a trial that left patients like this one out, or that showed harm; 7: none. How large an effect is, is not in it:
 * ratios against different controls are compared only within one network (`comparison.ts`).
 */
export function evidenceKind(nearest: NearestEvidence | undefined, control: boolean): number {
  const own = ownKind(nearest);
  return control && own !== leftOut ? Math.min(own, 1) : own;
}

/** The trial left such patients out, or showed harm. */
const leftOut = 6;

function ownKind(nearest: NearestEvidence | undefined): number {
  if (nearest === undefined) return 7;
  const { result, evidence, eligible } = nearest;
  const randomised = evidence.trial.design === "randomised";
  switch (eligible) {
    case "not-met":
      return leftOut;
    case "unknown":
      return randomised ? 1 : singleArmKind(result);
    case "met":
      return randomised ? randomisedKind(result) : singleArmKind(result);
  }
}

function randomisedKind({ hr, ci }: TrialResult): number {
  if (ci !== undefined && ci[0] > 1) return leftOut;
  return hr === undefined || ci === undefined || ci[1] >= 1 ? 1 : 0;
}

function singleArmKind({ medians }: TrialResult): number {
  const months = medians?.treatment;
  if (months == null) return 5;
  return months >= 24 ? 2 : months >= 12 ? 3 : months >= 6 ? 4 : 5;
}
