/** The audit trail as its users see it. */
import type { Head } from "./chain/link.ts";
import type { Verification } from "./chain/verification.ts";
import type { AdviceGiven } from "./entry/advice.ts";
import type { FeedbackGiven } from "./entry/feedback.ts";
import type { Retention } from "./entry/retention.ts";
import type { Receipt } from "./trail/append-entries.ts";
import type { ExportOptions } from "./trail/export-entries.ts";
import type { Removal } from "./trail/retain-entries.ts";

/** Where the trail is kept: on a PostgreSQL server, or in a directory for one process. */
export type AuditPlace = { readonly url: string } | { readonly directory: string };

export type OpenOptions = AuditPlace & {
  /** Makes the trail when it is not there. Default is `true`; `false` for those who only read. */
  readonly create?: boolean;
  /**
   * A file to which the position of the chain is written, a line each time, so that a later loss of the end is found. Default is `heads.ndjson`
   * in the directory; with a server, none. It protects best where the writers of the database cannot change it.
   */
  readonly heads?: string;
  /** After how many entries of this process the position is written again; it always is at `close`. Default is 1000. */
  readonly headEvery?: number;
  /** Called when the position could not be written; the entries are safe. Default is a warning of the process. */
  readonly onHeadError?: (error: unknown) => void;
  /** How many entries may wait to be written. Default is 10,000; further ones are refused with an error of the kind `full`. */
  readonly queue?: number;
};

/**
 * Every advice given and every feedback, appended and hash-chained. Entries of one caller are written in the order in which they were appended.
 *
 * ```ts
 * const audit = await openAudit({ directory: "/var/lib/nextline/audit" });
 * await audit.append({ time: "2026-11-22T09:30:00Z", request: "5f1c", via: "POST /v1/assess", caller: "local", edition, input, options });
 * await audit.close();
 * ```
 */
export interface Audit {
  /**
   * Records an advice. The promise is fulfilled when the entry is committed on stable storage, and not before. If it is rejected with the kind
   * `unavailable`, the entry is not recorded, except when the connection broke during the very commit: then it may be, whole and in its place.
   */
  append(entry: AdviceGiven): Promise<Receipt>;
  /** Records what became of a card; for the promise see {@link append}. */
  appendFeedback(entry: FeedbackGiven): Promise<Receipt>;
  /** Follows the whole chain; `heads` are positions kept elsewhere that must lie on it. Entries appended meanwhile are not looked at. */
  verify(options?: { readonly heads?: readonly Head[] }): Promise<Verification>;
  /** The lines of an export, without line ends: one that says what it is, then one for each entry. */
  export(options?: ExportOptions): AsyncIterable<string>;
  /** Removes the beginning of the chain up to a day, and records the removal as an entry. */
  retain(asked: Retention): Promise<Removal>;
  /** The position the chain has reached, to be kept elsewhere. */
  head(): Promise<Head>;
  /** Writes what waits, then the position, and lets the database go. Later calls are refused. */
  close(): Promise<void>;
}
