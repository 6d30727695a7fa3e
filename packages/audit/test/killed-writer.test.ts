/** A process that writes is killed (kill -9) at any moment, again and again: nothing that was acknowledged is lost, and the chain holds. */
import assert from "node:assert/strict";
import { spawn } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { test } from "node:test";
import { fileURLToPath } from "node:url";
import { type AuditPlace, openAudit } from "../src/index.ts";
import { temporaryServer } from "./temporary-server.ts";

const writer = fileURLToPath(new URL("writer.ts", import.meta.url));
const rounds = 20;

/** Starts a writer and kills it some time after it said a word; gives what it said until then. */
function killedAfter(place: AuditPlace, word: "opened" | "kept", milliseconds: number): Promise<string> {
  return new Promise((resolve, reject) => {
    // The embedded database is compiled quickly rather than well: the process lives only for a moment.
    const child = spawn(process.execPath, ["--liftoff-only", writer, JSON.stringify(place)], { stdio: ["ignore", "pipe", "pipe"] });
    let said = "";
    let complaint = "";
    let waiting = true;
    child.stdout.setEncoding("utf8").on("data", (text: string) => {
      said += text;
      if (!waiting || !said.includes(word)) return;
      waiting = false;
      setTimeout(() => child.kill("SIGKILL"), milliseconds);
    });
    child.stderr.setEncoding("utf8").on("data", (text: string) => {
      complaint += text;
    });
    child.on("close", (_code, signal) =>
      signal === "SIGKILL" ? resolve(said) : reject(new Error(`the writer ended by itself: ${complaint}`)),
    );
  });
}

async function killedAgainAndAgain(place: AuditPlace): Promise<void> {
  const acknowledged = new Map<number, string>();
  for (let round = 1; round <= rounds; round += 1) {
    const milliseconds = Math.floor(Math.random() * 250);
    const word = round % 5 === 0 ? "opened" : "kept";
    const said = await killedAfter(place, word, milliseconds);
    const [opened = "", ...kept] = said.split("\n").slice(0, -1);
    const [, state, last] = opened.split(" ");
    const where = `round ${round}, killed ${milliseconds} ms after it said ${word}: ${opened}`;
    assert.equal(state, "valid", where);
    assert.ok(Number(last) >= Math.max(0, ...acknowledged.keys()), `${where}; entries that were acknowledged are gone`);
    for (const line of kept) {
      const [, seq, hash = ""] = line.split(" ");
      acknowledged.set(Number(seq), hash);
    }
  }
  const audit = await openAudit(place);
  const { valid, faults } = await audit.verify();
  assert.ok(valid, JSON.stringify(faults));
  const there = new Map(
    (await Array.fromAsync(audit.export())).slice(1).map((line) => [JSON.parse(line).entry.seq, JSON.parse(line).hash]),
  );
  await audit.close();
  assert.ok(acknowledged.size > rounds, `only ${acknowledged.size} entries were acknowledged`);
  for (const [seq, hash] of acknowledged) assert.equal(there.get(seq), hash, `entry ${seq} was acknowledged`);
}

test("embedded database: a writer killed at any moment loses no acknowledged entry", async () => {
  const folder = mkdtempSync(join(tmpdir(), "nextline-audit-"));
  try {
    await killedAgainAndAgain({ directory: join(folder, "audit") });
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
});

test("PostgreSQL server: a writer killed at any moment loses no acknowledged entry", async () => {
  const server = await temporaryServer();
  try {
    await killedAgainAndAgain({ url: await server.newDatabase() });
  } finally {
    await server.stop();
  }
});
