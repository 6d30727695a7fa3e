import { appendFileSync, closeSync, fsyncSync, openSync, readFileSync } from "node:fs";
import { AuditError } from "../audit-error.ts";
import { canonicalJson } from "../chain/canonical-json.ts";
import type { Head } from "../chain/link.ts";

/** Adds the position of a chain to a file, a line each time; it begins with a line end, in case the last one was cut off. */
export function writeHead(file: string, head: Head): void {
  const opened = openSync(file, "a", 0o600);
  try {
    appendFileSync(opened, `\n${canonicalJson(head)}\n`);
    fsyncSync(opened);
  } finally {
    closeSync(opened);
  }
}

/**
 * The positions in a file as `nextline audit head` or the trail itself wrote it. Lines that are none are left out: a crash may have cut one off.
 * @throws AuditError of the kind `not-accepted` when the file holds text and no position.
 */
export function readHeads(file: string): Head[] {
  const lines = readFileSync(file, "utf8").split("\n");
  const heads = lines.flatMap((line) => headIn(line) ?? []);
  if (heads.length === 0 && lines.some((line) => line.trim() !== ""))
    throw new AuditError("not-accepted", `${file}: found no position of a chain; expected lines of nextline audit head`);
  return heads;
}

function headIn(line: string): Head | undefined {
  try {
    const { nextline, chain, seq, hash } = JSON.parse(line) as Partial<Head>;
    if (nextline !== "audit-head/1" || typeof chain !== "string" || !Number.isSafeInteger(seq) || typeof hash !== "string")
      return undefined;
    return { nextline, chain, seq: seq as number, hash };
  } catch {
    return undefined;
  }
}
