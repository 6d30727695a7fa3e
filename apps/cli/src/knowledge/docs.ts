import { join } from "node:path";
import { fileURLToPath } from "node:url";
import type { Snapshot } from "@nextline/core";
import { loadSnapshot } from "@nextline/kb";
import { coverage, renderCoverageHeatMap, renderCoverageTable, renderStatus, summarise, wholeGrid } from "@nextline/review";
import { exit, UsageError } from "../exit-codes.ts";
import { onlyPositionals } from "../only-positionals.ts";
import { writableFolder, writeInto } from "../write-files.ts";
import { evidenceDocuments } from "./evidence-documents.ts";
import { writeSchemas } from "./schema.ts";

const root = fileURLToPath(new URL("../../../..", import.meta.url));

/** `nextline knowledge docs [folder]`: writes what is generated from the knowledge base: status, coverage with its picture, syntheses of the evidence, and the schemas. */
export function docs(args: string[]): number {
  const [folder = root, ...more] = onlyPositionals(args);
  if (more.length > 0) throw new UsageError("knowledge docs takes at most one folder");
  const snapshot = loadSnapshot();
  const into = writableFolder(join(folder, "docs"));
  writeInto(into, "knowledge-status.md", renderStatus(snapshot));
  const summary = summarise(coverage(snapshot, wholeGrid()));
  writeInto(into, "knowledge-coverage.svg", renderCoverageHeatMap(summary));
  writeInto(into, "knowledge-coverage.md", `${coverageHead(snapshot)}${renderCoverageTable(summary)}\n`);
  for (const [name, text] of evidenceDocuments(snapshot)) writeInto(join(into, "evidence"), name, text);
  writeSchemas(join(folder, "knowledge", "schemas"));
  process.stdout.write(`written to ${into} and ${join(folder, "knowledge", "schemas")}\n`);
  return exit.done;
}

function coverageHead({ version, hash }: Snapshot): string {
  return `# What the knowledge covers

Written by \`npx nextline knowledge docs\` from knowledge ${version}+${hash.slice(0, 12)}; not edited by hand; it may be older than
[the status](knowledge-status.md).

A grid of made-up patients is asked about in every country on the last day of each year (the last year: on the day on which the knowledge was last
looked at): relapse 1, 2, 3, 4 or later; lenalidomide, bortezomib, anti-CD38 antibodies and BCMA-directed treatment each never given, given and
still of use, or refractory; fit, intermediate or frail; standard or high cytogenetic risk; creatinine clearance 90, 40 or 20 mL/min. Everything
else about them is known and good. Left out is what cannot be met: neither lenalidomide nor bortezomib before a relapse, a
BCMA-directed treatment before the second relapse or before 2020, lenalidomide or bortezomib never given by the third relapse.

- **Nothing recommended**: no treatment stands as recommended or preferred (a trial, observation and supportive care do not count). Mostly this means that no guideline text for such a
  patient in that year was found and encoded; treatments then stand as possible, in the order of label, evidence and cautions.
- **Guidelines conflict**: two guidelines in force, each with three statements on treatments or more, each recommend treatments that are not excluded and have none in common, or
  one advises against what another recommends.
- **Only unverified**: something is recommended, and all on which the first options stand there is unverified.

![Coverage by history, country and year](knowledge-coverage.svg)

`;
}
