import { type Caller, caller } from "./caller.ts";
import { listOf, namedTexts, object, oneOf, text, wholeNumber, yesOrNo } from "./fields.ts";
import { instant } from "./instant.ts";

/**
 * Advice that was given: by which knowledge, on which input (as a digest), which options stood where, to whom and when. It holds no value of the
 * patient; an unknown field is refused.
 */
export interface AdviceGiven {
  /** When, by the clock of the caller, with its offset: `2026-11-22T09:30:00Z`. Kept in UTC to the millisecond. */
  readonly time: string;
  /** The id of the request, as in the logs of the service. */
  readonly request: string;
  /** The endpoint, hook or command: `POST /v1/assess`, `order-select`, `nextline assess`. */
  readonly via: string;
  readonly caller: Caller;
  readonly edition: {
    readonly jurisdiction: "US" | "EU" | "JP";
    /** Year-month-day. */
    readonly asOf: string;
    /** `<version>+<hash>`, as in the assessment. */
    readonly knowledge: string;
    readonly guidelines?: readonly string[];
    readonly offLabel?: boolean;
    readonly definitions?: Readonly<Record<string, string>>;
    readonly overlays?: readonly string[];
  };
  /** SHA-256 of the input as it came, in hexadecimal: {@link inputHash}. */
  readonly input: string;
  /** The options shown, in the order shown. */
  readonly options: readonly {
    readonly id: string;
    readonly standing: "preferred" | "recommended" | "possible" | "not-advised" | "excluded";
    readonly rank: number;
    readonly provisional?: boolean;
  }[];
  /** The ids of the CDS cards shown; feedback refers to them. */
  readonly cards?: readonly string[];
}

export const uuid = text("a UUID", /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i, 36);
export const requestId = text("a request id of at most 128 characters", /^[\x21-\x7e]+$/, 128);
export const endpoint = text("a command, hook or method and path of at most 128 characters", /^[\x20-\x7e]+$/, 128);
const id = text("an id without spaces, of at most 128 characters", /^[^\p{Cc}\s]+$/u, 128);

export const adviceGiven = object(
  {
    time: instant,
    request: requestId,
    via: endpoint,
    caller,
    edition: object(
      {
        jurisdiction: oneOf("US", "EU", "JP"),
        asOf: text("a day such as 2026-11-22", /^\d{4}-\d\d-\d\d$/, 10),
        knowledge: text("<version>+<hash>", /^[\w.-]+\+[0-9a-f]{8,64}$/),
      },
      { guidelines: listOf(id), offLabel: yesOrNo, definitions: namedTexts(/^[\w.-]{1,128}$/, id), overlays: listOf(id) },
    ),
    input: text("a SHA-256 in hexadecimal", /^[0-9a-f]{64}$/, 64),
    options: listOf(
      object(
        { id, standing: oneOf("preferred", "recommended", "possible", "not-advised", "excluded"), rank: wholeNumber },
        { provisional: yesOrNo },
      ),
    ),
  },
  { cards: listOf(uuid) },
);
