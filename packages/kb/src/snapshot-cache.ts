import { mkdirSync, readdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { findings, type Snapshot } from "@nextline/core";
import { contentHash } from "./read-knowledge.ts";

/** Which snapshot, or which state of files: by its hash, and whether overlays are laid over it. */
export interface SnapshotKey {
  readonly hash: string;
  readonly overlaid: boolean;
}

const cacheFolder = fileURLToPath(new URL("../.cache", import.meta.url));

/** How many snapshots and seals with overlays, and how many without, are kept; more only take room. */
const most = 4;

/** The snapshot that was kept, if there is one. */
export function keptSnapshot(key: SnapshotKey): Snapshot | undefined {
  return ignoringFaults(() => readSnapshot(nameOf(key)));
}

/** Keeps a snapshot. */
export function keep(key: SnapshotKey, snapshot: Snapshot): void {
  ignoringFaults(() => write(nameOf(key), inLatin1(JSON.stringify(snapshot))));
}

/** The snapshot that was kept for this state of all files, if there is one. */
export function sealedSnapshot(seal: SnapshotKey): Snapshot | undefined {
  return ignoringFaults(() => readSnapshot(readFileSync(join(cacheFolder, sealNameOf(seal)), "latin1")));
}

/** Keeps that the files, in this state, are those of the snapshot. */
export function keepSeal(seal: SnapshotKey, key: SnapshotKey): void {
  ignoringFaults(() => write(sealNameOf(seal), nameOf(key)));
}

/** A read-only installation works without the cache, and what cannot be read there is made anew. */
function ignoringFaults<Value>(action: () => Value): Value | undefined {
  try {
    return action();
  } catch {
    return undefined;
  }
}

function readSnapshot(name: string): Snapshot | undefined {
  if (!snapshotName.test(name)) return undefined;
  const kept: Partial<Snapshot> | null = JSON.parse(readFileSync(join(cacheFolder, name), "latin1"));
  return typeof kept?.hash === "string" ? (kept as Snapshot) : undefined;
}

/** Latin-1 is read without decoding, in half the time of UTF-8; what it does not have is escaped. */
function inLatin1(json: string): string {
  return json.replace(/[\u0100-\uffff]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, "0")}`);
}

/** Written aside and moved, so that a reader never sees half of it. */
function write(name: string, content: string): void {
  const path = join(cacheFolder, name);
  mkdirSync(cacheFolder, { recursive: true });
  const aside = `${path}.${process.pid}`;
  writeFileSync(aside, content, "latin1");
  renameSync(aside, path);
  forgetOld(kindOf(name));
}

const snapshotName = /^(overlaid-)?[0-9a-f]{32}-[0-9a-f]{16}\.json$/;

function nameOf({ hash, overlaid }: SnapshotKey): string {
  return `${overlaid ? "overlaid-" : ""}${hash.slice(0, 32)}-${codeHash().slice(0, 16)}.json`;
}

function sealNameOf({ hash, overlaid }: SnapshotKey): string {
  return `${overlaid ? "overlaid-" : ""}${hash}.seal`;
}

/** With overlays or without, snapshot or seal. */
function kindOf(name: string): string {
  return `${name.startsWith("overlaid-")} ${name.includes(".seal")}`;
}

/** The oldest of a kind go. Those with overlays are counted apart, so that trying overlays does not cost the knowledge base its own. */
function forgetOld(kind: string): void {
  const names = readdirSync(cacheFolder).filter((name) => kindOf(name) === kind);
  const kept = names.map((name) => ({ path: join(cacheFolder, name), written: statSync(join(cacheFolder, name)).mtimeMs }));
  for (const { path } of kept.sort((a, b) => b.written - a.written).slice(most)) rmSync(path, { force: true });
}

/** The hash of the code that reads and checks, so that a snapshot made by other code is not taken for its own. */
function codeHash(): string {
  const files = checkingCode().map((path) => ({ path, content: readFileSync(join(packagesFolder, path), "utf8") }));
  return contentHash([...files, { path: "vocabulary", content: JSON.stringify(findings) }]);
}

/** The folder packages/, with a slash. */
export const packagesFolder: string = fileURLToPath(new URL("../../", import.meta.url));

/** What the checks use of core. All of core would take ten times as long to read, at each start. */
const usedOfCore: readonly string[] = [
  "catalogue/catalogue.ts",
  "catalogue/label-template.ts",
  "criteria",
  "facts/fact.ts",
  "state/findings",
  "terms",
];

/** The files of the code that reads and checks, below packages/; without tests. */
export function checkingCode(): string[] {
  return ["kb/src", ...usedOfCore.map((path) => `core/src/${path}`)]
    .flatMap((path) => (path.endsWith(".ts") ? [path] : filesBelow(path)))
    .filter((path) => path.endsWith(".ts") && !path.endsWith(".test.ts"))
    .sort();
}

function filesBelow(folder: string): string[] {
  return readdirSync(join(packagesFolder, folder), { recursive: true }).map((path) => join(folder, String(path)).replaceAll("\\", "/"));
}
