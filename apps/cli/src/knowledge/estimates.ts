import { createHash } from "node:crypto";
import { readdirSync, rmSync } from "node:fs";
import { join } from "node:path";
import type { Problem, Snapshot } from "@nextline/core";
import { makeEstimates, renderEstimates } from "@nextline/evidence";
import { knowledgeFolder, loadSnapshot } from "@nextline/kb";
import { exit, UsageError } from "../exit-codes.ts";
import { onlyPositionals } from "../only-positionals.ts";
import { writableFolder, writeInto } from "../write-files.ts";

/** `nextline knowledge estimates`: makes the estimates anew from the trials of the knowledge base. */
export function estimates(args: string[]): number {
  if (onlyPositionals(args).length > 0) throw new UsageError("knowledge estimates takes no names");
  const folder = writableFolder(join(knowledgeFolder, "estimates"));
  const files = estimateFiles(loadSnapshot());
  for (const name of readdirSync(folder)) if (name.endsWith(".yaml") && !files.has(name)) rmSync(join(folder, name));
  for (const [name, text] of files) writeInto(folder, name, text);
  process.stdout.write(`${files.size} files written to ${folder}\n`);
  return exit.done;
}

/** The files of estimates that the trials give, by name. */
export function estimateFiles(snapshot: Snapshot): ReadonlyMap<string, string> {
  const hash = (text: string): string => createHash("sha256").update(text).digest("hex");
  return new Map(makeEstimates(snapshot, hash).map((estimates) => [`${estimates.id}.yaml`, renderEstimates(estimates)]));
}

/** Estimates that are not those of the trials: the trials were changed and the estimates not made anew, or somebody changed them by hand. */
export function staleEstimates(snapshot: Snapshot): readonly Problem[] {
  const expected = estimateFiles(snapshot);
  const found = new Map(snapshot.estimates.map((estimates) => [`${estimates.id}.yaml`, renderEstimates(estimates)]));
  return [...new Set([...expected.keys(), ...found.keys()])].sort().flatMap((name): Problem[] => {
    if (expected.get(name) === found.get(name)) return [];
    const what = !found.has(name) ? "no such file" : expected.has(name) ? "other estimates than the trials give" : "estimates of no trials";
    return [
      {
        path: "",
        at: `estimates/${name}`,
        found: what,
        expected: "the estimates of the trials as they are",
        remedy: "make them anew: npx nextline knowledge estimates",
      },
    ];
  });
}
