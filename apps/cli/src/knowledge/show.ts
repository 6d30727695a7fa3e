import { parseArgs } from "node:util";
import { nearestName } from "@nextline/core";
import { knowledgeFolder, readAll } from "@nextline/kb";
import { showNamed, shownNames } from "@nextline/review";
import { exit, UsageError } from "../exit-codes.ts";
import { languageAsked } from "../option-values.ts";
import { overlayOption, snapshotAsked } from "../overlay-option.ts";
import { existingFolder } from "../read-input.ts";

const options = { ...overlayOption, lang: { type: "string", default: "en" }, yaml: { type: "boolean", default: false } } as const;

/** `nextline knowledge show <name>`: a drug, regimen, guideline, statement, trial, rule or source to be read; `--yaml`: its files. */
export function show(args: string[]): number {
  const { values, positionals } = parseArgs({ args, options, allowPositionals: true });
  const [name, ...more] = positionals;
  if (name === undefined || more.length > 0) throw new UsageError("knowledge show takes one name");
  const language = languageAsked(values.lang);
  const found = values.yaml ? filesNamed(name, values.overlay) : showNamed(name, snapshotAsked(values.overlay), language);
  if (found.length === 0) {
    const nearest = nearestName(name, shownNames(snapshotAsked(values.overlay)));
    throw new UsageError(`nothing in the knowledge base is named ${name}${nearest === undefined ? "" : `; did you mean ${nearest}?`}`);
  }
  process.stdout.write(found.join("\n"));
  return exit.done;
}

/** The files of an entity as they stand, by its id or its path. */
function filesNamed(id: string, overlays: readonly string[] | undefined): string[] {
  const named = (path: string): string => (path.split("/").at(-1) ?? "").replace(/\.yaml$/, "");
  return readAll(knowledgeFolder, (overlays ?? []).map(existingFolder))
    .filter(({ path }) => named(path).toLowerCase() === id.toLowerCase() || path === id)
    .map(({ path, shown, content }) => `# ${shown ?? `knowledge/${path}`}\n${content.trimEnd()}\n`);
}
