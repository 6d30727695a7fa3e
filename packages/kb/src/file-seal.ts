import { createHash } from "node:crypto";
import { statSync } from "node:fs";
import { findings } from "@nextline/core";
import { readAll } from "./read-all.ts";
import { checkingCode, packagesFolder, type SnapshotKey } from "./snapshot-cache.ts";

/**
 * The state of all files of a knowledge base, of its overlays and of the code that checks them, as the file system tells it. Its hash says
 * that nothing changed, and never what the content is.
 */
export interface Seal extends SnapshotKey {
  /** No file changed shortly before: what changes from now on gets another time, so the seal can be relied on later. */
  readonly settled: boolean;
}

/** How long files must have rested, in milliseconds: the coarsest clock of a file system in use counts in two seconds. */
const rest = 2000;

/**
 * The seal of a knowledge folder with overlays, or `undefined` when something in the folders is wrong. No file is read: as in git's index,
 * a file is taken to be unchanged while its path, place, size and times of change are the same. The time of the last change of status is
 * among them, which nobody can set back.
 */
export function sealOf(folder: string, overlays: readonly string[]): Seal | undefined {
  const now = Date.now();
  const states: number[] = [];
  let last = 0;
  const take = (place: string): string => {
    const { dev, ino, size, mtimeMs, ctimeMs } = statSync(place);
    states.push(dev, ino, size, mtimeMs, ctimeMs);
    last = Math.max(last, mtimeMs, ctimeMs);
    return "";
  };
  try {
    const code = checkingCode();
    for (const path of code) take(packagesFolder + path);
    const { files, problems } = readAll(folder, overlays, take);
    if (problems.length > 0) return undefined;
    const paths = [...code, ...files.map(({ path }) => path)];
    const hash = createHash("sha256")
      .update([folder, ...overlays, ...paths, JSON.stringify(findings)].join("\0"))
      .update(Float64Array.from(states));
    return { hash: hash.digest("hex"), overlaid: overlays.length > 0, settled: last < now - rest };
  } catch {
    return undefined;
  }
}
