/**
 * One process at a time in a directory. The lock is a file that says who holds it; of a process that was killed it is recognised as left over and
 * taken over. On Linux the start of the process is compared too, so that a number given to another process is not taken for the old one.
 */
import { randomUUID } from "node:crypto";
import { linkSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from "node:fs";
import { hostname } from "node:os";
import { join } from "node:path";
import { AuditError } from "../audit-error.ts";

interface Holder {
  readonly process: number;
  readonly host: string;
  /** Boot and start of the process, where the system tells; empty elsewhere. */
  readonly started: string;
}

/** Holds the directory until the returned function is called. */
export function lockDirectory(directory: string): () => void {
  const file = join(directory, "lock");
  const own = `${JSON.stringify({ process: process.pid, host: hostname(), started: startOf(process.pid) } satisfies Holder)}\n`;
  if (!created(file, own)) takeOver(directory, file, own);
  return () => {
    if (readIfThere(file) === own) rmSync(file, { force: true });
  };
}

/** Only one process at a time looks at a lock that is left over; it is gone in a moment, so an old one is itself left over. */
function takeOver(directory: string, file: string, own: string): void {
  const turn = join(directory, "lock.taking-over");
  const taking = ageInSeconds(turn);
  if (taking !== undefined && taking > 60) rmSync(turn, { force: true });
  if (!created(turn, own)) throw inUse(directory, "another process is opening it");
  try {
    const text = readIfThere(file);
    const holder = text === undefined ? undefined : holderIn(text);
    if (holder !== undefined && isHeld(holder))
      throw inUse(directory, `process ${holder.process} on ${holder.host} holds it`, ` If that process no longer runs, remove ${file}.`);
    renameSync(turn, file);
  } catch (error) {
    rmSync(turn, { force: true });
    throw error;
  }
}

function inUse(directory: string, who: string, remedy = ""): AuditError {
  return new AuditError(
    "unavailable",
    `The audit trail in ${directory} is in use: ${who}. A directory serves one process at a time; close that one first, or keep the trail on a PostgreSQL server (DATABASE_URL).${remedy}`,
  );
}

/** Makes the file with its text, as one step: whoever finds it finds all of it. */
function created(file: string, text: string): boolean {
  const draft = `${file}.${process.pid}.${randomUUID()}`;
  writeFileSync(draft, text, { mode: 0o600 });
  try {
    linkSync(draft, file);
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "EEXIST") return false;
    throw error;
  } finally {
    rmSync(draft, { force: true });
  }
}

function readIfThere(file: string): string | undefined {
  try {
    return readFileSync(file, "utf8");
  } catch {
    return undefined;
  }
}

function ageInSeconds(file: string): number | undefined {
  const made = statSync(file, { throwIfNoEntry: false })?.mtimeMs;
  return made === undefined ? undefined : (Date.now() - made) / 1000;
}

/** `undefined`: the file was damaged. */
function holderIn(text: string): Holder | undefined {
  try {
    return JSON.parse(text) as Holder;
  } catch {
    return undefined;
  }
}

function isHeld({ process: number, host, started }: Holder): boolean {
  if (host !== hostname()) return true;
  try {
    process.kill(number, 0);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ESRCH") return false;
  }
  return started === startOf(number);
}

function startOf(number: number): string {
  const boot = readIfThere("/proc/sys/kernel/random/boot_id")?.trim();
  const about = readIfThere(`/proc/${number}/stat`);
  // After the name in brackets, which may hold anything, the twentieth word is the start.
  const start = about?.slice(about.lastIndexOf(")") + 2).split(" ")[19];
  return boot === undefined || start === undefined ? "" : `${boot} ${start}`;
}
