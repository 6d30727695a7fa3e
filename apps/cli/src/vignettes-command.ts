import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { nameIndex } from "@nextline/intake";
import { loadSnapshot } from "@nextline/kb";
import { BadInput, exit, UsageError } from "./exit-codes.ts";
import { onlyPositionals } from "./only-positionals.ts";
import { existingFolder } from "./read-input.ts";
import { readVignette, vignetteFaults } from "./vignette.ts";

/** The clinical examples of this repository. */
export const vignettesFolder: string = fileURLToPath(new URL("../../../vignettes", import.meta.url));

/** `nextline vignettes`: runs every clinical example and says which hold. */
export function vignettesCommand(args: string[]): number {
  const [folder = vignettesFolder, ...more] = onlyPositionals(args);
  if (more.length > 0) throw new UsageError("vignettes takes at most one folder");
  const snapshot = loadSnapshot();
  const names = nameIndex(snapshot);
  let failed = 0;
  const files = readdirSync(existingFolder(folder))
    .filter((name) => name.endsWith(".yaml"))
    .sort();
  if (files.length === 0) throw new BadInput([`${folder}: found no .yaml file; expected vignettes. Remedy: check the name of the folder.`]);
  for (const file of files) {
    const { title, faults } = outcome(join(folder, file), snapshot, names);
    if (faults.length > 0) failed += 1;
    process.stdout.write(`${faults.length === 0 ? "holds " : "FAILS "} ${title}\n`);
    for (const fault of faults) process.stdout.write(`        ${file}: ${fault}\n`);
  }
  process.stdout.write(`${files.length - failed} passed, ${failed} failed\n`);
  return failed === 0 ? exit.done : exit.faults;
}

function outcome(
  path: string,
  snapshot: Parameters<typeof vignetteFaults>[1],
  names: Parameters<typeof vignetteFaults>[2],
): { title: string; faults: string[] } {
  try {
    const vignette = readVignette(readFileSync(path, "utf8"));
    return { title: vignette.title, faults: vignetteFaults(vignette, snapshot, names) };
  } catch (error) {
    return { title: path, faults: [error instanceof Error ? error.message : String(error)] };
  }
}
