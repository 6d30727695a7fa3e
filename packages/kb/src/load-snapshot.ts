import { fileURLToPath } from "node:url";
import type { Problem, Snapshot } from "@nextline/core";
import { assemble } from "./assemble.ts";
import { checkKnowledge } from "./check-knowledge.ts";
import { readOverlays } from "./overlay/read-overlay.ts";
import { contentHash, type KnowledgeFiles, readKnowledge } from "./read-knowledge.ts";
import { keep, keptSnapshot } from "./snapshot-cache.ts";

/** The knowledge base of this repository. */
export const knowledgeFolder: string = fileURLToPath(new URL("../../../knowledge", import.meta.url));

/** The knowledge base has faults; nothing is advised from it. */
export class KnowledgeError extends Error {
  readonly problems: readonly Problem[];

  constructor(problems: readonly Problem[], overlays: readonly string[]) {
    const laid = overlays.map((folder) => ` --overlay ${folder}`).join("");
    super(`the knowledge base has ${problems.length} fault(s); run \`nextline knowledge check${laid}\``);
    this.problems = problems;
  }
}

/** Every file of a knowledge folder and of the overlays laid over it, in order. */
export function readAll(folder: string, overlays: readonly string[]): KnowledgeFiles {
  const [base, laid] = [readKnowledge(folder), readOverlays(overlays)];
  return { files: [...base.files, ...laid.files], overlays: laid.overlays, problems: [...base.problems, ...laid.problems] };
}

/** Reads, checks and freezes a knowledge folder with overlays. Throws `KnowledgeError` when anything in it is wrong. */
export function buildSnapshot(folder: string = knowledgeFolder, overlays: readonly string[] = []): Snapshot {
  return built(readAll(folder, overlays), overlays);
}

/**
 * The checked snapshot of a knowledge folder, with overlays (folders of local knowledge) laid over it in the order given. Checking takes a
 * while, so its outcome is kept under the hash of the content and of the code that checked it: a changed file is always read and checked anew.
 */
export function loadSnapshot(folder: string = knowledgeFolder, overlays: readonly string[] = []): Snapshot {
  const read = readAll(folder, overlays);
  if (read.problems.length > 0) return built(read, overlays);
  const key = { hash: contentHash(read.files), overlaid: overlays.length > 0 };
  const kept = keptSnapshot(key);
  if (kept !== undefined) return freeze(kept);
  const snapshot = built(read, overlays);
  keep(key, snapshot);
  return snapshot;
}

function built(read: KnowledgeFiles, overlays: readonly string[]): Snapshot {
  const assembled = assemble(read);
  const problems = checkKnowledge(assembled);
  if (problems.length > 0) throw new KnowledgeError(problems, overlays);
  return freeze(assembled.snapshot);
}

/** Deeply frozen. Loops without lists of their own: this is a third of the time of loading otherwise. */
function freeze<Value>(value: Value): Value {
  if (typeof value !== "object" || value === null) return value;
  Object.freeze(value);
  if (Array.isArray(value)) for (const item of value) freeze(item);
  else for (const key in value) freeze(value[key]);
  return value;
}
