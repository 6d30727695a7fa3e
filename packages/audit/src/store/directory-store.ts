import { existsSync, mkdirSync } from "node:fs";
import { join } from "node:path";
import { PGlite } from "@electric-sql/pglite";
import { Kysely, PGliteDialect } from "kysely";
import { AuditError } from "../audit-error.ts";
import { lockDirectory } from "./directory-lock.ts";
import { DurableFiles, durableSettings } from "./durable-files.ts";
import type { Store, Tables } from "./store.ts";

/** Whether a trail was ever made in the directory. */
export const hasTrail = (directory: string): boolean => existsSync(join(directory, "database", "PG_VERSION"));

/**
 * An embedded PostgreSQL in `<directory>/database`, for one process. It has nobody who makes checkpoints; without them its log grows, and with it the
 * time to recover after a crash. So one is made every `checkpointEvery` transactions.
 */
export async function directoryStore(directory: string, checkpointEvery = 500): Promise<Store> {
  mkdirSync(directory, { recursive: true, mode: 0o700 });
  const unlock = lockDirectory(directory);
  try {
    return storeOn(await opened(join(directory, "database")), unlock, checkpointEvery);
  } catch (error) {
    unlock();
    throw error;
  }
}

function storeOn(embedded: PGlite, unlock: () => void, checkpointEvery: number): Store {
  const database = new Kysely<Tables>({ dialect: new PGliteDialect({ pglite: embedded }) });
  const inTurn = oneAtATime();
  let transactions = 0;
  return {
    read: (work) => inTurn(() => work(database)),
    write: (work) =>
      inTurn(async () => {
        const result = await database.transaction().execute(work);
        transactions += 1;
        if (transactions % checkpointEvery === 0) await embedded.exec("checkpoint");
        return result;
      }),
    // Written anew, so that what was removed is no longer in the files.
    compact: () =>
      inTurn(async () => {
        await embedded.exec("vacuum full nextline_audit.entry");
        await embedded.exec("checkpoint");
      }),
    close: () =>
      inTurn(async () => {
        await database.destroy();
        if (!embedded.closed) await embedded.close();
        unlock();
      }),
  };
}

async function opened(folder: string): Promise<PGlite> {
  const embedded = new PGlite({ fs: new DurableFiles(folder), startParams: durableSettings(), parsers: { 20: Number } });
  try {
    await embedded.waitReady;
    return embedded;
  } catch (error) {
    throw new AuditError("unavailable", `The database in ${folder} cannot be opened: ${String(error)}`, { cause: error });
  }
}

/** The embedded database has one connection; work on it must not get into the transaction of other work. */
function oneAtATime(): <Result>(work: () => Promise<Result>) => Promise<Result> {
  let before: Promise<unknown> = Promise.resolve();
  return (work) => {
    const done = before.then(work);
    before = done.catch(() => undefined);
    return done;
  };
}
