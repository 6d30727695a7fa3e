import type { CriterionSource } from "../criteria/criterion.ts";
import type { Text } from "../terms/text.ts";
import type { LabelTemplate } from "./label-template.ts";
import type { Verified } from "./sourced.ts";

export interface DrugClass {
  readonly id: string;
  readonly names: Text;
  readonly partOf?: string;
  readonly novel: boolean;
  readonly steroid?: boolean;
  /** Its drugs are given at a lower dose in maintenance. */
  readonly maintenanceDosed?: boolean;
  /** Its drugs show as a band in immunofixation. */
  readonly seenInImmunofixation?: boolean;
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

/** One way of saying what a label means. */
export interface FindingLabelVariant {
  readonly id: string;
  readonly text: Text;
  readonly when: CriterionSource;
  readonly source: string;
  readonly locator?: string;
  readonly verified: Verified;
}

/** A finding that holds when a criterion does, such as triple-class refractory. The first variant is used unless another is chosen. */
export interface FindingLabel {
  readonly finding: string;
  readonly variants: readonly FindingLabelVariant[];
}

/** What a code of another system stands for: one of the project's own names by its kind, or `other` in words. */
export interface CodeMeaning {
  readonly measurement?: string;
  readonly attribute?: string;
  readonly condition?: string;
  readonly abnormality?: string;
  readonly drug?: string;
  readonly medicine?: string;
  readonly procedure?: string;
  readonly diagnosis?: string;
  readonly status?: string;
  readonly response?: string;
  readonly stage?: string;
  /** The value, where the code is one value of a stage. */
  readonly value?: number;
  readonly other?: string;
}

/** A code of another system, such as LOINC or SNOMED CT. */
export interface CodeEntry {
  readonly system: string;
  readonly code: string;
  readonly display: string;
  readonly means: CodeMeaning;
  readonly source: string;
  readonly verified: Verified;
}

/** A code that is in use for one of these things and does not stand for it. */
export interface CodeTrap {
  readonly system: string;
  readonly code: string;
  readonly text: Text;
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
  readonly codes: readonly CodeEntry[];
  readonly codeTraps: readonly CodeTrap[];
  readonly labelTemplates: readonly LabelTemplate[];
}
