import { join } from "node:path";
import { definitionsOf, findings, nearestName } from "@nextline/core";
import { assemble, checkKnowledge, entityFolders, knowledgeFolder, loadSnapshot, readKnowledge } from "@nextline/kb";
import { exit, UsageError } from "./exit-codes.ts";
import { onlyPositionals } from "./only-positionals.ts";
import { existingFolder } from "./read-input.ts";

/** `nextline knowledge check | show | vocabulary | definitions`. */
export function knowledgeCommand(args: string[]): number {
  const [action, ...rest] = onlyPositionals(args);
  switch (action) {
    case "check":
      return check(rest);
    case "show":
      return show(rest);
    case "vocabulary":
      if (rest.length > 0) throw new UsageError("knowledge vocabulary takes nothing more");
      return vocabulary();
    case "definitions":
      if (rest.length > 0) throw new UsageError("knowledge definitions takes nothing more");
      return definitions();
    default:
      throw new UsageError("knowledge knows check, show, vocabulary and definitions");
  }
}

function check([folder = knowledgeFolder, ...more]: string[]): number {
  if (more.length > 0) throw new UsageError("knowledge check takes at most one folder");
  for (const name of entityFolders) existingFolder(join(existingFolder(folder), name));
  const assembled = assemble(readKnowledge(folder));
  const problems = checkKnowledge(assembled);
  for (const { at, path, found, expected, remedy } of problems)
    process.stdout.write(`${at ?? folder} ${path}: found ${found}; expected ${expected}. Remedy: ${remedy}.\n`);
  const { drugs, regimens, trials, guidelines, rules, sources, hash } = assembled.snapshot;
  const statements = guidelines.reduce((sum, guideline) => sum + guideline.statements.length, 0);
  process.stdout.write(
    `${drugs.length} drugs, ${regimens.length} options, ${trials.length} trials, ${statements} guideline statements, ${rules.length} rules, ${sources.length} sources; hash ${hash.slice(0, 12)}; ${problems.length} faults.\n`,
  );
  const levels = verificationCounts(assembled.snapshot);
  const total = [...levels.values()].reduce((sum, count) => sum + count, 0);
  process.stdout.write(
    `${total} values with a verification level: ${[...levels].map(([level, count]) => `${count} ${level}`).join(", ")}.\n`,
  );
  return problems.length === 0 ? exit.done : exit.faults;
}

/** How many values stand on what: every `verified` in the snapshot. */
function verificationCounts(snapshot: unknown): ReadonlyMap<string, number> {
  const counts = new Map(["read", "abstract", "secondary", "unverified"].map((level) => [level, 0]));
  const walk = (value: unknown): void => {
    if (typeof value !== "object" || value === null) return;
    for (const [key, item] of Object.entries(value)) {
      if (key === "verified" && typeof item === "string") counts.set(item, (counts.get(item) ?? 0) + 1);
      else walk(item);
    }
  };
  walk(snapshot);
  return counts;
}

/** The file of an entity, as it stands: it is written to be read. */
function show([id, ...more]: string[]): number {
  if (id === undefined || more.length > 0) throw new UsageError("knowledge show takes one id");
  const files = readKnowledge(knowledgeFolder);
  const named = (path: string): string =>
    path
      .split("/")
      .at(-1)
      ?.replace(/\.yaml$/, "") ?? "";
  const found = files.filter(({ path }) => named(path).toLowerCase() === id.toLowerCase() || path === id);
  if (found.length === 0) {
    const nearest = nearestName(
      id,
      files.map(({ path }) => named(path)),
    );
    throw new UsageError(`nothing in the knowledge base is named ${id}${nearest === undefined ? "" : `; did you mean ${nearest}?`}`);
  }
  for (const { path, content } of found) process.stdout.write(`# knowledge/${path}\n${content.trimEnd()}\n\n`);
  return exit.done;
}

/** Every definition on which the field disagrees, its variants and their sources; the first is used unless another is chosen. */
function definitions(): number {
  const snapshot = loadSnapshot();
  const titles = new Map(snapshot.sources.map(({ id, title }) => [id, title]));
  for (const { id, label, variants } of definitionsOf(snapshot)) {
    process.stdout.write(`${id}: ${label.en}\n`);
    for (const [index, variant] of variants.entries()) {
      process.stdout.write(`  ${index === 0 ? "*" : " "} ${variant.id.padEnd(18)} ${variant.text.en}\n`);
      process.stdout.write(`${" ".repeat(23)}${variant.source}: ${titles.get(variant.source) ?? ""}\n`);
    }
  }
  return exit.done;
}

function vocabulary(): number {
  for (const { id, type, unit, values, domain, label } of findings) {
    const kind = [type, unit, values?.join(" | "), domain === undefined ? undefined : `of ${domain}s`]
      .filter((part) => part !== undefined)
      .join(", ");
    process.stdout.write(`${id.padEnd(26)} ${kind.padEnd(44)} ${label.en}\n`);
  }
  return exit.done;
}
