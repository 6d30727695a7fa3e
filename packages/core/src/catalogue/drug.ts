import type { CriterionSource } from "../criteria/criterion.ts";
import type { Text } from "../terms/text.ts";
import type { Dated, Jurisdiction, Sourced } from "./sourced.ts";

/** What to do with the dose of a drug in patients of one kind. */
export interface DoseBand extends Sourced {
  readonly when: CriterionSource;
  readonly change: "none" | "reduce" | "avoid" | "not-studied" | "note";
  readonly jurisdictions?: readonly Jurisdiction[];
  readonly text: Text;
}

/** A reason to be careful with a drug, or not to give it. */
export interface Caution extends Sourced, Dated {
  readonly id: string;
  readonly severity: "contraindicated" | "avoid" | "caution" | "monitor";
  /** Absent: no finding can say it; shown as something to confirm before the start. */
  readonly when?: CriterionSource;
  readonly jurisdictions?: readonly Jurisdiction[];
  readonly text: Text;
}

/** A drug together with concomitant medicines. */
export interface Interaction extends Sourced {
  /** A group of concomitant medicines. */
  readonly with: string;
  readonly severity: "avoid" | "caution" | "monitor";
  readonly text: Text;
}

/** What has to be done before or beside a drug. */
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
