import type { LineDraft } from "../lines/line-draft.ts";
import type { LineWindow } from "../response/components.ts";
import type { LineResponse } from "../response/line-response.ts";

/** A line with the values of its time. */
export interface LineEvidence {
  readonly draft: LineDraft;
  readonly window: LineWindow;
  readonly response: LineResponse;
}
