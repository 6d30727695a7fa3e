import type { EntriesRemoved, Retention } from "../entry/retention.ts";
import type { Queries, Store } from "../store/store.ts";
import { appendEntries, holdHead, type Receipt } from "./append-entries.ts";

/** What a retention did. */
export interface Removal {
  /** How many entries were removed; 0: none was old enough at the beginning, and nothing was recorded. */
  readonly removed: number;
  /** The last entry removed. */
  readonly through: number | undefined;
  /** The entry that records it. */
  readonly recorded: Receipt | undefined;
  /** Older entries that stay because a younger one stands before them. */
  readonly olderKept: number;
}

/**
 * Removes the entries before the first one that is not older than asked. The removal is itself an entry, appended in the same transaction: it names the
 * last entry removed and its hash, which the first entry kept names as the one before it. So the chain still holds, and an export made before
 * the removal can be joined to it.
 */
export function retainEntries(store: Store, { before, time, caller }: Retention): Promise<Removal> {
  return store.write(async (queries) => {
    const head = await holdHead(queries);
    const last = await lastOlder(queries, before);
    if (last === undefined) return { removed: 0, through: undefined, recorded: undefined, olderKept: await older(queries, before, 0) };
    const fields: EntriesRemoved = {
      chain: head.chain,
      before,
      time,
      caller,
      removedFrom: last.first,
      removedThrough: last.seq,
      lastHash: last.hash,
    };
    const [recorded] = await appendEntries(queries, head, [{ kind: "retention", fields }]);
    const { numDeletedRows } = await queries.deleteFrom("nextline_audit.entry").where("seq", "<=", last.seq).executeTakeFirstOrThrow();
    return { removed: Number(numDeletedRows), through: last.seq, recorded, olderKept: await older(queries, before, last.seq) };
  });
}

/** The last entry of the beginning that is older than asked. */
async function lastOlder(queries: Queries, before: string): Promise<{ first: number; seq: number; hash: string } | undefined> {
  const entries = queries.selectFrom("nextline_audit.entry");
  const oldest = await entries.select(["seq", "time"]).orderBy("seq").limit(1).executeTakeFirst();
  if (oldest === undefined || oldest.time >= before) return undefined;
  const younger = await entries.select("seq").where("time", ">=", before).orderBy("seq").limit(1).executeTakeFirst();
  const last = await entries
    .select(["seq", "hash"])
    .$if(younger !== undefined, (query) => query.where("seq", "<", younger?.seq ?? 0))
    .orderBy("seq", "desc")
    .limit(1)
    .executeTakeFirstOrThrow();
  return { first: oldest.seq, ...last };
}

async function older(queries: Queries, before: string, after: number): Promise<number> {
  const { count } = await queries
    .selectFrom("nextline_audit.entry")
    .select(({ fn }) => fn.countAll<number>().as("count"))
    .where("time", "<", before)
    .where("seq", ">", after)
    .executeTakeFirstOrThrow();
  return Number(count);
}
