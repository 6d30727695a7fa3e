/** The audit trail verified, exported and shortened from the command line, as a shell sees it. */
import assert from "node:assert/strict";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, before, test } from "node:test";
import { openAudit } from "@nextline/audit";
import { advice, feedback } from "../packages/audit/test/sample-entries.ts";
import { query, type TemporaryServer, temporaryServer } from "../packages/audit/test/temporary-server.ts";
import { expectRun, nextline } from "./run-command.ts";

const folder = mkdtempSync(join(tmpdir(), "nextline-audit-"));
let server: TemporaryServer;
let url = "";

before(async () => {
  server = await temporaryServer();
  url = await server.newDatabase();
  process.env["DATABASE_URL"] = url;
});
after(async () => {
  await server.stop();
  rmSync(folder, { recursive: true });
});

const audit = (...args: string[]) => nextline(["audit", ...args]);

function written(name: string, text: string): string {
  const file = join(folder, name);
  writeFileSync(file, text);
  return file;
}

test("a trail is made, verified, exported, shortened and verified again; the archive joins to what stayed", async () => {
  expectRun(audit("verify"), 69, { err: /^nextline: There is no audit trail in the database of DATABASE_URL\.\n$/ });
  expectRun(audit("migrate"), 0, { out: /^The audit trail is there and up to date: 0 entries so far\.\n$/ });
  const trail = await openAudit({ url });
  for (const day of [1, 2, 3]) await trail.append(advice(day, { time: `2026-01-0${day}T12:00:00Z` }));
  await trail.appendFeedback(feedback(1, { time: "2026-01-04T12:00:00Z" }));
  await trail.close();

  expectRun(audit("verify"), 0, {
    out: /^Holds: entries 1 to 4 of the chain [0-9a-f-]{36}; last hash [0-9a-f]{64}\.\n3 advice given, 1 feedback, 0 removals recorded\.\nNot shown by this: /,
  });
  const head = audit("head");
  expectRun(head, 0, { out: /^\{"nextline":"audit-head\/1","chain":"[0-9a-f-]{36}","seq":4,"hash":"[0-9a-f]{64}"\}\n$/ });
  const heads = written("heads.ndjson", head.stdout);

  const whole = audit("export");
  expectRun(whole, 0, { out: /^\{"after":0,.*\n(\{"entry":\{.*\n){4}$/ });
  expectRun(nextline(["audit", "verify", "-", "--heads", heads], whole.stdout), 0, {
    out: /1 position kept elsewhere held against the chain\.\n$/,
  });
  const changed = written("changed.ndjson", whole.stdout.replace('"outcome":"overridden"', '"outcome":"accepted"'));
  expectRun(audit("verify", changed), 1, { out: /^Entry 4: its hash does not fit\. .*\nDOES NOT HOLD: entries 1 to 4 / });

  const archive = written("archive.ndjson", audit("export", "--before", "2026-01-03").stdout);
  expectRun(audit("retain", "--before", "2026-01-03"), 0, { out: /^2 entries removed, up to entry 2; recorded as entry 5\.\n$/ });
  expectRun(audit("retain", "--before", "2026-01-03"), 0, {
    out: /^Nothing was removed: the first entry is not older than 2026-01-03\.\n$/,
  });
  const later = written("later.ndjson", audit("export").stdout);
  expectRun(audit("verify", archive, later, "--heads", heads), 0, { out: /^Holds: entries 1 to 5 / });
  const run = audit("verify", "--format", "json", "--heads", heads);
  assert.equal(run.status, 0, run.stderr);
  const { valid, first, last } = JSON.parse(run.stdout);
  assert.deepEqual([valid, first, last], [true, 3, 5]);

  await query(
    url,
    "alter table nextline_audit.entry disable trigger all; alter table nextline_audit.head disable trigger all",
    "delete from nextline_audit.entry where seq = 4",
  );
  expectRun(audit("verify"), 1, { out: /^Entry 4 is missing between 3 and 5\.\nDOES NOT HOLD: / });
});

test("a directory that another process holds is said to be in use", async () => {
  const directory = join(folder, "trail");
  expectRun(audit("verify", "--directory", directory), 69, { err: /^nextline: There is no audit trail in .*trail\.\n$/ });
  const held = await openAudit({ directory });
  await held.append(advice(1));
  expectRun(audit("verify", "--directory", directory), 69, {
    err: new RegExp(
      `^nextline: The audit trail in .*trail is in use: process ${process.pid} on .* holds it\\. A directory serves one process`,
    ),
  });
  await held.close();
  expectRun(audit("verify", "--directory", directory), 0, { out: /^Holds: entries 1 to 1 / });
});

test("wrong usage, and what is no export, are said", () => {
  expectRun(audit(), 2, { err: /audit knows verify, export, retain, head, migrate/ });
  expectRun(audit("retain"), 2, { err: /audit retain takes --before, the first day that is kept/ });
  expectRun(audit("retain", "--before", "soon"), 2, { err: /--before is a day such as 2019-09-30; found soon/ });
  expectRun(audit("export", "--after", "x"), 2, { err: /--after is the number of an entry; found x/ });
  expectRun(audit("head", "--before", "2026-01-01"), 2, { err: /audit head does not take --before/ });
  expectRun(audit("export", "a-file"), 2, { err: /audit export takes no file/ });
  expectRun(audit("verify", join(folder, "none")), 65, { err: /there is no file .*none/ });
  expectRun(nextline(["audit", "verify", "-"], "nextline: case/1\n"), 65, {
    err: /line 1: found something else; expected the first line of an export/,
  });
});
