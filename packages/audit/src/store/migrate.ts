import { sql } from "kysely";
import { AuditError } from "../audit-error.ts";
import { migrations } from "./migrations.ts";
import type { Queries, Store } from "./store.ts";

/** Any number that nothing else in the database uses; it stands for "the audit trail is being migrated". */
const lockNumber = 7_203_941_158;

/**
 * Brings the tables to the newest step, forward only, in one transaction. Of several that start at once one does it and the others wait. A role that
 * may not change tables can open a trail whose tables are as they should be.
 */
export async function migrate(store: Store): Promise<void> {
  if (checked(await store.read(stepsApplied)) === migrations.length) return;
  await store.write(async (queries) => {
    await sql`select pg_advisory_xact_lock(${lockNumber}::bigint)`.execute(queries);
    const applied = checked(await stepsApplied(queries));
    if (applied === 0) await makeRoom(queries);
    for (const [index, step] of [...migrations.entries()].slice(applied)) {
      for (const statement of step()) await sql.raw(statement).execute(queries);
      await queries
        .insertInto("nextline_audit.migration")
        .values({ number: index + 1 })
        .execute();
    }
  });
}

/** How many steps were applied; 0 of a database without a trail. */
export async function stepsApplied(queries: Queries): Promise<number> {
  // Asked of the catalogue's rows: to_regclass may answer from what this connection saw before it waited for the others.
  const { rows } = await sql`select from pg_catalog.pg_class c join pg_catalog.pg_namespace n on n.oid = c.relnamespace
    where n.nspname = 'nextline_audit' and c.relname = 'migration'`.execute(queries);
  if (rows.length === 0) return 0;
  const { newest } = await queries
    .selectFrom("nextline_audit.migration")
    .select(({ fn }) => fn.max("number").as("newest"))
    .executeTakeFirstOrThrow();
  return newest ?? 0;
}

async function makeRoom(queries: Queries): Promise<void> {
  const { rows } = await sql`select from pg_namespace where nspname = 'nextline_audit'`.execute(queries);
  if (rows.length === 0) await sql.raw("create schema nextline_audit").execute(queries);
  await sql
    .raw("create table nextline_audit.migration (number integer primary key, applied_at timestamptz not null default now())")
    .execute(queries);
}

function checked(applied: number): number {
  if (applied <= migrations.length) return applied;
  throw new AuditError(
    "unavailable",
    `The audit trail was made by a newer Nextline (step ${applied}; this one knows ${migrations.length}). Use that version or a later one.`,
  );
}
