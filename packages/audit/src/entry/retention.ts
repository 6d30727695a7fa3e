import { type Caller, caller } from "./caller.ts";
import { object, text, wholeNumber } from "./fields.ts";
import { dayOrInstant, instant } from "./instant.ts";

/** The removal of old entries, asked for. */
export interface Retention {
  /** Entries older than this are removed: a day (its beginning in UTC), or a moment with its offset. */
  readonly before: string;
  readonly time: string;
  readonly caller: Caller;
}

/** The tombstone: an entry of the chain that stands for the beginning that was removed. */
export interface EntriesRemoved extends Retention {
  /** The chain; the first entry, which names it too, is gone. */
  readonly chain: string;
  /** The first and the last entry removed; everything before was removed earlier. */
  readonly removedFrom: number;
  readonly removedThrough: number;
  /** The hash of the last entry removed; the first entry kept names it as its previous one. */
  readonly lastHash: string;
}

export const retention = object({ before: dayOrInstant, time: instant, caller }, {});

export const entriesRemoved = object(
  {
    before: instant,
    time: instant,
    caller,
    chain: text("the id of a chain"),
    removedFrom: wholeNumber,
    removedThrough: wholeNumber,
    lastHash: text("a SHA-256 in hexadecimal", /^[0-9a-f]{64}$/, 64),
  },
  {},
);
