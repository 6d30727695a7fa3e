import { sql } from "kysely";
import type { Head, Link } from "../chain/link.ts";
import type { Store } from "../store/store.ts";

const page = 1000;

/** What stood in the database at one moment. */
export interface Extent {
  readonly head: Head;
  /** The first and the last entry that are there; `null` without any. */
  readonly first: number | null;
  readonly last: number | null;
}

export function readExtent(store: Store): Promise<Extent> {
  return store.read(async (queries) => {
    const { rows } = await sql<{
      chain: string;
      seq: number;
      hash: string;
      first: number | null;
      last: number | null;
    }>`select chain, seq, hash,
      (select min(seq) from nextline_audit.entry) as first, (select max(seq) from nextline_audit.entry) as last
      from nextline_audit.head`.execute(queries);
    const [row] = rows;
    if (row === undefined) throw new Error("the audit trail has no head: nextline_audit.head is empty");
    return { head: { nextline: "audit-head/1", chain: row.chain, seq: row.seq, hash: row.hash }, first: row.first, last: row.last };
  });
}

/** A link with the columns that repeat what its entry says. */
export interface StoredLink extends Link {
  readonly kind: string;
  readonly time: string;
  readonly removed_through: number | null;
}

/** The entries after one up to another, a page at a time; between pages nothing is held, so that writers need not wait for a slow reader. */
export async function* readChain(store: Store, after: number, through: number): AsyncGenerator<readonly StoredLink[]> {
  for (let reached = after; reached < through; ) {
    const links = await store.read((queries) =>
      queries
        .selectFrom("nextline_audit.entry")
        .select(["seq", "previous", "hash", "kind", "time", "removed_through", "body"])
        .where("seq", ">", reached)
        .where("seq", "<=", through)
        .orderBy("seq")
        .limit(page)
        .execute(),
    );
    const last = links.at(-1);
    if (last === undefined) return;
    yield links;
    reached = last.seq;
  }
}
