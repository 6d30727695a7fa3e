import { sql } from "kysely";
import { canonicalJson } from "../chain/canonical-json.ts";
import { hashOf } from "../chain/link.ts";
import type { Queries } from "../store/store.ts";

/** An entry that waits for its place in the chain. */
export interface Waiting {
  readonly kind: "advice" | "feedback" | "retention";
  readonly fields: { readonly time: string; readonly removedThrough?: number };
}

/** The place that an entry got. */
export interface Receipt {
  readonly seq: number;
  readonly hash: string;
}

/** The end of the chain. */
export interface HeldHead extends Receipt {
  readonly chain: string;
}

/**
 * The end of the chain, held until the end of the transaction: other writers, of this process or another, wait, and so the chain never forks.
 * A server told to acknowledge before it has written is told otherwise for this transaction, and a writer that hangs does not stop the others for long.
 */
export async function holdHead(queries: Queries): Promise<HeldHead> {
  const { rows } = await sql<HeldHead>`select chain, seq, hash,
    case when current_setting('synchronous_commit') = 'off' then set_config('synchronous_commit', 'on', true) end as durable,
    set_config('idle_in_transaction_session_timeout', '30s', true) as patience
    from nextline_audit.head for update`.execute(queries);
  const [head] = rows;
  if (head === undefined) throw new Error("the audit trail has no head: nextline_audit.head is empty");
  return { chain: head.chain, seq: head.seq, hash: head.hash };
}

/** Appends entries in their order, in the transaction that holds the head. */
export async function appendEntries(queries: Queries, head: Receipt, entries: readonly Waiting[]): Promise<Receipt[]> {
  let { seq, hash } = head;
  const rows = entries.map(({ kind, fields }) => {
    const previous = hash;
    seq += 1;
    const body = canonicalJson({ ...fields, kind, nextline: "audit/1", seq });
    hash = hashOf(previous, body);
    return { seq, previous, hash, kind, time: fields.time, removed_through: fields.removedThrough ?? null, body };
  });
  await queries.insertInto("nextline_audit.entry").values(rows).execute();
  await queries.updateTable("nextline_audit.head").set({ seq, hash }).execute();
  return rows.map((row) => ({ seq: row.seq, hash: row.hash }));
}
