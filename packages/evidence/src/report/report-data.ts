import type {
  CertaintyLevel,
  CertaintyReason,
  EvidenceAssumption,
  NetworkPair,
  Source,
  Text,
  TrialPopulation,
  Verified,
} from "@nextline/core";
import type { Fault } from "@nextline/nma";
import type { LeftOut } from "../network/evidence-contrast.ts";
import type { EvidenceEndpoint, EvidencePopulation } from "../question.ts";

export type ModelKind = "random" | "common";

/** The synthesis of the evidence on a question, as plain data. Ratios are of `treatment` versus `comparator`, intervals of 95 %. */
export interface EvidenceReport {
  readonly nextline: "evidence/1";
  readonly question: {
    readonly population: EvidencePopulation;
    readonly populationName: Text;
    readonly endpoint: EvidenceEndpoint;
    readonly endpointName: Text;
    readonly asOf: string;
    readonly assume: readonly EvidenceAssumption[];
    readonly measure: "hazard ratio" | "odds ratio";
    /** Where a ratio lies when `treatment` is better. */
    readonly better: "below 1" | "above 1";
    readonly comparator?: string;
    readonly model: ModelKind;
  };
  readonly knowledge: {
    readonly version: string;
    readonly hash: string;
    readonly overlays: readonly { readonly id: string; readonly hash: string }[];
  };
  /** Networks that hang together, the largest first. Nothing is compared from one to another. */
  readonly parts: readonly PartReport[];
  /** The part with the comparator asked for, else the first; `null` where there is none. */
  readonly chosenPart: number | null;
  readonly leftOut: readonly LeftOut[];
  readonly singleArm: readonly SingleArmResult[];
  readonly assumptions: readonly ReportedAssumption[];
  readonly transitivity: readonly TransitivityRow[];
  readonly unverified: readonly {
    readonly trial: string;
    readonly treatment: string;
    readonly comparator: string;
    readonly source: string;
  }[];
  readonly sources: readonly Source[];
}

/** One network that hangs together. */
export interface PartReport {
  /** 1 is the largest. */
  readonly part: number;
  readonly comparator: string;
  readonly treatments: readonly ReportedTreatment[];
  readonly contrasts: readonly ReportedContrast[];
  /** Missing where the contrasts make no network that can be estimated; `faults` then says why. */
  readonly analysis?: PartAnalysis;
  readonly faults: readonly Fault[];
}

export interface ReportedTreatment {
  readonly id: string;
  readonly names: Text;
  /** Patients of the population in all its trials; missing where a trial does not say. */
  readonly patients?: number;
  readonly trials: number;
}

/** What one trial brought, as published and as it was used. */
export interface ReportedContrast {
  readonly trial: string;
  readonly treatment: string;
  readonly comparator: string;
  /** As published; `level` in percent. Missing where worked out. */
  readonly published?: { readonly ratio: number; readonly low: number; readonly high: number; readonly level: number };
  /** The published ratio is off the middle of its interval by more than rounding explains. */
  readonly offCentre: boolean;
  readonly derived: boolean;
  /** Logarithm of the ratio, its standard error, and the ratio with the 95 % interval that follows. */
  readonly effect: number;
  readonly standardError: number;
  readonly ratio: RatioWithLimits;
  readonly patients: { readonly treatment?: number; readonly comparator?: number };
  readonly followUpMonths?: number;
  /** The source of another hazard ratio, as new or newer, that was passed over because nobody has compared it with that source. */
  readonly newer?: string;
  readonly assumptions: readonly EvidenceAssumption[];
  readonly source: string;
  readonly locator?: string;
  readonly verified: Verified;
}

export interface RatioWithLimits {
  readonly ratio: number;
  readonly low: number;
  readonly high: number;
}

/** The network meta-analysis of one part. */
export interface PartAnalysis {
  readonly size: { readonly trials: number; readonly contrasts: number; readonly treatments: number; readonly designs: number };
  readonly designs: readonly { readonly design: string; readonly studies: number }[];
  readonly heterogeneity: {
    readonly q: number;
    readonly df: number;
    readonly p?: number;
    readonly tau2?: number;
    readonly tau?: number;
    readonly i2?: number;
    readonly i2Low?: number;
    readonly i2High?: number;
  };
  /** Whether there is a closed loop of different trials: else inconsistency cannot be tested. */
  readonly closedLoop: boolean;
  readonly within: QOf;
  readonly between: QOf;
  readonly random: ModelAnalysis;
  readonly common: ModelAnalysis;
  /** All treatments against the comparator, the best first, by the model shown first. */
  readonly forest: readonly ForestRow[];
  readonly ranks: { readonly draws: number; readonly seed: number; readonly treatments: readonly RankedTreatment[] };
}

export interface QOf {
  readonly q: number;
  readonly df: number;
  readonly p?: number;
}

export interface ModelAnalysis {
  readonly tau2: number;
  /** Each pair once. */
  readonly comparisons: readonly ModelComparison[];
  readonly pScores: readonly { readonly treatment: string; readonly pScore: number }[];
  /** Comparisons with both direct and indirect evidence. */
  readonly splits: readonly SplitRow[];
  readonly contrasts: readonly {
    readonly trial: string;
    readonly treatment: string;
    readonly comparator: string;
    readonly leverage: number;
    readonly q: number;
  }[];
}

export interface ModelComparison {
  readonly treatment: string;
  readonly comparator: string;
  readonly network: RatioWithLimits & { readonly p: number };
  /** From the trials that compared the two. */
  readonly direct?: RatioWithLimits;
  readonly prediction?: { readonly low: number; readonly high: number };
}

export interface SplitRow {
  readonly treatment: string;
  readonly comparator: string;
  readonly network: RatioWithLimits;
  readonly direct: RatioWithLimits;
  readonly indirect: RatioWithLimits;
  /** Of the difference between the two. */
  readonly p: number;
}

export interface ForestRow {
  readonly treatment: string;
  readonly ratio: RatioWithLimits;
  readonly prediction?: { readonly low: number; readonly high: number };
  readonly kind: NetworkPair["kind"];
  readonly trials: readonly string[];
  readonly certainty: CertaintyLevel;
  readonly reasons: readonly CertaintyReason[];
}

export interface RankedTreatment {
  readonly treatment: string;
  readonly pScore: number;
  readonly sucra: number;
  /** The probability of each rank, the best first. */
  readonly ranks: readonly number[];
}

export interface SingleArmResult {
  readonly trial: string;
  readonly treatment: string;
  readonly names: Text;
  readonly patients?: number;
  /** Months to the event; `null`: not reached. */
  readonly median?: number | null;
  /** Percent. */
  readonly rate?: number;
  readonly source: string;
  readonly locator?: string;
  readonly verified: Verified;
}

export interface ReportedAssumption {
  readonly id: EvidenceAssumption;
  readonly text: Text;
  readonly made: boolean;
  /** Contrasts that use it. */
  readonly contrasts: number;
  /** Contrasts left out because it is switched off. */
  readonly leftOut: number;
}

/** Who was in a trial: what may change the effect of a treatment and differs between trials. */
export interface TransitivityRow {
  readonly part: number;
  readonly trial: string;
  readonly population: TrialPopulation | null;
  readonly followUpMonths?: number;
}
