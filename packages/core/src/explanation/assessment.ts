import type { ArgumentKind } from "../arguments/template.ts";
import type { Availability } from "../candidates/availability.ts";
import type { EvidenceAssumption } from "../catalogue/network-estimate.ts";
import type { Standing } from "../catalogue/rule.ts";
import type { Jurisdiction, Verified } from "../catalogue/sourced.ts";
import type { Topic } from "../catalogue/topic.ts";
import type { CertaintyLevel, CertaintyReason } from "../ranking/certainty.ts";
import type { KeyName } from "../ranking/keys.ts";
import type { DecidedBy } from "../ranking/order.ts";
import type { Text } from "../terms/text.ts";
import type { ShownCourse } from "./shown-course-types.ts";

/** How far a finding is known: its value with what may or may not belong to it, or what it lies between. */
export type ShownKnowledge =
  | {
      readonly known: true;
      readonly value: ShownValue;
      readonly unit?: string;
      /** Members of a set that may or may not belong. */
      readonly undetermined?: readonly string[];
    }
  | { readonly known: false; readonly between?: readonly [ShownValue, ShownValue] };

/** A finding as shown: known with its reasons, or not known with what would be needed; and what it would be by other definitions. */
export type ShownFinding = (
  | (Extract<ShownKnowledge, { known: true }> & { readonly because: readonly string[] })
  | (Extract<ShownKnowledge, { known: false }> & { readonly needs: readonly string[]; readonly because?: readonly string[] })
) & {
  readonly rule?: string;
  readonly source?: string;
  readonly otherwise?: readonly Otherwise[];
};

export type ShownValue = number | boolean | string | readonly string[] | Readonly<Record<string, number>>;

/** A definition on which the field disagrees: which variant was used, and which findings another would change. */
export interface ShownDefinition {
  readonly id: string;
  readonly label: Text;
  readonly used: { readonly id: string; readonly text: Text; readonly source: string };
  readonly others: readonly { readonly id: string; readonly text: Text; readonly source: string; readonly changes: readonly string[] }[];
}

/** What a finding would be by another variant: known, known within bounds, or not known, as a finding is shown. */
export interface Otherwise {
  readonly definition: string;
  readonly variant: string;
  readonly source: string;
  readonly finding: ShownKnowledge;
}

export interface Argument {
  readonly kind: ArgumentKind;
  readonly topic: Topic;
  readonly force: "strong" | "weak";
  readonly rule: string;
  readonly text: Text;
  /** The findings that decided it. */
  readonly because: readonly string[];
  readonly sources: readonly string[];
  readonly verified: Verified;
  /** The local overlay that brought it; absent: the knowledge base. */
  readonly overlay?: string;
}

/** Something unknown that could move the option: what to find out first. */
export interface OpenQuestion {
  readonly findings: readonly string[];
  readonly rule: string;
  readonly topic: Topic;
  readonly kind: ArgumentKind;
  readonly text: Text;
  readonly sources: readonly string[];
}

export interface ShownEvidence {
  readonly trial: string;
  readonly population: string;
  readonly comparator: string | null;
  readonly endpoint: string;
  readonly hazardRatio: number | null;
  readonly ci: readonly [number, number] | null;
  readonly ciLevel: number | null;
  readonly medians: { readonly treatment?: number | null; readonly comparator?: number | null } | null;
  readonly rates: { readonly treatment?: number | null; readonly comparator?: number | null } | null;
  readonly design: "randomised" | "single-arm";
  /** Whether the trial could have included the patient. */
  readonly applies: "yes" | "no" | "not known";
  readonly source: string;
  readonly verified: Verified;
}

/** The network meta-analysis on the option versus another, in the population nearest to the patient in which trials connect the two. */
export interface ShownComparison {
  readonly comparator: string;
  readonly endpoint: string;
  readonly population: string;
  /** The patient belongs to a nearer population, in which the trials do not compare the two. */
  readonly wider: boolean;
  readonly hazardRatio: number;
  readonly ci: readonly [number, number];
  readonly ciLevel: number;
  readonly kind: "direct" | "indirect" | "direct and indirect";
  /** What it rests on, and of this the trials whose figures nobody verified. */
  readonly trials: readonly string[];
  readonly unverified: readonly string[];
  readonly assumptions: readonly EvidenceAssumption[];
  /** Whether all of the trials could have included the patient; if not, it orders nothing. */
  readonly applies: "yes" | "no" | "not known";
  readonly certainty: CertaintyLevel;
  readonly certaintyReasons: readonly CertaintyReason[];
  readonly sources: readonly string[];
}

