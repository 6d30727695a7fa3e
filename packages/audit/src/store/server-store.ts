import { Kysely, PostgresDialect } from "kysely";
import pg from "pg";
import { AuditError } from "../audit-error.ts";
import type { Store, Tables } from "./store.ts";

/** 64-bit integers are numbers here; an audit trail stays far below 2^53 entries. */
const integers = {
  getTypeParser: (oid: number, format?: "text" | "binary") => (oid === 20 ? Number : pg.types.getTypeParser(oid, format)),
};

/** SQLSTATE classes and codes of a server that is not there, is full, or goes away; and errors of the socket. */
const away = /^(08|53|57P|28|3D000|ECONN|ENOTFOUND|ETIMEDOUT|EPIPE|EAI_AGAIN|EHOST|ENET)/;

/** The same in the words of the driver, where it has no code for it. */
const connectionLost = /^(Connection terminated|Client has encountered a connection error|timeout exceeded when trying to connect)/;

function asAuditError(error: unknown): unknown {
  const code = error instanceof Error && "code" in error ? String(error.code) : "";
  if (code === "42501" && error instanceof Error)
    return new AuditError("unavailable", `The role of DATABASE_URL may not do this: ${error.message}. See docs/audit.md.`, {
      cause: error,
    });
  if (!away.test(code) && !(error instanceof Error && connectionLost.test(error.message))) return error;
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
  // A connection may break at any time, idle or in use. Whoever uses it is told by the query; without these it would end the process.
  pool.on("error", () => undefined);
  pool.on("connect", (client) => client.on("error", () => undefined));
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
