import type { CriterionSource } from "../criteria/criterion.ts";
import type { Text } from "../terms/text.ts";
import type { Dated, Jurisdiction, Sourced, Verified } from "./sourced.ts";
import type { Terminology } from "./terminology.ts";

/** A document that can be cited. */
export interface Source {
  readonly id: string;
  readonly kind: "paper" | "abstract" | "label" | "registry" | "agency" | "guideline" | "news" | "definition" | "convention" | "local";
  readonly title: string;
  readonly authors?: string;
  readonly where?: string;
  readonly edition?: string;
  /** When it became public. Absent: not dated, taken as always available. */
  readonly date?: string;
  readonly dateVerified?: Verified;
  readonly doi?: string;
  readonly pmid?: string;
  readonly nct?: string;
  readonly url?: string;
  /** The day on which it was last looked at. */
  readonly accessed: string;
}

export interface DoseBand extends Sourced {
  readonly when: CriterionSource;
  readonly change: "none" | "reduce" | "avoid" | "not-studied" | "note";
  readonly jurisdictions?: readonly Jurisdiction[];
  readonly text: Text;
}

export interface Caution extends Sourced, Dated {
  readonly id: string;
  readonly severity: "contraindicated" | "avoid" | "caution" | "monitor";
  /** Absent: no finding can say it; shown as something to confirm before the start. */
  readonly when?: CriterionSource;
  readonly jurisdictions?: readonly Jurisdiction[];
  readonly text: Text;
}

export interface Interaction extends Sourced {
  /** A group of concomitant medicines. */
  readonly with: string;
  readonly severity: "avoid" | "caution" | "monitor";
  readonly text: Text;
}

export interface Measure extends Sourced, Dated {
  readonly id: string;
  readonly type: "test-before-start" | "prophylaxis" | "monitoring" | "admission" | "pregnancy-prevention" | "programme" | "premedication";
  readonly when?: CriterionSource;
  readonly jurisdictions?: readonly Jurisdiction[];
  readonly text: Text;
}

export interface Drug {
  readonly id: string;
  readonly names: Text;
  readonly synonyms: readonly string[];
  readonly class: string;
  readonly routes: readonly string[];
  readonly note?: string;
  readonly codes: readonly (Sourced & { readonly system: string; readonly code: string })[];
  readonly doses: readonly (Sourced & { readonly text: Text })[];
  readonly renal: readonly DoseBand[];
  readonly hepatic: readonly DoseBand[];
  readonly frailty: readonly DoseBand[];
  readonly cautions: readonly Caution[];
  readonly interactions: readonly Interaction[];
  readonly measures: readonly Measure[];
  readonly toxicities: readonly (Sourced & { readonly kind: string; readonly grade: string })[];
}

export type CandidateKind = "regimen" | "cell-therapy" | "transplant" | "observation" | "trial" | "supportive-care";

export interface Regimen extends Sourced {
  readonly id: string;
  readonly names: Text;
  readonly synonyms: readonly string[];
  readonly kind: CandidateKind;
  readonly drugs: readonly { readonly drug: string; readonly schedule: Text }[];
  readonly routes: readonly string[];
  readonly inpatientStart: boolean;
  readonly pivotalTrial?: string;
}

/** What a label allows: combinations, for whom, from when until when. */
export interface Indication extends Sourced, Dated {
  readonly id: string;
  readonly event: "approval" | "accelerated" | "conditional" | "conversion" | "expansion";
  readonly ended?: "withdrawn" | "replaced";
  readonly setting: "relapsed" | "newly-diagnosed" | "other";
  readonly regimens: readonly string[];
  readonly when?: CriterionSource;
  readonly text: Text;
  readonly dateVerified: Verified;
}

/** A period in which what is authorised cannot be had (`not-supplied`), only in few places (`limited`), or perhaps not (`not-known`). */
export interface Supply extends Sourced, Dated {
  readonly status: "not-supplied" | "limited" | "not-known";
  readonly text: Text;
  readonly dateVerified: Verified;
}

export interface Approval {
  readonly id: string;
  readonly drug: string;
  readonly jurisdiction: Jurisdiction;
  readonly indications: readonly Indication[];
  /** Where authorised and supplied part; outside these periods what is authorised is taken to be supplied. */
  readonly supply: readonly Supply[];
}

