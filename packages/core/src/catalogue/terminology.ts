import type { CriterionSource } from "../criteria/criterion.ts";
import type { Text } from "../terms/text.ts";
import type { Verified } from "./sourced.ts";

export interface DrugClass {
  readonly id: string;
  readonly names: Text;
  readonly partOf?: string;
  readonly novel: boolean;
  readonly steroid?: boolean;
}

export interface NamedEntry {
  readonly id: string;
  readonly names: Text;
}

export interface Condition extends NamedEntry {
  readonly icd10?: readonly string[];
  /** The Charlson item the condition counts as. */
  readonly charlson?: string;
}

export interface MedicineGroup extends NamedEntry {
  readonly members: readonly string[];
}

export interface Subgroup extends NamedEntry {
  readonly when?: CriterionSource;
}

/** A finding that holds when a criterion does, such as triple-class refractory. */
export interface FindingLabel {
  readonly finding: string;
  readonly when: CriterionSource;
  readonly source: string;
  readonly verified: Verified;
}

/** The closed lists of names. */
export interface Terminology {
  readonly classes: readonly DrugClass[];
  readonly conditions: readonly Condition[];
  readonly toxicities: readonly NamedEntry[];
  readonly abnormalities: readonly NamedEntry[];
  readonly medicines: readonly MedicineGroup[];
  /** From the most to the least telling. */
  readonly subgroups: readonly Subgroup[];
  readonly labels: readonly FindingLabel[];
}
