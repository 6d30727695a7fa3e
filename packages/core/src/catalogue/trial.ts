import type { CriterionSource } from "../criteria/criterion.ts";
import type { Sourced } from "./sourced.ts";

export interface TrialArm {
  readonly id: string;
  /** Options of the knowledge base; several when the control arm was a choice among them. */
  readonly regimens: readonly string[];
  readonly pooled?: boolean;
  readonly n?: number;
  /** Of a control arm that was a choice: the option that most of its patients were given, and the share in percent. */
  readonly mainly?: Sourced & { readonly regimen: string; readonly percent: number };
}

export interface TrialResult extends Sourced {
  readonly endpoint: string;
  readonly subgroup: string;
  readonly treatment: string;
  readonly comparator?: string;
  readonly hr?: number;
  readonly ci?: readonly [number, number];
  /** The level of the interval in percent. */
  readonly ciLevel?: number;
  readonly medians?: { readonly treatment?: number | null; readonly comparator?: number | null };
  readonly rates?: { readonly treatment?: number | null; readonly comparator?: number | null };
  /** Patients of the population in each arm; absent: all of the arm. */
  readonly subgroupN?: { readonly treatment?: number | null; readonly comparator?: number | null };
  /** Patients with the event in each arm. */
  readonly events?: { readonly treatment?: number | null; readonly comparator?: number | null };
  readonly followUpMonths?: number;
  readonly dataCut?: string;
}

/** Who was in a trial: medians, and shares in percent of all patients. */
export interface TrialPopulation extends Sourced {
  /** Years. */
  readonly medianAge?: number;
  readonly medianPriorLines?: number;
  readonly highRiskCytogenetics?: number;
  readonly lenalidomideRefractory?: number;
  readonly bortezomibRefractory?: number;
  readonly antiCD38Refractory?: number;
  readonly tripleClassRefractory?: number;
}

export interface Trial {
  readonly id: string;
  readonly nct?: string;
  readonly phase: string;
  readonly design: "randomised" | "single-arm";
  readonly blinded?: boolean;
  readonly enrolled?: number;
  readonly eligibility: Sourced & { readonly when?: CriterionSource; readonly text: readonly string[] };
  readonly population?: TrialPopulation;
  readonly arms: readonly TrialArm[];
  readonly results: readonly TrialResult[];
  readonly safety: readonly (Sourced & {
    readonly event: string;
    readonly grade: string;
    readonly treatment?: number | null;
    readonly comparator?: number | null;
  })[];
  readonly pooledFrom?: readonly string[];
  readonly note?: string;
}
