import { AuditError } from "../audit-error.ts";
import { canonicalJson } from "../chain/canonical-json.ts";
import type { Head } from "../chain/link.ts";
import type { Store } from "../store/store.ts";
import { readChain, readExtent } from "./read-chain.ts";

export interface ExportOptions {
  /** Only entries after this one. Default is 0: from the beginning. */
  readonly after?: number;
  /** Only what a retention before this day would remove: a day (its beginning in UTC), or a moment with its offset. */
  readonly before?: string;
}

/** The first line of an export. */
export interface ExportHeader {
  readonly nextline: "audit-export/1";
  readonly chain: string;
  /** Nothing that was there before the first entry in it was left out. */
  readonly fromBeginning: boolean;
  /** Entries after this one and up to that one are in it. */
  readonly after: number;
  readonly through: number;
  /** The hash of the entry `through`. */
  readonly hash: string;
  /** Where the chain had come to when it was made. */
  readonly head: Head;
}

/** The lines of an export. `before` is already a moment in UTC. */
export async function* exportEntries(store: Store, { after = 0, before }: ExportOptions): AsyncGenerator<string> {
  const { head, first } = await readExtent(store);
  const { through, hash } = before === undefined ? { through: head.seq, hash: head.hash } : await lastBefore(store, before, head);
  if (after > through)
    throw new AuditError("not-accepted", `after: found ${after}; expected at most ${through}, the last entry that can be exported`);
  let reached = Math.max(after, (first ?? 1) - 1);
  yield canonicalJson({
    nextline: "audit-export/1",
    chain: head.chain,
    fromBeginning: after === 0,
    after: reached,
    through,
    hash,
    head,
  } satisfies ExportHeader);
  for await (const links of readChain(store, reached, through)) {
    for (const { seq, body, hash: own, previous } of links) {
      if (seq !== reached + 1)
        throw new AuditError(
          "unavailable",
          `Entry ${reached + 1} is not there: entries were removed while they were exported, or are missing (nextline audit verify). What was written is not whole; export again.`,
        );
      reached = seq;
      yield `{"entry":${body},"hash":"${own}","previous":"${previous}"}`;
    }
  }
}

/** The last entry before the first that is not older. */
function lastBefore(store: Store, before: string, head: Head): Promise<{ through: number; hash: string }> {
  return store.read(async (queries) => {
    const entries = queries.selectFrom("nextline_audit.entry");
    const younger = await entries.select(["seq", "previous"]).where("time", ">=", before).orderBy("seq").limit(1).executeTakeFirst();
    return younger === undefined ? { through: head.seq, hash: head.hash } : { through: younger.seq - 1, hash: younger.previous };
  });
}
