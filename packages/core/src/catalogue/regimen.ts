import type { Text } from "../terms/text.ts";
import type { Sourced } from "./sourced.ts";

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
