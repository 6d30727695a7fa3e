/** What the service asks of the audit trail. An entry counts as written only when the promise is kept; until then no advice is given. */
import type { AdviceNote } from "../advice/job.ts";
import type { Caller } from "../auth/caller.ts";

/** The request an entry belongs to. */
export interface Occasion {
  readonly time: string;
  readonly request: string;
  readonly via: string;
  readonly caller: Caller;
}

export interface FeedbackNote {
  readonly card: string;
  readonly outcome: "accepted" | "overridden";
  readonly outcomeTime: string;
  readonly acceptedSuggestions?: readonly string[];
  readonly reason?: { readonly code: string; readonly system?: string };
}

export interface AuditTrail {
  advice(occasion: Occasion, note: AdviceNote): Promise<void>;
  feedback(occasion: Occasion, notes: readonly FeedbackNote[]): Promise<void>;
  /** Whether entries can be written now. */
  reachable(): Promise<boolean>;
  close(): Promise<void>;
}

/** Nothing is written down. */
export const noAuditTrail: AuditTrail = {
  advice: async () => undefined,
  feedback: async () => undefined,
  reachable: async () => true,
  close: async () => undefined,
};
