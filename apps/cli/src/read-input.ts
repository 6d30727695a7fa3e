import { closeSync, fstatSync, openSync, readSync, statSync } from "node:fs";
import { BadInput } from "./exit-codes.ts";

/** More than any case file needs; what is larger is refused without being read. */
const largestCase = 1_000_000;

/** The same for a FHIR record, which begins with a bracket. */
const largestRecord = 50_000_000;

/** The text of a file, or of standard input for `-`. Refuses what is missing, a folder, too large or not text. */
export function readInput(name: string): string {
  const file = open(name);
  try {
    const status = fstatSync(file);
    if (status.isDirectory())
      throw new BadInput([`${name}: found a folder; expected a case file or a FHIR record. Remedy: name the file.`]);
    return readAll(file, name, status.isFile() ? status.size : undefined);
  } finally {
    if (name !== "-") closeSync(file);
  }
}

function open(name: string): number {
  if (name === "-") return 0;
  try {
    return openSync(name, "r");
  } catch (error) {
    const missing = error instanceof Error && "code" in error && error.code === "ENOENT";
    throw new BadInput([
      `${name}: found ${missing ? "no such file" : "a file that cannot be opened"}; expected a case file or a FHIR record. Remedy: check the name${missing ? "" : " and the permissions"}.`,
    ]);
  }
}

function tooLarge(name: string, size: number, limit: number): BadInput {
  return new BadInput([
    `${name}: found ${Math.round(size / 1000)} kB or more; expected at most ${limit / 1000} kB. Remedy: give one patient, not a collection.`,
  ]);
}

function readAll(file: number, name: string, size: number | undefined): string {
  const chunks: Buffer[] = [];
  let length = 0;
  let limit = largestCase;
  for (;;) {
    const chunk = Buffer.alloc(65_536);
    const count = readSome(file, chunk);
    if (count === 0) break;
    if (length === 0) limit = mayBeRecord(chunk) ? largestRecord : largestCase;
    length += count;
    if (Math.max(length, size ?? 0) > limit) throw tooLarge(name, Math.max(length, size ?? 0), limit);
    chunks.push(chunk.subarray(0, count));
  }
  return Buffer.concat(chunks).toString("utf8");
}

const mayBeRecord = (start: Buffer): boolean => /^\uFEFF?\s*[[{]/.test(start.toString("utf8", 0, 200));

/** The number of bytes read, 0 at the end. A pipe that does not block is asked again until its writer has written or ended. */
function readSome(file: number, chunk: Buffer): number {
  for (;;) {
    try {
      return readSync(file, chunk, 0, chunk.length, null);
    } catch (error) {
      const code = error instanceof Error && "code" in error ? error.code : undefined;
      if (code === "EOF") return 0;
      if (code !== "EAGAIN") throw error;
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 10);
    }
  }
}

/** A folder that must be there. */
export function existingFolder(folder: string): string {
  const found = kindOf(folder);
  if (found === "a folder") return folder;
  throw new BadInput([`${folder}: found ${found}; expected a folder. Remedy: check the name.`]);
}

function kindOf(path: string): string {
  try {
    const status = statSync(path, { throwIfNoEntry: false });
    if (status === undefined) return "no such folder";
    return status.isDirectory() ? "a folder" : "a file";
  } catch (error) {
    // For one, a folder inside a file, or inside a folder that is closed.
    if (error instanceof Error && "code" in error) return `a folder that cannot be opened (${error.code})`;
    throw error;
  }
}
