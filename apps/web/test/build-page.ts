import { mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { build } from "vite";

const app = fileURLToPath(new URL("..", import.meta.url));

/** Builds the page, or another page beside it, into a folder of its own and gives the folder. */
export async function builtInto(root: string = app): Promise<string> {
  const outDir = mkdtempSync(join(tmpdir(), "nextline-web-"));
  await build({ root, configFile: join(app, "vite.config.ts"), logLevel: "error", build: { outDir, emptyOutDir: true } });
  return outDir;
}

/** The page that only assesses. */
export const enginePage: string = fileURLToPath(new URL("./engine", import.meta.url));
