import { createRequire } from "node:module";
import type { Snapshot } from "@nextline/core";
import { sealOf } from "./file-seal.ts";
import { knowledgeFolder, readAll } from "./read-all.ts";
import { contentHash, type KnowledgeFiles } from "./read-knowledge.ts";
import { keep, keepSeal, keptSnapshot, sealedSnapshot } from "./snapshot-cache.ts";

/** Reads, checks and freezes a knowledge folder with overlays, whatever is kept. Throws `KnowledgeError` when anything in it is wrong. */
export function buildSnapshot(folder: string = knowledgeFolder, overlays: readonly string[] = []): Snapshot {
  return freeze(built(readAll(folder, overlays), overlays));
}

/**
 * The checked snapshot of a knowledge folder, with overlays (folders of local knowledge) laid over it in the order given. Checking takes a
 * while, so its outcome is kept under the hash of the content and of the code that checked it. Files that the file system has not seen
 * change since are not read again; a changed file is always read and checked anew.
 */
export function loadSnapshot(folder: string = knowledgeFolder, overlays: readonly string[] = []): Snapshot {
  // Before anything is read: a file that changes after this has another seal.
  const seal = sealOf(folder, overlays);
  const sealed = seal === undefined ? undefined : sealedSnapshot(seal);
  if (sealed !== undefined) return freeze(sealed);
  const read = readAll(folder, overlays);
  if (read.problems.length > 0) return built(read, overlays);
  const key = { hash: contentHash(read.files), overlaid: overlays.length > 0 };
  let snapshot = keptSnapshot(key);
  if (snapshot === undefined) {
    snapshot = built(read, overlays);
    keep(key, snapshot);
  }
  if (seal?.settled === true) keepSeal(seal, key);
  return freeze(snapshot);
}

/** The schemas and checks are loaded only when there is something to check: most starts do without them. */
function built(read: KnowledgeFiles, overlays: readonly string[]): Snapshot {
  const { checkedSnapshot } = createRequire(import.meta.url)("./checked-snapshot.ts") as typeof import("./checked-snapshot.ts");
  return checkedSnapshot(read, overlays);
}

/** Deeply frozen. Loops without lists of their own: this is a third of the time of loading otherwise. */
function freeze<Value extends object>(value: Value): Value {
  if (Array.isArray(value)) {
    for (const item of value) if (typeof item === "object" && item !== null) freeze(item);
  } else
    for (const key in value) {
      const part = value[key];
      if (typeof part === "object" && part !== null) freeze(part);
    }
  return Object.freeze(value);
}
