/** The database as the trail sees it. */
import type { ColumnType, Generated, Kysely, Transaction } from "kysely";

/** Columns that are written once. */
type Once<Value> = ColumnType<Value, Value, never>;

export interface Tables {
  "nextline_audit.entry": {
    readonly seq: Once<number>;
    readonly previous: Once<string>;
    readonly hash: Once<string>;
    readonly kind: Once<string>;
    /** UTC to the millisecond, so that texts compare as moments. */
    readonly time: Once<string>;
    readonly removed_through: Once<number | null>;
    readonly body: Once<string>;
  };
  "nextline_audit.head": {
    readonly single: Generated<boolean>;
    readonly chain: string;
    seq: number;
    hash: string;
  };
  "nextline_audit.migration": { readonly number: number; readonly applied_at: Generated<Date> };
}

export type Queries = Kysely<Tables> | Transaction<Tables>;

/** One database, embedded or a server. Errors of the connection are {@link AuditError}s of the kind `unavailable`. */
export interface Store {
  /** Runs reads that need no transaction. */
  read<Result>(work: (queries: Queries) => Promise<Result>): Promise<Result>;
  /** Runs in one transaction; it is on stable storage when the promise is fulfilled. */
  write<Result>(work: (queries: Queries) => Promise<Result>): Promise<Result>;
  /** After entries were removed: gives their space back where the database does not by itself. */
  compact(): Promise<void>;
  close(): Promise<void>;
}
