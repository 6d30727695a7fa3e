import { definitionsOf, findings } from "@nextline/core";
import { loadSnapshot } from "@nextline/kb";
import { exit, UsageError } from "../exit-codes.ts";
import { onlyPositionals } from "../only-positionals.ts";

/** Every definition on which the field disagrees, its variants and their sources; the first is used unless another is chosen. */
export function definitions(args: string[]): number {
  if (onlyPositionals(args).length > 0) throw new UsageError("knowledge definitions takes nothing more");
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

/** Every finding that a criterion may use, with its type, unit and values. */
export function vocabulary(args: string[]): number {
  if (onlyPositionals(args).length > 0) throw new UsageError("knowledge vocabulary takes nothing more");
  for (const { id, type, unit, values, domain, label } of findings) {
    const kind = [type, unit, values?.join(" | "), domain === undefined ? undefined : `of ${domain}s`]
      .filter((part) => part !== undefined)
      .join(", ");
    process.stdout.write(`${id.padEnd(26)} ${kind.padEnd(44)} ${label.en}\n`);
  }
  return exit.done;
}
