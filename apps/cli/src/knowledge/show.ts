import { parseArgs } from "node:util";
import { nearestName } from "@nextline/core";
import { type KnowledgeFile, knowledgeFolder, readAll } from "@nextline/kb";
import { idsNamed, showNamed, shownNames } from "@nextline/review";
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
  const files = filesOf(name, values.overlay).map(({ path, shown }) => shown ?? `knowledge/${path}`);
  if (!values.yaml && files.length > 0) process.stdout.write(`\nFILES\n${files.map((file) => `  ${file}\n`).join("")}`);
  return exit.done;
}

/** The files of an entity, by any of its names or by the path of a file. */
function filesOf(name: string, overlays: readonly string[] | undefined): KnowledgeFile[] {
  const ids = new Set([name, ...idsNamed(name, snapshotAsked(overlays))].map((id) => id.toLowerCase()));
  const fileName = (path: string): string => (path.split("/").at(-1) ?? "").replace(/\.yaml$/, "").toLowerCase();
  return readAll(knowledgeFolder, (overlays ?? []).map(existingFolder)).files.filter(
    ({ path }) => ids.has(fileName(path)) || path === name,
  );
}

/** The files of an entity as they stand. */
function filesNamed(name: string, overlays: readonly string[] | undefined): string[] {
  return filesOf(name, overlays).map(({ path, shown, content }) => `# ${shown ?? `knowledge/${path}`}\n${content.trimEnd()}\n`);
}