export interface Option {
  readonly id: string;
  readonly name: Text;
  readonly drugs: readonly string[];
  readonly standing: Standing;
  readonly provisional: boolean;
  readonly rank: number;
  readonly availability: Availability;
  /** Why it stands there: guidelines, a trial it won (newer than the guideline), or the label alone. */
  readonly ground: "guideline" | "randomised-dominance" | "label" | "rule" | "none";
  readonly newerThanGuideline?: { readonly trial: string; readonly beaten: string };
  readonly schedule: readonly { readonly drug: string; readonly text: Text }[];
  readonly arguments: readonly Argument[];
  /** What to find out first, because it could move the option. */
  readonly open: readonly OpenQuestion[];
  readonly evidence: ShownEvidence | null;
  /** Versus the first option by rank with which trials connect it; `null`: none. */
  readonly comparison: ShownComparison | null;
  /** The keys by which it was ordered; smaller comes first. */
  readonly keys: Readonly<Record<KeyName, number>>;
  /** What put it before the next option. */
  readonly before?: {
    readonly next: string;
    readonly by: DecidedBy | "standing";
    readonly trials?: readonly string[];
    /** Versus the next option; `null`: no trials connect them. */
    readonly comparison: ShownComparison | null;
  };
}

export interface MissingFinding {
  readonly finding: string;
  /** The drug, condition ... asked about, for a finding that is a set. */
  readonly member?: string;
  readonly couldChange: readonly string[];
  readonly topOptionDependsOnIt: boolean;
  readonly needs: readonly string[];
}

export interface Counterfactual {
  readonly if: string;
  readonly then: string;
  readonly text: { readonly if: Text; readonly then: Text };
}

export interface ShownConflict {
  readonly finding: string;
  readonly stated: ShownValue;
  /** `null` when it could be derived only within bounds. */
  readonly derived: ShownValue | null;
  readonly between?: readonly [ShownValue, ShownValue];
  readonly because: readonly string[];
}

/** The advice on one patient in one edition: what holds, what can be done, for and against, and what would change it. */
export interface Assessment {
  readonly nextline: "assessment/1";
  readonly edition: {
    readonly jurisdiction: Jurisdiction;
    readonly asOf: string;
    readonly knowledge: string;
    readonly guidelines: readonly string[];
    readonly offLabel: boolean;
    /** Local knowledge laid over the knowledge base: `<id>+<hash>`. */
    readonly overlays: readonly string[];
  };
  readonly notice: Text;
  readonly state: Readonly<Record<string, ShownFinding>>;
  readonly conflicts: readonly ShownConflict[];
  /** Facts that contradict each other, or what follows from them. */
  readonly recordConflicts: readonly { readonly text: Text; readonly because: readonly string[] }[];
  /** The lines of therapy with what made and ended each. */
  readonly course: ShownCourse;
  /** The definitions on which the field disagrees: which was used, and what another would change. */
  readonly definitions: readonly ShownDefinition[];
  readonly options: readonly Option[];
  readonly missing: readonly MissingFinding[];
  readonly counterfactuals: readonly Counterfactual[];
  /** Advice for every option, such as bone protection. */
  readonly general: readonly Argument[];
  /** Every document cited, by id. */
  readonly sources: Readonly<
    Record<
      string,
      {
        readonly title: string;
        readonly where?: string;
        readonly date?: string;
        readonly doi?: string;
        readonly pmid?: string;
        readonly url?: string;
      }
    >
  >;
  readonly notUnderstood: readonly { readonly path: string; readonly what: string }[];
  readonly problems: readonly { readonly path: string; readonly found: string; readonly expected: string; readonly remedy: string }[];
}
