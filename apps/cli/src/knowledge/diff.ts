import { parseArgs } from "node:util";
import type { Jurisdiction, Language } from "@nextline/core";
import { type Change, changeParts, changesBetween, gridFacts, gridStates, historyText, type Moved, moved } from "@nextline/review";
import { exit, UsageError } from "../exit-codes.ts";
import { dayAsked, jurisdictionAsked, languageAsked } from "../option-values.ts";
import { overlayOption, snapshotAsked } from "../overlay-option.ts";
import { askedVignettes } from "./asked-vignettes.ts";

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
  for (const part of changeParts)
    for (const change of changes.filter((candidate) => candidate.part === part)) write(`  ${changeLine(change, language)}`);

  const { asked, dated, unread } = askedVignettes(snapshot);
  const vignettes = moved(asked, snapshot, jurisdiction, from, to);
  const lost = unread === 0 ? "" : `; ${unread} could not be read`;
  write(
    `\n${vignettes.length} of ${asked.length} vignettes have other first options (${dated} more hold dates of their own and were not asked${lost}):`,
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

/** A change with its source, and how far its day was verified; where only what it says has a level, that is told. */
function changeLine({ date, what, id, text, source, verified }: Change, language: Language): string {
  const level = verified === undefined ? "" : `; ${verified.of === "day" ? "" : "content "}${verified.level}`;
  return `${date.padEnd(10)}  ${what}: ${id}: ${text[language]} [${source}${level}]`;
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
