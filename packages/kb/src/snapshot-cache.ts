import { mkdirSync, readdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { findings, type Snapshot } from "@nextline/core";
import { contentHash } from "./read-knowledge.ts";

/** Which snapshot: by the hash of its files, and whether overlays are laid over it. */
export interface SnapshotKey {
  readonly hash: string;
  readonly overlaid: boolean;
}

const cacheFolder = fileURLToPath(new URL("../.cache", import.meta.url));

/** How many snapshots with overlays, and how many without, are kept; more only take room. */
const most = 4;

/** The snapshot that was kept, if there is one. */
export function keptSnapshot(key: SnapshotKey): Snapshot | undefined {
  try {
    return JSON.parse(readFileSync(pathOf(key), "utf8")) as Snapshot;
  } catch {
    return undefined;
  }
}

/** Written aside and moved, so that a reader never sees half of it. Where nothing can be written, nothing is kept. */
export function keep(key: SnapshotKey, snapshot: Snapshot): void {
  try {
    const path = pathOf(key);
    mkdirSync(dirname(path), { recursive: true });
    const aside = `${path}.${process.pid}`;
    writeFileSync(aside, JSON.stringify(snapshot));
    renameSync(aside, path);
    forgetOld(readdirSync(cacheFolder).filter((name) => name.startsWith("overlaid-") === key.overlaid));
  } catch {
    // A read-only installation works without the cache.
  }
}

function pathOf({ hash, overlaid }: SnapshotKey): string {
  return join(cacheFolder, `${overlaid ? "overlaid-" : ""}${hash.slice(0, 32)}-${codeHash().slice(0, 16)}.json`);
}

/** The oldest go. Those with overlays are counted apart, so that trying overlays does not cost the knowledge base its own. */
function forgetOld(names: readonly string[]): void {
  const kept = names.map((name) => ({ path: join(cacheFolder, name), written: statSync(join(cacheFolder, name)).mtimeMs }));
  for (const { path } of kept.sort((a, b) => b.written - a.written).slice(most)) rmSync(path, { force: true });
}

/** The hash of the code that reads and checks, so that a snapshot made by other code is not taken for its own. */
function codeHash(): string {
  const files = checkingCode().map((path) => ({ path, content: readFileSync(join(packages, path), "utf8") }));
  return contentHash([...files, { path: "vocabulary", content: JSON.stringify(findings) }]);
}

const packages = fileURLToPath(new URL("../..", import.meta.url));

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
  return readdirSync(join(packages, folder), { recursive: true }).map((path) => join(folder, String(path)).replaceAll("\\", "/"));
}
