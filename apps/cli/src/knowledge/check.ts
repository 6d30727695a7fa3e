import { join } from "node:path";
import { parseArgs } from "node:util";
import type { Snapshot } from "@nextline/core";
import { entityFolders, knowledgeFolder, readAll } from "@nextline/kb";
import { assemble, checkKnowledge } from "@nextline/kb/checking";
import { levels, verificationCounts } from "@nextline/review";
import { exit, UsageError } from "../exit-codes.ts";
import { overlayOption } from "../overlay-option.ts";
import { existingFolder } from "../read-input.ts";
import { staleEstimates } from "./estimates.ts";

/** `nextline knowledge check [folder] [--overlay DIR]`: every fault with its file, line and remedy, and what there is. */
export function checkKnowledgeBase(args: string[]): number {
  const { values, positionals } = parseArgs({ args, options: overlayOption, allowPositionals: true });
  const [folder = knowledgeFolder, ...more] = positionals;
  if (more.length > 0) throw new UsageError("knowledge check takes at most one folder");
  for (const name of entityFolders) existingFolder(join(existingFolder(folder), name));
  const assembled = assemble(readAll(folder, (values.overlay ?? []).map(existingFolder)));
  const faults = checkKnowledge(assembled);
  const problems = faults.length > 0 ? faults : staleEstimates(withoutOverlays(folder, assembled.snapshot));
  for (const { at, path, found, expected, remedy } of problems)
    process.stdout.write(`${at ?? folder} ${path}: found ${found}; expected ${expected}. Remedy: ${remedy}.\n`);
  const { drugs, regimens, trials, guidelines, rules, sources, hash, overlays } = assembled.snapshot;
  const statements = guidelines.reduce((sum, guideline) => sum + guideline.statements.length, 0);
  const laid = overlays.map((overlay) => `; overlay ${overlay.id} ${overlay.hash.slice(0, 12)}`).join("");
  process.stdout.write(
    `${drugs.length} drugs, ${regimens.length} options, ${trials.length} trials, ${statements} guideline statements, ${rules.length} rules, ${sources.length} sources; hash ${hash.slice(0, 12)}${laid}; ${problems.length} faults.\n`,
  );
  const counts = verificationCounts(assembled.snapshot);
  const total = (pick: (count: (typeof counts)[number]) => number): number => counts.reduce((sum, count) => sum + pick(count), 0);
  process.stdout.write(
    `${total(({ values: count }) => count)} values with a verification level: ${levels.map((level) => `${total(({ byLevel }) => byLevel[level])} ${level}`).join(", ")}.\n`,
  );
  return problems.length === 0 ? exit.done : exit.faults;
}

/** The estimates are those of the knowledge base itself, whatever is laid over it. */
function withoutOverlays(folder: string, snapshot: Snapshot): Snapshot {
  return snapshot.overlays.length === 0 ? snapshot : assemble(readAll(folder, [])).snapshot;
}
