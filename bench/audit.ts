// How fast the audit trail takes entries, in an embedded database and on a PostgreSQL server started for it. Every entry is on stable storage before it counts.
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { performance } from "node:perf_hooks";
import { type AuditPlace, openAudit } from "@nextline/audit";
import { advice } from "../packages/audit/test/sample-entries.ts";
import { temporaryServer } from "../packages/audit/test/temporary-server.ts";

/** A service at its goal gives advice 100 times a second. */
const goal = 100;

/** Entries a second, one after another and a hundred at a time, how long one alone takes, and how fast the chain is verified. */
export async function benchAudit(): Promise<string[]> {
  const folder = mkdtempSync(join(tmpdir(), "nextline-bench-"));
  const server = await temporaryServer();
  try {
    return [
      await line("embedded database", { directory: join(folder, "audit") }),
      await line("PostgreSQL server", { url: await server.newDatabase() }),
    ];
  } finally {
    await server.stop();
    rmSync(folder, { recursive: true, force: true });
  }
}

async function line(name: string, place: AuditPlace): Promise<string> {
  const audit = await openAudit(place);
  await Promise.all(Array.from({ length: 500 }, (_, number) => audit.append(advice(number))));
  const alone = await seconds(async () => {
    for (let number = 0; number < 300; number += 1) await audit.append(advice(number));
  });
  const together = await seconds(async () => {
    for (let round = 0; round < 50; round += 1) await Promise.all(Array.from({ length: 100 }, (_, number) => audit.append(advice(number))));
  });
  const entries = (await audit.head()).seq;
  const verified = await seconds(() => audit.verify());
  await audit.close();
  const rate = 300 / alone;
  return `audit trail, ${name}: one after another ${rate.toFixed(0)} entries/s (goal ${goal}, ratio ${(goal / rate).toFixed(2)}), 100 at once ${(5000 / together).toFixed(0)} entries/s; verified ${(entries / verified).toFixed(0)} entries/s\n`;
}

async function seconds(work: () => Promise<unknown>): Promise<number> {
  const start = performance.now();
  await work();
  return (performance.now() - start) / 1000;
}
