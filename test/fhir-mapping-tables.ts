/** The tables of docs/fhir.md, made from the code and the knowledge base: `node test/fhir-mapping-tables.ts` writes them into it. */
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { codeSystemAddresses, codeSystems, ownResources, reasons, systemNames } from "@nextline/intake";
import { snapshot } from "./knowledge.ts";
import { root } from "./source-files.ts";

const file = join(root, "docs", "fhir.md");
const cell = (text: string): string => text.replaceAll("|", "\\|").replaceAll("*", "\\*");
const row = (cells: readonly string[]): string => `| ${cells.map(cell).join(" | ")} |`;
const table = (head: readonly string[], rows: readonly (readonly string[])[]): string =>
  [row(head), `|${head.map(() => "---").join("|")}|`, ...rows.map(row)].join("\n");

/** What each code system is sent as, and how many of its codes are known. */
function systems(): string {
  const known = new Map([
    ["icd10", "by prefix, of conditions"],
    ["hgnc", "TP53"],
    ["nextline", String(own().length)],
  ]);
  const drugs = snapshot.drugs.flatMap(({ codes }) => codes);
  return table(
    ["Name here", "System", "Codes known", "Sent as"],
    codeSystems.map((id) => [
      `\`${id}\``,
      systemNames[id],
      known.get(id) ?? String([...snapshot.terminology.codes, ...drugs].filter(({ system }) => system === id).length),
      codeSystemAddresses(id)
        .map((address) => `\`${address}\``)
        .join(", "),
    ]),
  );
}

interface Concept {
  readonly code: string;
  readonly display: string;
  readonly definition: string;
}

function own(): readonly Concept[] {
  const system = ownResources().find(({ resourceType }) => resourceType === "CodeSystem");
  return (system?.["concept"] ?? []) as readonly Concept[];
}

/** What the codes of the knowledge base stand for. */
function codes(): string {
  const meaning = (means: Readonly<Record<string, unknown>>): string =>
    means["other"] === undefined
      ? Object.entries(means)
          .map(([kind, value]) => `${kind} ${String(value)}`)
          .join(", ")
      : `not used: ${String(means["other"])}`;
  const groups = Map.groupBy(snapshot.terminology.codes, ({ means }) => meaning(means as Readonly<Record<string, unknown>>));
  return table(
    ["Stands for", "Codes"],
    [...groups].map(([means, entries]) => [
      means,
      entries.map(({ system, code }) => `${systemNames[system as keyof typeof systemNames] ?? system} ${code}`).join(", "),
    ]),
  );
}

const traps = (): string =>
  table(
    ["Code", "Why it is not taken"],
    snapshot.terminology.codeTraps.map(({ system, code, text }) => [
      `${systemNames[system as keyof typeof systemNames] ?? system} ${code}`,
      text.en,
    ]),
  );

/** The tables by the name of their place in the document. */
export const tables: Readonly<Record<string, () => string>> = {
  systems,
  codes,
  traps,
  own: () =>
    table(
      ["Code", "Name", "Definition"],
      own().map(({ code, display, definition }) => [`\`${code}\``, display, definition]),
    ),
  reasons: () =>
    table(
      ["Reason", "What it means"],
      Object.entries(reasons).map(([reason, text]) => [`\`${reason}\``, text]),
    ),
};

/** The document with its tables as they are now. */
export function withTables(text: string): string {
  return Object.entries(tables).reduce((document, [name, make]) => {
    const place = new RegExp(`(<!-- ${name} -->\n)[\\s\\S]*?(<!-- /${name} -->)`);
    return document.replace(place, (_, open: string, close: string) => `${open}${make()}\n${close}`);
  }, text);
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? "").href) writeFileSync(file, withTables(readFileSync(file, "utf8")));
