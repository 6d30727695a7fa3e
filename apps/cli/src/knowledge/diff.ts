import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { parseArgs } from "node:util";
import type { Jurisdiction, Snapshot } from "@nextline/core";
import { nameIndex } from "@nextline/intake";
import { type Asked, changesBetween, gridFacts, gridStates, historyText, type Moved, moved } from "@nextline/review";
import { exit, UsageError } from "../exit-codes.ts";
import { dayAsked, jurisdictionAsked, languageAsked } from "../option-values.ts";
import { overlayOption, snapshotAsked } from "../overlay-option.ts";
import { readVignette, vignetteFacts } from "../vignette.ts";
import { vignettesFolder } from "../vignettes-command.ts";

const options = {
  ...overlayOption,
  from: { type: "string" },
  to: { type: "string" },
  jurisdiction: { type: "string" },
  lang: { type: "string", default: "en" },
} as const;

/** How many moves of the grid are listed. */
const mostListed = 25;

/** `nextline knowledge diff --from DAY --to DAY --jurisdiction XX`: what changed in the knowledge, and for whom other options come first. */
export function diff(args: string[]): number {
  const { values } = parseArgs({ args, options });
  const [from, to] = [dayAsked(values.from, "--from"), dayAsked(values.to, "--to")];
  const jurisdiction = jurisdictionAsked(values.jurisdiction);
  if (from === undefined || to === undefined || jurisdiction === undefined)
    throw new UsageError("knowledge diff takes --from DAY --to DAY --jurisdiction US|EU|JP");
  if (from >= to) throw new UsageError(`--from is a day before --to; found ${from} and ${to}`);
  const language = languageAsked(values.lang);
  const snapshot = snapshotAsked(values.overlay);
  const write = (line: string): void => void process.stdout.write(`${line}\n`);

  const changes = changesBetween(snapshot, jurisdiction, from, to);
  write(`${jurisdiction}, after ${from} and up to ${to}: ${changes.length} changes`);
  for (const { date, what, id, text, source, verified } of changes)
    write(`  ${date.padEnd(10)}  ${what}: ${id}: ${text[language]} [${source}; ${verified}]`);

  const vignettes = moved(askedVignettes(snapshot, to), snapshot, jurisdiction, from, to);
  write(`\n${vignettes.length} vignettes have other first options:`);
  for (const { patient, before, after } of vignettes) write(`  ${before.join(", ")} -> ${after.join(", ")}: ${patient}`);

  const states = gridStates();
  const grid = moved(
    states.map((state) => ({ patient: state, facts: gridFacts(state) })),
    snapshot,
    jurisdiction,
    from,
    to,
  );
  write(`\n${grid.length} of ${states.length} grid patients have other first options:`);
  for (const line of grouped(grid, jurisdiction)) write(`  ${line}`);
  return exit.done;
}

/** The patients of the vignettes, read as on the later day; those that cannot be read then are left out. */
function askedVignettes(snapshot: Snapshot, day: string): Asked<string>[] {
  const names = nameIndex(snapshot);
  return readdirSync(vignettesFolder)
    .filter((name) => name.endsWith(".yaml"))
    .sort()
    .flatMap((name) => {
      const vignette = readVignette(readFileSync(join(vignettesFolder, name), "utf8"));
      const facts = vignetteFacts(vignette, day, names);
      return facts === undefined ? [] : [{ patient: vignette.title, facts }];
    });
}

/** Moves from the same options to the same options together, the most frequent first, with an example. */
function grouped(grid: readonly Moved<Parameters<typeof historyText>[0]>[], jurisdiction: Jurisdiction): string[] {
  const groups = new Map<string, Moved<Parameters<typeof historyText>[0]>[]>();
  for (const move of grid) {
    const key = `${move.before.join(", ")} -> ${move.after.join(", ")}`;
    groups.set(key, [...(groups.get(key) ?? []), move]);
  }
  const sorted = [...groups].sort((a, b) => b[1].length - a[1].length);
  const lines = sorted.slice(0, mostListed).map(([key, moves]) => {
    const [example] = moves;
    return `${String(moves.length).padStart(5)}  ${key}${example === undefined ? "" : ` (as ${historyText(example.patient)})`}`;
  });
  return sorted.length > mostListed ? [...lines, `and ${sorted.length - mostListed} more in ${jurisdiction}`] : lines;
}
