import type { Text } from "../terms/text.ts";
import type { Jurisdiction, Sourced } from "./sourced.ts";

/** What a value can be, as far as it decides in which section of a label it stands. */
export const valueKinds = [
  "indication",
  "supply",
  "schedule",
  "dose",
  "renal-reduced",
  "renal-avoided",
  "renal-other",
  "hepatic-reduced",
  "hepatic-avoided",
  "hepatic-other",
  "age",
  "contraindication",
  "caution",
  "pregnancy",
  "interaction",
  "test-before-start",
  "prophylaxis",
  "monitoring",
  "admission",
  "pregnancy-prevention",
  "programme",
  "premedication",
  "toxicity",
  "code",
  "eligibility",
  "population",
  "result",
  "adverse-event",
] as const;

export type ValueKind = (typeof valueKinds)[number];

/** A section of a label, and the kinds of value that the template puts there. */
export interface LabelSection extends Sourced {
  /** Absent where the headings have no numbers. */
  readonly number?: string;
  readonly name: Text;
  readonly kinds: readonly ValueKind[];
}

/** The sections that a regulation prescribes for a kind of label, and the labels that follow it. */
export interface LabelTemplate {
  readonly id: string;
  readonly names: Text;
  readonly jurisdiction: Jurisdiction;
  /** Sources of the knowledge base. */
  readonly labels: readonly string[];
  readonly sections: readonly LabelSection[];
  /** The kinds of value that it gives no place. */
  readonly nowhere: readonly ValueKind[];
}
