import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { BadInput } from "./exit-codes.ts";

/** Writes a file into a folder, which is made if it is not there. Where nothing can be written, that is bad input. */
export function writeInto(folder: string, name: string, text: string): void {
  orBadInput(folder, () => {
    mkdirSync(folder, { recursive: true });
    writeFileSync(join(folder, name), text);
  });
}

/** A folder to write into, made if it is not there; so that a wrong name is told before the work and not after it. */
export function writableFolder(folder: string): string {
  orBadInput(folder, () => void mkdirSync(folder, { recursive: true }));
  return folder;
}

function orBadInput(folder: string, write: () => void): void {
  try {
    write();
  } catch (error) {
    if (!(error instanceof Error && "code" in error)) throw error;
    throw new BadInput([
      `${folder}: found a place that cannot be written to (${error.code}); expected a folder. Remedy: name another folder, or check its permissions.`,
    ]);
  }
}
