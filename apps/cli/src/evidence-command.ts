import { parseArgs } from "node:util";
import { type EvidenceAssumption, nearestName, type Snapshot } from "@nextline/core";
import {
  type EvidenceReport,
  evidenceAssumptions,
  evidenceEndpoints,
  evidencePictures,
  evidencePopulations,
  evidenceReport,
  renderEvidenceHtml,
  renderEvidenceJson,
  renderEvidenceSvg,
  renderEvidenceText,
} from "@nextline/evidence";
import { displayWidth, wrap } from "@nextline/report";
import { exit, UsageError } from "./exit-codes.ts";
import { dayAsked, languageAsked, oneOf } from "./option-values.ts";
import { overlayOption, snapshotAsked } from "./overlay-option.ts";
import { printText } from "./print-text.ts";
import { today } from "./today.ts";

const formats = ["text", "json", "svg", "html"] as const;

const options = {
  ...overlayOption,
  population: { type: "string", default: "all" },
  endpoint: { type: "string", default: "PFS" },
  "as-of": { type: "string" },
  comparator: { type: "string" },
  without: { type: "string", multiple: true },
  picture: { type: "string" },
  format: { type: "string", default: "text" },
  lang: { type: "string", default: "en" },
} as const;

/** `nextline evidence`: the randomised trials of the knowledge base on a question, brought together. */
export function evidenceCommand(args: string[]): number {
  const { values, positionals } = parseArgs({ args, options, allowPositionals: true });
  if (positionals.length > 0) throw new UsageError(`evidence takes no names, only options; found ${positionals.join(" ")}`);
  const format = oneOf("--format", values.format, formats);
  const language = languageAsked(values.lang);
  if (values.picture !== undefined && format !== "svg") throw new UsageError(`--picture is drawn as svg; found --format ${format}`);
  const picture = oneOf("--picture", values.picture ?? "network", evidencePictures);
  const population = named("--population", values.population, evidencePopulations);
  const endpoint = named("--endpoint", values.endpoint, evidenceEndpoints);
  const assume = assumed(values.without ?? []);
  const asOf = dayAsked(values["as-of"]) ?? today();
  const snapshot = snapshotAsked(values.overlay);
  const comparator = values.comparator === undefined ? undefined : regimenId(values.comparator, snapshot);
  const report = evidenceOf(snapshot, { population, endpoint, asOf, assume, ...(comparator === undefined ? {} : { comparator }) });
  switch (format) {
    case "json":
      printText(renderEvidenceJson(report));
      break;
    case "svg":
      printText(renderEvidenceSvg(report, { picture, language }));
      break;
    case "html":
      printText(renderEvidenceHtml(report, { language }));
      break;
    case "text":
      printText(renderEvidenceText(report, { language, displayWidth, wrap }));
      break;
  }
  return exit.done;
}

function evidenceOf(snapshot: Snapshot, request: Parameters<typeof evidenceReport>[1]): EvidenceReport {
  const report = evidenceReport(snapshot, request);
  if (report.ok) return report.value;
  const { found, expected } = report.fault;
  if (expected.length === 0) throw new UsageError(`--comparator ${found}: no randomised comparison answers the question, so there is none`);
  throw new UsageError(`--comparator is a treatment of a network: ${expected.join(", ")}; found ${found}${meant(found, expected)}`);
}

/** One of the names an option knows, in capitals or not. */
function named<Name extends string>(option: string, found: string, names: readonly Name[]): Name {
  const name = names.find((candidate) => candidate.toLowerCase() === found.toLowerCase());
  if (name === undefined) throw new UsageError(`${option} is ${names.join(", ")}; found ${found}${meant(found, names)}`);
  return name;
}

function meant(found: string, names: readonly string[]): string {
  const nearest = nearestName(found, names);
  return nearest === undefined ? "" : `; did you mean ${nearest}?`;
}

/** The assumptions that are left when some are switched off. */
function assumed(without: readonly string[]): readonly EvidenceAssumption[] {
  const ids = evidenceAssumptions.map(({ id }) => id);
  const off = without.map((name) => named("--without", name, ids));
  return ids.filter((id) => !off.includes(id));
}

/** The id of a regimen by any of its names; what is no regimen may be the arm of a trial and stays as it is. */
function regimenId(name: string, { regimens }: Snapshot): string {
  const wanted = name.toLowerCase();
  return regimens.find(({ id, synonyms }) => [id, ...synonyms].some((candidate) => candidate.toLowerCase() === wanted))?.id ?? name;
}
