import { Kysely, PostgresDialect } from "kysely";
import pg from "pg";
import { AuditError } from "../audit-error.ts";
import type { Store, Tables } from "./store.ts";

/** 64-bit integers are numbers here; an audit trail stays far below 2^53 entries. */
const integers = {
  getTypeParser: (oid: number, format?: "text" | "binary") => (oid === 20 ? Number : pg.types.getTypeParser(oid, format)),
};

/** SQLSTATE classes and codes of a server that is not there, is full, or goes away; and errors of the socket. */
const passing = /^(08|53|57P|ECONN|ENOTFOUND|ETIMEDOUT|EPIPE|EAI_AGAIN|EHOST|ENET|3D000|28)/;

function asAuditError(error: unknown): unknown {
  const code = error instanceof Error && "code" in error ? String(error.code) : "";
  const lost = error instanceof Error && /^(Connection terminated|timeout exceeded when trying to connect)/.test(error.message);
  if (!passing.test(code) && !lost) return error;
  const said = error instanceof Error && error.message !== "" ? error.message : code;
  return new AuditError("unavailable", `The database of the audit trail cannot be used: ${said}. See DATABASE_URL.`, { cause: error });
}

/** A PostgreSQL server, for as many writers as want it. */
export function serverStore(url: string): Store {
  const pool = new pg.Pool({
    connectionString: url,
    max: 4,
    connectionTimeoutMillis: 10_000,
    keepAlive: true,
    types: integers,
    application_name: "nextline audit",
  });
  // An idle connection that breaks is replaced when the next one is needed; whoever uses a broken one is told by the query.
  pool.on("error", () => undefined);
  const database = new Kysely<Tables>({ dialect: new PostgresDialect({ pool }) });
  const told = async <Result>(work: () => Promise<Result>): Promise<Result> => {
    try {
      return await work();
    } catch (error) {
      throw asAuditError(error);
    }
  };
  return {
    read: (work) => told(() => work(database)),
    write: (work) => told(() => database.transaction().setIsolationLevel("read committed").execute(work)),
    // The server's autovacuum does it.
    compact: () => Promise.resolve(),
    close: async () => {
      await database.destroy();
      if (!pool.ended) await pool.end();
    },
  };
}
