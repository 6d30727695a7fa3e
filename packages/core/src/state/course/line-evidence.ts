import type { LineDraft } from "../lines/line-draft.ts";
import type { LineWindow } from "../response/components.ts";
import type { LineResponse } from "../response/line-response.ts";
import type { Progression } from "../response/progression.ts";

/** A line with the values of its time. */
export interface LineEvidence {
  readonly draft: LineDraft;
  readonly window: LineWindow;
  readonly response: LineResponse;
  /** The progressions that the values show, each after treatment was begun or taken up again. */
  readonly derived: readonly Progression[];
}