/** Options chosen by their features. All that is given must hold; lists hold when one of their members fits. */
export interface Selector {
  readonly kind?: readonly CandidateKind[];
  readonly regimens?: readonly string[];
  readonly drugs?: readonly string[];
  /** Classes or groups of classes of any drug of the option. */
  readonly classes?: readonly string[];
  readonly routes?: readonly string[];
  readonly toxicities?: readonly string[];
  readonly agents?: Count;
  readonly activeAgents?: Count;
  readonly novelAgents?: Count;
  readonly allOral?: boolean;
  readonly inpatientStart?: boolean;
  readonly steroid?: boolean;
  readonly any?: readonly Selector[];
  readonly not?: Selector;
}

export interface Count {
  readonly is?: number;
  readonly atLeast?: number;
  readonly atMost?: number;
}

export type Preference = "preferred" | "recommended" | "possible" | "against" | "requires";

export interface StatementOption {
  readonly regimens?: readonly string[];
  readonly select?: Selector;
  readonly preference: Preference;
  /** As the guideline words it. */
  readonly term?: string;
  /** As printed, only where seen. */
  readonly grade?: string;
}

export interface Statement extends Sourced, Dated {
  readonly id: string;
  readonly topic: "regimen" | "intensity" | "transplant" | "when-to-treat" | "retreatment" | "sequencing" | "risk" | "support" | "scope";
  /** Absent: everybody. */
  readonly when?: CriterionSource;
  readonly options: readonly StatementOption[];
  readonly text: Text;
}

export interface Guideline extends Dated {
  readonly id: string;
  readonly body: string;
  readonly jurisdiction: Jurisdiction | "INT" | "other";
  readonly title: Text;
  readonly source: string;
  readonly supersededBy?: string;
  /** A later edition took its place on this day, and its text was not read; until it is, these statements go on, marked. */
  readonly replacedUnread?: { readonly from: string; readonly by: string };
  readonly statements: readonly Statement[];
}

export interface TrialArm {
  readonly id: string;
  /** Options of the knowledge base; several when the control arm was a choice among them. */
  readonly regimens: readonly string[];
  readonly pooled?: boolean;
  readonly n?: number;
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

/** The topics of arguments: what an argument is about. */
export const topics = [
  "availability",
  "label",
  "contraindication",
  "dose",
  "interaction",
  "measure",
  "refractoriness",
  "intolerance",
  "toxicity",
  "retreatment",
  "fitness",
  "risk",
  "pace",
  "response-duration",
  "transplant",
  "guideline",
  "evidence",
  "sequencing",
  "preference",
  "formulary",
] as const;

export type Topic = (typeof topics)[number];

export type Standing = "preferred" | "recommended" | "possible" | "not-advised" | "excluded";

export interface RuleEffect {
  readonly kind: "for" | "against" | "excludes" | "requires";
  readonly force?: "strong" | "weak";
  /** The highest standing left when the rule holds. */
  readonly cap?: "recommended" | "possible" | "not-advised";
  /** The standing the option has at least when the rule holds (strategies that no guideline grades). */
  readonly ground?: "recommended" | "possible";
}

/** A rule of reasoning that belongs to no single drug. */
export interface Rule extends Dated {
  readonly id: string;
  readonly topic: Topic;
  readonly forEach: "option" | "active-drug";
  readonly applies?: Selector;
  readonly when?: CriterionSource;
  readonly jurisdictions?: readonly Jurisdiction[];
  readonly effect: RuleEffect;
  readonly text: Text;
  readonly sources: readonly string[];
  readonly verified: Verified;
  readonly note?: string;
  readonly overlay?: string;
}

/** Local knowledge that was laid over the knowledge base. */
export interface Overlay {
  readonly id: string;
  readonly title: Text;
  /** SHA-256 of its content, hexadecimal. */
  readonly hash: string;
}

/** The whole knowledge base as plain data: checked, frozen and named by its hash. Lists are sorted by id. */
export interface Snapshot {
  readonly version: string;
  /** SHA-256 of the content, hexadecimal; without overlays. */
  readonly hash: string;
  /** What was laid over it, in order. */
  readonly overlays: readonly Overlay[];
  readonly sources: readonly Source[];
  readonly drugs: readonly Drug[];
  readonly regimens: readonly Regimen[];
  readonly approvals: readonly Approval[];
  readonly guidelines: readonly Guideline[];
  readonly trials: readonly Trial[];
  readonly rules: readonly Rule[];
  readonly terminology: Terminology;
}
