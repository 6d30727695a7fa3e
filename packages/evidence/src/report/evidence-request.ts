import type { EvidenceQuestion } from "../question.ts";
import type { ModelKind } from "./report-data.ts";

/** What is asked of the evidence, and how it is to be shown. */
export interface EvidenceRequest extends EvidenceQuestion {
  /** Everything in its network is compared with this treatment; other networks, and without it all, with the treatment of the most trials. */
  readonly comparator?: string;
  /** The model shown first. Default is `random`. */
  readonly model?: ModelKind;
}
