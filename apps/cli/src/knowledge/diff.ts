import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { parseArgs } from "node:util";
import type { Jurisdiction, Snapshot } from "@nextline/core";
import { nameIndex } from "@nextline/intake";
import { type Asked, type Change, changesBetween, gridFacts, gridStates, historyText, type Moved, moved } from "@nextline/review";
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
  for (const { date, what, id, text, source, verified } of [...changes].sort((a, b) => rankOf(a) - rankOf(b)))
    write(
      `  ${date.padEnd(10)}  ${what}: ${id}: ${text[language]} [${[source, verified].filter((part) => part !== undefined).join("; ")}]`,
    );

  const { asked, of } = askedVignettes(snapshot, to);
  const vignettes = moved(asked, snapshot, jurisdiction, from, to);
  write(
    `\n${vignettes.length} of ${asked.length} vignettes have other first options (${of - asked.length} more hold dates of their own and were not asked):`,
  );
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

/** Authorisations and supply first, then guidelines, then rules and drugs, then results; each in order of time. */
const kinds: readonly string[] = ["auth", "supply", "guideline", "statement", "rule", "drug", "results"];
const rankOf = ({ what }: Change): number => kinds.findIndex((kind) => what.startsWith(kind));

/**
 * The patients of the vignettes that are the same on both days: without a dated fact, for a record with dates is another record on another
 * day. With how many vignettes there are.
 */
function askedVignettes(snapshot: Snapshot, day: string): { readonly asked: Asked<string>[]; readonly of: number } {
  const names = nameIndex(snapshot);
  const files = readdirSync(vignettesFolder)
    .filter((name) => name.endsWith(".yaml"))
    .sort();
  const asked = files.flatMap((name) => {
    const vignette = readVignette(readFileSync(join(vignettesFolder, name), "utf8"));
    const facts = vignetteFacts(vignette, day, names);
    return facts === undefined || facts.some(({ date }) => date !== undefined) ? [] : [{ patient: `${vignette.title} (${name})`, facts }];
  });
  return { asked, of: files.length };
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
