import { endpoint, requestId, uuid } from "./advice.ts";
import { type Caller, caller } from "./caller.ts";
import { listOf, object, oneOf, text } from "./fields.ts";
import { instant } from "./instant.ts";

/**
 * What became of a card: accepted or overridden, and the code of the reason. Comments in free text are not kept: they may hold anything about the
 * patient.
 */
export interface FeedbackGiven {
  /** When it came, by the clock of the caller of this function, with its offset. Kept in UTC to the millisecond. */
  readonly time: string;
  readonly request: string;
  /** The hook or endpoint. */
  readonly via: string;
  readonly caller: Caller;
  /** The id of the card. */
  readonly card: string;
  readonly outcome: "accepted" | "overridden";
  /** `outcomeTimestamp` of CDS Hooks: when the user decided. */
  readonly outcomeTime?: string;
  /** The ids of the suggestions that were taken. */
  readonly acceptedSuggestions?: readonly string[];
  /** The code of the reason for overriding. */
  readonly reason?: { readonly code: string; readonly system?: string };
}

export const feedbackGiven = object(
  { time: instant, request: requestId, via: endpoint, caller, card: uuid, outcome: oneOf("accepted", "overridden") },
  {
    outcomeTime: instant,
    acceptedSuggestions: listOf(text("an id without spaces, of at most 128 characters", /^[^\p{Cc}\s]+$/u, 128)),
    reason: object(
      { code: text("a code of at most 128 characters", /^[^\p{Cc}\s]+( [^\p{Cc}\s]+)*$/u, 128) },
      { system: text("the URL of a code system", /^[\x21-\x7e]+$/, 256) },
    ),
  },
);
