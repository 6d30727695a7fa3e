import type { EvidenceAssumption, Verified } from "@nextline/core";
import type { Contrast, PublishedRatio } from "@nextline/nma";

/** A contrast of a trial with everything that is known of where it comes from. The effect is the logarithm of a hazard or odds ratio. */
export interface EvidenceContrast extends Contrast {
  /** As published; absent for odds ratios, which are worked out from rates, and for derived contrasts. */
  readonly published?: PublishedRatio;
  /** The published ratio is not in the middle of its interval, on the logarithmic scale, by more than rounding explains. */
  readonly offCentre?: boolean;
  /** What its comparator arm alone adds to its variance, which contrasts with the same arm share; absent where no counts are on record. */
  readonly comparatorVariance?: number;
  /** The source of another hazard ratio, as new or newer, that was passed over because it is unverified. */
  readonly newer?: string;
  readonly source: string;
  readonly locator?: string;
  readonly verified: Verified;
  readonly assumptions: readonly EvidenceAssumption[];
  readonly followUpMonths?: number;
  /** Patients behind each side, where on record. */
  readonly patients: { readonly treatment?: number; readonly comparator?: number };
}

/** Why a trial that asked the question is not in the network. */
export interface LeftOut {
  readonly trial: string;
  readonly why:
    | "no-interval"
    | "interval-not-usable"
    | "no-counts"
    | "assumption-off"
    | "counted-elsewhere"
    | "same-treatment"
    | "other-contrasts-missing";
  /** The assumption that is switched off. */
  readonly assumption?: EvidenceAssumption;
  /** The trials that hold its patients. */
  readonly elsewhere?: readonly string[];
  readonly treatments: readonly string[];
  readonly source: string;
}

/** What one trial brings to a network, or why it brings nothing. A trial that has nothing to say of the question gives neither. */
export interface TrialContrasts {
  readonly contrasts: readonly EvidenceContrast[];
  readonly leftOut: readonly LeftOut[];
}
