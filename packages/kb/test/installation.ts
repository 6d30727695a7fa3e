import { cpSync, mkdirSync, readdirSync, symlinkSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { newFolder } from "./overlays.ts";

const root = fileURLToPath(new URL("../../..", import.meta.url));
const { resolve } = createRequire(import.meta.url);

type Loading = typeof import("../src/load-snapshot.ts");

/** A copy of the knowledge base and of the code that loads it, with nothing kept yet. */
export interface Installation {
  readonly folder: string;
  /** Loads from the copy, as a process of its own would. */
  readonly load: Loading["loadSnapshot"];
  /** The place of a file of the knowledge base. */
  readonly file: (path: string) => string;
  /** Where it keeps what it made. */
  readonly cache: string;
  /** The files that are kept, with this ending. */
  readonly kept: (ending: string) => string[];
}

/** Copies what is needed to load the knowledge base to a folder that is gone after the tests. */
export async function newInstallation(): Promise<Installation> {
  const folder = newFolder();
  for (const path of ["knowledge", "packages/core/package.json", "packages/core/src", "packages/kb/package.json", "packages/kb/src"])
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
    cache,
    kept: (ending) =>
      readdirSync(cache)
        .filter((name) => name.endsWith(ending))
        .map((name) => join(cache, name)),
  };
}
