import { existsSync } from "node:fs";
import { join } from "node:path";
import type { Audit, OpenOptions } from "./audit.ts";
import { AuditError } from "./audit-error.ts";
import { adviceGiven } from "./entry/advice.ts";
import { feedbackGiven } from "./entry/feedback.ts";
import { dayOrInstant } from "./entry/instant.ts";
import { retention } from "./entry/retention.ts";
import { directoryStore, hasTrail } from "./store/directory-store.ts";
import { migrate, stepsApplied } from "./store/migrate.ts";
import { serverStore } from "./store/server-store.ts";
import type { Store } from "./store/store.ts";
import { appendEntries, holdHead, type Receipt, type Waiting } from "./trail/append-entries.ts";
import { appendQueue } from "./trail/append-queue.ts";
import { type ExportOptions, exportEntries } from "./trail/export-entries.ts";
import { readHeads, writeHead } from "./trail/heads-file.ts";
import { readExtent } from "./trail/read-chain.ts";
import { retainEntries } from "./trail/retain-entries.ts";
import { verifyEntries } from "./trail/verify-entries.ts";

/** How many entries share a transaction at most. */
const batch = 200;

/**
 * Opens the audit trail, and makes or migrates its tables.
 * @throws AuditError of the kind `unavailable`: the server is not there, another process holds the directory, the trail was made by a newer
 * version, or there is none and `create` is `false`.
 */
export async function openAudit(options: OpenOptions): Promise<Audit> {
  const store = await openStore(options);
  try {
    if (options.create === false && (await store.read(stepsApplied)) === 0) throw noTrail("the database of DATABASE_URL");
    await migrate(store);
  } catch (error) {
    await store.close();
    throw error;
  }
  return auditOn(store, options);
}

async function openStore(options: OpenOptions): Promise<Store> {
  if ("url" in options) return serverStore(options.url);
  if (options.create === false && !hasTrail(options.directory)) throw noTrail(options.directory);
  return directoryStore(options.directory);
}

const noTrail = (place: string): AuditError => new AuditError("unavailable", `There is no audit trail in ${place}.`);

function auditOn(store: Store, options: OpenOptions): Audit {
  const headsFile = options.heads ?? ("directory" in options ? join(options.directory, "heads.ndjson") : undefined);
  const headEvery = options.headEvery ?? 1000;
  let sinceHead = 0;
  let closing: Promise<void> | undefined;

  const keepHead = async (): Promise<void> => {
    if (headsFile === undefined || sinceHead === 0) return;
    sinceHead = 0;
    try {
      writeHead(headsFile, (await readExtent(store)).head);
    } catch (error) {
      const told =
        options.onHeadError ?? ((problem) => process.emitWarning(`The position of the audit trail could not be kept: ${String(problem)}`));
      told(error);
    }
  };

  const queue = appendQueue<Waiting, Receipt>(
    async (entries) => {
      const receipts = await store.write(async (queries) => appendEntries(queries, await holdHead(queries), entries));
      sinceHead += entries.length;
      if (sinceHead >= headEvery) await keepHead();
      return receipts;
    },
    { limit: options.queue ?? 10_000, batch },
  );

  const ifOpen = (): void => {
    if (closing !== undefined) throw new AuditError("closed", "The audit trail is closed.");
  };

  return {
    append: async (entry) => queue.add({ kind: "advice", fields: adviceGiven(entry, "") }),
    appendFeedback: async (entry) => queue.add({ kind: "feedback", fields: feedbackGiven(entry, "") }),
    verify: async ({ heads = [] } = {}) => {
      ifOpen();
      const own = headsFile !== undefined && existsSync(headsFile) ? readHeads(headsFile) : [];
      return verifyEntries(store, [...own, ...heads]);
    },
    export: async function* ({ after, before }: ExportOptions = {}) {
      ifOpen();
      yield* exportEntries(store, {
        ...(after === undefined ? {} : { after }),
        ...(before === undefined ? {} : { before: dayOrInstant(before, "before") }),
      });
    },
    retain: async (asked) => {
      ifOpen();
      const removal = await retainEntries(store, retention(asked, ""));
      if (removal.recorded !== undefined) {
        sinceHead += 1;
        await store.compact();
      }
      return removal;
    },
    head: async () => {
      ifOpen();
      return (await readExtent(store)).head;
    },
    close: () => {
      closing ??= queue
        .close()
        .then(keepHead)
        .finally(() => store.close());
      return closing;
    },
  };
}
