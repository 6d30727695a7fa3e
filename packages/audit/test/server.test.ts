import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { after, before, test } from "node:test";
import pg from "pg";
import { type Audit, AuditError, openAudit } from "../src/index.ts";
import { serverStore } from "../src/store/server-store.ts";
import { advice, feedback } from "./sample-entries.ts";
import { query, type TemporaryServer, temporaryServer } from "./temporary-server.ts";
import { trailContract } from "./trail.contract.ts";

let server: TemporaryServer;
before(async () => {
  server = await temporaryServer();
});
after(() => server.stop());

trailContract({
  name: "PostgreSQL server",
  newPlace: async () => ({ url: await server.newDatabase() }),
  openStore: async (place) => serverStore("url" in place ? place.url : ""),
});

const closeAll = (audits: readonly Audit[]): Promise<unknown> => Promise.all(audits.map((audit) => audit.close()));

test("several writers at once make one chain: every entry once, each writer's in its order", async () => {
  const url = await server.newDatabase();
  const writers = await Promise.all([1, 2, 3, 4, 5].map(() => openAudit({ url })));
  const receipts = await Promise.all(
    writers.map((audit, writer) => Promise.all(Array.from({ length: 120 }, (_, number) => audit.append(advice(writer * 1000 + number))))),
  );
  for (const own of receipts) assert.ok(own.every(({ seq }, index) => index === 0 || seq > (own[index - 1]?.seq ?? 0)));
  assert.deepEqual(
    receipts
      .flat()
      .map(({ seq }) => seq)
      .sort((a, b) => a - b),
    Array.from({ length: 600 }, (_, index) => index + 1),
  );
  const [first] = writers;
  assert.ok(first !== undefined);
  const { valid, last } = await first.verify();
  assert.deepEqual([valid, last], [true, 600]);
  await closeAll(writers);
});

test("the trail is verified, exported and shortened while others write", async () => {
  const url = await server.newDatabase();
  const [writer, reader] = await Promise.all([openAudit({ url }), openAudit({ url })]);
  await writer.append(advice(0));
  let writing = true;
  const written = (async () => {
    for (let number = 0; writing; number += 1)
      await Promise.all(Array.from({ length: 20 }, (_, index) => writer.append(advice(number * 20 + index))));
  })();
  for (let round = 0; round < 5; round += 1) {
    const { valid, faults } = await reader.verify();
    assert.ok(valid, JSON.stringify(faults));
    const head = await reader.head();
    const before = new Date(Date.UTC(2026, 0, 1, 9, Math.ceil(head.seq / 2))).toISOString();
    await reader.retain({ before, time: "2026-06-01T00:00:00Z", caller: "local" });
  }
  writing = false;
  await written;
  const { valid, first = 0, counts } = await reader.verify();
  assert.ok(valid && first > 1 && counts.retention > 0, `begins with entry ${first}, ${counts.retention} removals`);
  await closeAll([writer, reader]);
});

test("several that start at once on an empty database make the tables once", async () => {
  const url = await server.newDatabase();
  const audits = await Promise.all(Array.from({ length: 6 }, () => openAudit({ url })));
  const chains = await Promise.all(audits.map(async (audit) => (await audit.head()).chain));
  assert.equal(new Set(chains).size, 1);
  await closeAll(audits);
});

test("a trail of a newer version is left alone", async () => {
  const url = await server.newDatabase();
  await (await openAudit({ url })).close();
  await query(url, "insert into nextline_audit.migration (number) values (99)");
  await assert.rejects(openAudit({ url }), { kind: "unavailable", message: /made by a newer Nextline \(step 99; this one knows 1\)/ });
});

test("a server that is not there, and a database without a trail that is only to be read, are said", async () => {
  await assert.rejects(openAudit({ url: "postgres://nobody@127.0.0.1:1/none" }), {
    kind: "unavailable",
    message: /cannot be used: .*ECONNREFUSED/,
  });
  const url = await server.newDatabase();
  await assert.rejects(openAudit({ url, create: false }), { kind: "unavailable", message: /There is no audit trail/ });
});

const guide = readFileSync(new URL("../../../docs/audit.md", import.meta.url), "utf8");

