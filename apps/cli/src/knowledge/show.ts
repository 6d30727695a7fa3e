import { parseArgs } from "node:util";
import { nearestName } from "@nextline/core";
import { type KnowledgeFile, knowledgeFolder, loadSnapshot, readAll } from "@nextline/kb";
import { idsNamed, showNamed, shownNames } from "@nextline/review";
import { exit, UsageError } from "../exit-codes.ts";
import { languageAsked } from "../option-values.ts";
import { overlayOption } from "../overlay-option.ts";
import { existingFolder } from "../read-input.ts";

const options = { ...overlayOption, lang: { type: "string", default: "en" }, yaml: { type: "boolean", default: false } } as const;

/** `nextline knowledge show <name>`: a drug, regimen, guideline, statement, trial, rule or source to be read, also by the name of its file; `--yaml`: its files. */
export function show(args: string[]): number {
  const { values, positionals } = parseArgs({ args, options, allowPositionals: true });
  const [name, ...more] = positionals;
  if (name === undefined || more.length > 0) throw new UsageError("knowledge show takes one name");
  const language = languageAsked(values.lang);
  const overlays = (values.overlay ?? []).map(existingFolder);
  const snapshot = loadSnapshot(knowledgeFolder, overlays);
  const asked = nameAsked(name);
  const read = readAll(knowledgeFolder, overlays).files;
  const ids = new Set([asked, ...idsNamed(asked, snapshot)].map((id) => id.toLowerCase()));
  const exact = read.filter(({ path }) => path === name);
  const files = values.yaml && exact.length > 0 ? exact : read.filter(({ path }) => ids.has(fileName(path).toLowerCase()));
  const found = values.yaml ? files.map(fileText) : showNamed(asked, snapshot, language);
  if (found.length === 0) {
    const nearest = nearestName(name, shownNames(snapshot));
    throw new UsageError(`nothing in the knowledge base is named ${name}${nearest === undefined ? "" : `; did you mean ${nearest}?`}`);
  }
  process.stdout.write(found.join("\n"));
  if (!values.yaml && files.length > 0) process.stdout.write(`\nFILES\n${files.map((file) => `  ${shownPath(file)}\n`).join("")}`);
  return exit.done;
}

/** A name, or the name of a file such as `regimens/DKd.yaml`. */
const nameAsked = (name: string): string => (name.endsWith(".yaml") ? fileName(name) : name);

const fileName = (path: string): string => (path.split("/").at(-1) ?? "").replace(/\.yaml$/, "");

const shownPath = ({ path, shown }: KnowledgeFile): string => shown ?? `knowledge/${path}`;

/** A file as it stands. */
const fileText = (file: KnowledgeFile): string => `# ${shownPath(file)}\n${file.content.trimEnd()}\n`;
