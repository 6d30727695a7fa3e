import type { CriterionSource } from "../criteria/criterion.ts";
import type { Text } from "../terms/text.ts";
import type { Selector } from "./selector.ts";
import type { Dated, Jurisdiction, Sourced } from "./sourced.ts";

export type Preference = "preferred" | "recommended" | "possible" | "against" | "requires";

/** What a statement says of some options. */
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

/** One edition of a guideline, and what it says. */
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