test("the roles of docs/audit.md can do what they are for, and nothing else", async () => {
  const url = await server.newDatabase();
  await (await openAudit({ url })).close();
  const [, roles = ""] = /```sql\n([\s\S]*?)```/.exec(guide) ?? [];
  assert.match(roles, /create role nextline_writer/);
  await query(url, roles);
  const as = (role: string): string => url.replace("tester@", `${role}@`);
  const denied = /permission denied/;
  const asked = { before: "2026-01-02", time: "2026-06-01T00:00:00Z", caller: "local" } as const;

  const writer = await openAudit({ url: as("nextline_writer") });
  await writer.append(advice(1));
  await writer.appendFeedback(feedback(1));
  assert.equal((await writer.verify()).valid, true);
  await assert.rejects(writer.retain(asked), denied);

  const auditor = await openAudit({ url: as("nextline_auditor"), create: false });
  assert.equal((await auditor.verify()).last, 2);
  assert.equal((await Array.fromAsync(auditor.export())).length, 3);
  await assert.rejects(auditor.append(advice(2)), denied);

  const retention = await openAudit({ url: as("nextline_retention") });
  assert.equal((await retention.retain(asked)).removed, 2);
  await closeAll([writer, auditor, retention]);

  for (const role of ["nextline_writer", "nextline_auditor", "nextline_retention"])
    for (const statement of [
      "update nextline_audit.entry set time = time",
      "truncate nextline_audit.entry",
      "drop table nextline_audit.entry",
      "alter table nextline_audit.entry disable trigger all",
      "update nextline_audit.head set chain = 'x'",
    ])
      await assert.rejects(query(as(role), statement), /permission denied|must be owner/, `${role}: ${statement}`);
});

test("the question that docs/audit.md puts to the tables is answered", async () => {
  const url = await server.newDatabase();
  const audit = await openAudit({ url });
  await audit.append(advice(1, { time: "2026-03-05T08:00:00Z" }));
  await audit.appendFeedback(feedback(1));
  await audit.append(advice(2, { time: "2026-04-05T08:00:00Z" }));
  await audit.close();
  const [, question = ""] = /## Looking into it\n\n((?: {4}.*\n)+)/.exec(guide) ?? [];
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  assert.deepEqual((await client.query(question)).rows, [
    { seq: "1", time: "2026-03-05T08:00:00.000Z", who: "dr-sato", first_option: "DKd" },
  ]);
  await client.end();
});

test("a server told to acknowledge before it has written is told otherwise for the trail", async () => {
  const url = await server.newDatabase();
  const name = url.slice(url.lastIndexOf("/") + 1);
  await (await openAudit({ url })).close();
  await query(
    url,
    `alter database ${name} set synchronous_commit = off`,
    "create table seen (setting text)",
    "create function see() returns trigger language plpgsql as $$ begin insert into seen values (current_setting('synchronous_commit')); return null; end $$",
    "create trigger see after insert on nextline_audit.entry for each statement execute function see()",
  );
  const audit = await openAudit({ url });
  await audit.append(advice(1));
  await audit.close();
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  assert.deepEqual((await client.query("select setting from seen")).rows, [{ setting: "on" }]);
  await client.end();
});

test("after the server was killed during writes, what was acknowledged is there, and writing goes on", async () => {
  const url = await server.newDatabase();
  const audit = await openAudit({ url });
  const acknowledged = new Map<number, string>();
  const refused: unknown[] = [];
  const writing = Array.from({ length: 2000 }, (_, number) =>
    audit.append(advice(number)).then(
      ({ seq, hash }) => void acknowledged.set(seq, hash),
      (error) => void refused.push(error),
    ),
  );
  await Promise.race(writing);
  await server.crashAndRestart();
  await Promise.all(writing);
  assert.ok(acknowledged.size > 0 && refused.length > 0, `${acknowledged.size} acknowledged, ${refused.length} refused`);
  assert.ok(
    refused.every((error) => error instanceof AuditError && error.kind === "unavailable"),
    String(refused[0]),
  );
  const { hash } = await audit.append(advice(5000));
  assert.match(hash, /^[0-9a-f]{64}$/);
  assert.equal((await audit.verify()).valid, true);
  const kept = new Map((await Array.fromAsync(audit.export())).slice(1).map((line) => [JSON.parse(line).entry.seq, JSON.parse(line).hash]));
  for (const [seq, own] of acknowledged) assert.equal(kept.get(seq), own, `entry ${seq} was acknowledged`);
  await audit.close();
});
