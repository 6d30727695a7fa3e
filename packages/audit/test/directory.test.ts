import assert from "node:assert/strict";
import fs, { appendFileSync, cpSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { syncBuiltinESMExports } from "node:module";
import { hostname, tmpdir } from "node:os";
import { join } from "node:path";
import { after, before, test } from "node:test";
import { sql } from "kysely";
import { AuditError, openAudit } from "../src/index.ts";
import { directoryStore } from "../src/store/directory-store.ts";
import { advice } from "./sample-entries.ts";
import { trailContract } from "./trail.contract.ts";

let folder = "";
let places = 0;

/** Making a database takes longer than copying an empty one. */
before(async () => {
  folder = mkdtempSync(join(tmpdir(), "nextline-audit-"));
  await (await directoryStore(join(folder, "empty"))).close();
});
after(() => rmSync(folder, { recursive: true, force: true }));

async function newPlace(): Promise<{ directory: string }> {
  places += 1;
  const directory = join(folder, String(places));
  cpSync(join(folder, "empty"), directory, { recursive: true });
  return { directory };
}

trailContract({
  name: "embedded database",
  newPlace,
  openStore: (place) => directoryStore("directory" in place ? place.directory : ""),
});

const unavailable =
  (message: RegExp) =>
  (error: unknown): boolean => {
    assert.ok(error instanceof AuditError && error.kind === "unavailable", String(error));
    assert.match(error.message, message);
    return true;
  };

test("a directory serves one at a time, and says who holds it", async () => {
  const place = await newPlace();
  const audit = await openAudit(place);
  await assert.rejects(openAudit(place), unavailable(new RegExp(`in use: process ${process.pid} on ${hostname()} holds it`)));
  await audit.close();
  await (await openAudit(place)).close();
});

test("a lock left by a process that was killed is taken over; one of another machine is not", async () => {
  const place = await newPlace();
  const lock = join(place.directory, "lock");
  const held = (holder: object): void => writeFileSync(lock, `${JSON.stringify(holder)}\n`);
  held({ process: 1, host: "another-machine", started: "" });
  await assert.rejects(
    openAudit(place),
    unavailable(/process 1 on another-machine holds it.*If that process no longer runs, remove .*lock\./),
  );
  // The number of this process, given earlier to one that was killed.
  held({ process: process.pid, host: hostname(), started: "an earlier start" });
  await (await openAudit(place)).close();
  assert.equal(existsSync(lock), false);
});

test("a trail that is only read is not made", async () => {
  const directory = join(folder, "nothing-here");
  await assert.rejects(openAudit({ directory, create: false }), unavailable(/There is no audit trail in/));
  assert.equal(existsSync(directory), false);
});

test("an end that was removed, with the head set back to fit, is found by the positions kept beside the database", async () => {
  const place = await newPlace();
  const audit = await openAudit({ ...place, headEvery: 2 });
  for (const number of [1, 2, 3, 4, 5]) await audit.append(advice(number));
  await audit.close();
  const heads = readFileSync(join(place.directory, "heads.ndjson"), "utf8");
  assert.deepEqual(
    heads
      .split("\n")
      .filter((line) => line !== "")
      .map((line) => JSON.parse(line).seq),
    [2, 4, 5],
  );
  // As a crash leaves a line that was being written.
  appendFileSync(join(place.directory, "heads.ndjson"), '{"chain":"');
  const store = await directoryStore(place.directory);
  await store.write(async (queries) => {
    for (const statement of [
      "alter table nextline_audit.entry disable trigger all",
      "alter table nextline_audit.head disable trigger all",
      "delete from nextline_audit.entry where seq = 5",
      "update nextline_audit.head set seq = 4, hash = (select hash from nextline_audit.entry where seq = 4)",
    ])
      await sql.raw(statement).execute(queries);
  });
  await store.close();
  const again = await openAudit(place);
  const { valid, faults } = await again.verify();
  await again.close();
  assert.equal(valid, false);
  assert.deepEqual(faults, [{ kind: "end-missing", at: 4, text: "The chain had reached entry 5; it now ends with entry 4." }]);
});

test("a position that cannot be written is told, and the entries are safe", async () => {
  const place = await newPlace();
  const told: unknown[] = [];
  const audit = await openAudit({ ...place, heads: join(folder, "no-such-folder", "heads"), onHeadError: (error) => told.push(error) });
  await audit.append(advice(1));
  await audit.close();
  assert.match(String(told), /ENOENT/);
  const again = await openAudit(place);
  assert.equal((await again.verify()).last, 1);
  await again.close();
});

test("a commit is on stable storage before it is acknowledged", async (context) => {
  const store = await directoryStore((await newPlace()).directory);
  const { rows } = await store.read((queries) =>
    sql`select current_setting('fsync') as fsync, current_setting('synchronous_commit') as commit,
      current_setting('full_page_writes') as pages`.execute(queries),
  );
  assert.deepEqual(rows, [{ fsync: "on", commit: "on", pages: "on" }]);
  await store.write((queries) => sql`create table kept (number integer)`.execute(queries));
  const synced = context.mock.method(fs, "fsyncSync");
  syncBuiltinESMExports();
  await store.write((queries) => sql`insert into kept values (1)`.execute(queries));
  assert.ok(synced.mock.callCount() > 0, "the log was not synced");
  context.mock.reset();
  syncBuiltinESMExports();
  await store.close();
});

test("the embedded database makes its checkpoints, so that its log does not grow without end", async () => {
  const store = await directoryStore((await newPlace()).directory, 3);
  const checkpoint = async (): Promise<unknown> =>
    (await store.read((queries) => sql`select checkpoint_lsn::text from pg_control_checkpoint()`.execute(queries))).rows;
  const first = await checkpoint();
  const write = (): Promise<unknown> => store.write((queries) => sql`create table if not exists kept (number integer)`.execute(queries));
  await write();
  await write();
  assert.deepEqual(await checkpoint(), first);
  await write();
  assert.notDeepEqual(await checkpoint(), first);
  await store.close();
});

test("what waits is written before the trail closes; afterwards nothing is taken, and more than the queue holds is refused", async () => {
  const audit = await openAudit({ ...(await newPlace()), queue: 3 });
  const appended = [1, 2, 3, 4].map((number) => audit.append(advice(number)));
  const closed = audit.close();
  assert.deepEqual(
    (await Promise.allSettled(appended)).map((one) => (one.status === "fulfilled" ? one.value.seq : one.reason.kind)),
    [1, 2, 3, "full"],
  );
  await closed;
  await assert.rejects(audit.append(advice(5)), { kind: "closed" });
  await assert.rejects(audit.verify(), { kind: "closed" });
});
