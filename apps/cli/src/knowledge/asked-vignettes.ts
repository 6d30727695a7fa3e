import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { Snapshot } from "@nextline/core";
import { nameIndex } from "@nextline/intake";
import { type Asked, holdsDates } from "@nextline/review";
import { readVignette, vignetteFacts } from "../vignette.ts";
import { vignettesFolder } from "../vignettes-command.ts";

/** The vignettes whose patient is the same on any day, and how many are left out. */
export interface AskedVignettes {
  /** By the name of the file. */
  readonly asked: readonly Asked<string>[];
  readonly dated: number;
  readonly unread: number;
}

/**
 * The patients of the vignettes. Those with dates are left out: on another day they are other patients, so that what moved them could be
 * their record and not the knowledge.
 */
export function askedVignettes(snapshot: Snapshot): AskedVignettes {
  const names = nameIndex(snapshot);
  const files = readdirSync(vignettesFolder)
    .filter((name) => name.endsWith(".yaml"))
    .sort();
  const read = files.map((name) => ({
    patient: name,
    facts: vignetteFacts(readVignette(readFileSync(join(vignettesFolder, name), "utf8")), names),
  }));
  const known = read.flatMap(({ patient, facts }) => (facts === undefined ? [] : [{ patient, facts }]));
  const asked = known.filter(({ facts }) => !holdsDates(facts));
  return { asked, dated: known.length - asked.length, unread: files.length - known.length };
}
