import { appendFileSync, closeSync, fsyncSync, openSync, readFileSync } from "node:fs";
import { AuditError } from "../audit-error.ts";
import { canonicalJson } from "../chain/canonical-json.ts";
import type { Head } from "../chain/link.ts";

/** Adds the position of a chain to a file, a line each time. */
export function writeHead(file: string, head: Head): void {
  const opened = openSync(file, "a", 0o600);
  try {
    appendFileSync(opened, `${canonicalJson(head)}\n`);
    fsyncSync(opened);
  } finally {
    closeSync(opened);
  }
}

/** The positions in a file as `nextline audit head` or the trail itself wrote it. A last line that was cut off is left out. */
export function readHeads(file: string): Head[] {
  const lines = readFileSync(file, "utf8").split("\n");
  return lines.slice(0, -1).flatMap((line, index) => {
    if (line.trim() === "") return [];
    const head = headIn(line);
    if (head === undefined)
      throw new AuditError("not-accepted", `${file}:${index + 1}: found no position of a chain; expected a line of nextline audit head`);
    return [head];
  });
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
