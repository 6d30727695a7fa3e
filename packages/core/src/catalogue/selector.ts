import type { CandidateKind } from "./regimen.ts";

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
