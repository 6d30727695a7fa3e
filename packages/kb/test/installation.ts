import { cpSync, mkdirSync, readdirSync, statSync, symlinkSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { setTimeout } from "node:timers/promises";
import { fileURLToPath, pathToFileURL } from "node:url";
import { newFolder } from "./overlays.ts";
import { writeSmallKnowledge } from "./small-knowledge.ts";

const root = fileURLToPath(new URL("../../..", import.meta.url));
const { resolve } = createRequire(import.meta.url);

type Loading = typeof import("../src/load-snapshot.ts");

/** A small knowledge base and a copy of the code that loads it, with nothing kept yet. */
export interface Installation {
  readonly folder: string;
  /** Loads from the copy, as a process of its own would. */
  readonly load: Loading["loadSnapshot"];
  /** The place of a file of the knowledge base. */
  readonly file: (path: string) => string;
  /** Waits until the files, and those of an overlay, have rested so long that they are taken as they are; not at all when they have. */
  readonly rest: (overlay?: string) => Promise<void>;
  /** Where it keeps what it made. */
  readonly cache: string;
  /** The files that are kept, with this ending. */
  readonly kept: (ending: string) => string[];
}

/** Makes an installation in a folder that is gone after the tests. */
export async function newInstallation(): Promise<Installation> {
  const folder = newFolder();
  writeSmallKnowledge(join(folder, "knowledge"));
  for (const path of ["packages/core/package.json", "packages/core/src", "packages/kb/package.json", "packages/kb/src"])
    cpSync(join(root, path), join(folder, path), { recursive: true });
  mkdirSync(join(folder, "node_modules/@nextline"), { recursive: true });
  symlinkSync(join(folder, "packages/core"), join(folder, "node_modules/@nextline/core"), "junction");
  for (const name of ["yaml", "zod"]) symlinkSync(dirname(resolve(`${name}/package.json`)), join(folder, "node_modules", name), "junction");
  const loading = (await import(pathToFileURL(join(folder, "packages/kb/src/load-snapshot.ts")).href)) as Loading;
  const cache = join(folder, "packages/kb/.cache");
  return {
    folder,
    load: loading.loadSnapshot,
    file: (path) => join(folder, "knowledge", path),
    rest: async (overlay) => {
      const looked = ["knowledge", "packages/core/src", "packages/kb/src"].map((path) => join(folder, path));
      const last = Math.max(...[...looked, ...(overlay === undefined ? [] : [overlay])].map(lastChange));
      await setTimeout(Math.max(0, last + restPeriod - Date.now()));
    },
    cache,
    kept: (ending) =>
      readdirSync(cache)
        .filter((name) => name.endsWith(ending))
        .map((name) => join(cache, name)),
  };
}

/** A little longer than a seal asks for, in milliseconds. */
const restPeriod = 2100;

/** When a file below a folder last changed. */
function lastChange(folder: string): number {
  const states = readdirSync(folder, { recursive: true }).map((path) => statSync(join(folder, String(path))));
  return Math.max(...states.filter((status) => status.isFile()).map(({ mtimeMs, ctimeMs }) => Math.max(mtimeMs, ctimeMs)));
}
