import { mkdirSync, readdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { findings, type Problem, type Snapshot } from "@nextline/core";
import { assemble } from "./assemble.ts";
import { checkKnowledge } from "./check-knowledge.ts";
import { readOverlay } from "./overlay/read-overlay.ts";
import { contentHash, type KnowledgeFile, readKnowledge } from "./read-knowledge.ts";

/** The knowledge base of this repository. */
export const knowledgeFolder: string = fileURLToPath(new URL("../../../knowledge", import.meta.url));

const cacheFolder = fileURLToPath(new URL("../.cache", import.meta.url));

/** The knowledge base has faults; nothing is advised from it. */
export class KnowledgeError extends Error {
  readonly problems: readonly Problem[];

  constructor(problems: readonly Problem[]) {
    super(`the knowledge base has ${problems.length} fault(s); run \`nextline knowledge check\``);
    this.problems = problems;
  }
}

/** Every file of a knowledge folder and of the overlays laid over it, in order. */
export function readAll(folder: string, overlays: readonly string[]): KnowledgeFile[] {
  return [...readKnowledge(folder), ...overlays.flatMap(readOverlay)];
}

/** Reads, checks and freezes a knowledge folder with overlays. Throws `KnowledgeError` when anything in it is wrong. */
export function buildSnapshot(folder: string = knowledgeFolder, overlays: readonly string[] = []): Snapshot {
  const assembled = assemble(readAll(folder, overlays));
  const problems = checkKnowledge(assembled);
  if (problems.length > 0) throw new KnowledgeError(problems);
  return freeze(assembled.snapshot);
}

/** The hash of the code that reads and checks, so that a snapshot made by other code is not taken for its own. */
function codeHash(): string {
  const folder = dirname(fileURLToPath(import.meta.url));
  const paths = readdirSync(folder, { recursive: true })
    .map(String)
    .filter((path) => /\.(ts|js)$/.test(path))
    .sort();
  const files = paths.map((path) => ({ path, content: readFileSync(join(folder, path), "utf8") }));
  return contentHash([...files, { path: "vocabulary", content: JSON.stringify(findings) }]);
}

/**
 * The checked snapshot of a knowledge folder, with overlays (folders of local knowledge) laid over it in the order given. Checking takes a while, so its outcome is kept under the hash of the content and of
 * the code that checked it: a changed file is always read and checked anew.
 */
export function loadSnapshot(folder: string = knowledgeFolder, overlays: readonly string[] = []): Snapshot {
  const path = join(cacheFolder, `${contentHash(readAll(folder, overlays)).slice(0, 32)}-${codeHash().slice(0, 16)}.json`);
  const kept = readKept(path);
  if (kept !== undefined) return freeze(kept);
  const snapshot = buildSnapshot(folder, overlays);
  keep(path, snapshot);
  return snapshot;
}

function readKept(path: string): Snapshot | undefined {
  try {
    return JSON.parse(readFileSync(path, "utf8")) as Snapshot;
  } catch {
    return undefined;
  }
}

/** Written aside and moved, so that a reader never sees half of it. Where nothing can be written, nothing is kept. */
function keep(path: string, snapshot: Snapshot): void {
  try {
    mkdirSync(dirname(path), { recursive: true });
    const aside = `${path}.${process.pid}`;
    writeFileSync(aside, JSON.stringify(snapshot));
    renameSync(aside, path);
    forgetOld(dirname(path));
  } catch {
    // A read-only installation works without the cache.
  }
}

/** How many snapshots are kept; more only take room. */
const most = 4;

function forgetOld(folder: string): void {
  const kept = readdirSync(folder).map((name) => ({ path: join(folder, name), written: statSync(join(folder, name)).mtimeMs }));
  for (const { path } of kept.sort((a, b) => b.written - a.written).slice(most)) rmSync(path, { force: true });
}

/** Deeply frozen. Loops without lists of their own: this is a third of the time of loading otherwise. */
function freeze<Value>(value: Value): Value {
  if (typeof value !== "object" || value === null) return value;
  Object.freeze(value);
  if (Array.isArray(value)) for (const item of value) freeze(item);
  else for (const key in value) freeze(value[key]);
  return value;
}
