import { parseArgs } from "node:util";
import { assess, catalogueOf, explainOption, nearestName, type Snapshot } from "@nextline/core";
import {
  assessmentToFhir,
  renderHtml,
  renderJson,
  renderMarkdown,
  renderState,
  renderText,
  renderTrace,
  renderTraceJson,
  renderWhyNot,
} from "@nextline/report";
import { codeSystemsAsked, codeSystemsOption } from "./code-systems-option.ts";
import { definitionsAsked } from "./definition-option.ts";
import { exit, UsageError } from "./exit-codes.ts";
import { dayAsked, jurisdictionAsked, languageAsked, oneOf } from "./option-values.ts";
import { overlayOption, snapshotAsked } from "./overlay-option.ts";
import { inColour, printText } from "./print-text.ts";
import { readPatient } from "./read-patient.ts";
import { now } from "./today.ts";

const formats = ["text", "json", "markdown", "html", "fhir"] as const;

const options = {
  ...overlayOption,
  ...codeSystemsOption,
  "as-of": { type: "string" },
  jurisdiction: { type: "string" },
  guidelines: { type: "string" },
  definition: { type: "string", multiple: true },
  format: { type: "string", default: "text" },
  lang: { type: "string", default: "en" },
  "why-not": { type: "string" },
  trace: { type: "boolean", default: false },
  "off-label": { type: "boolean", default: false },
} as const;

/** `nextline assess`: the advice on one patient. */
export async function assessCommand(args: string[]): Promise<number> {
  const { values, positionals } = parseArgs({ args, options, allowPositionals: true });
  const [file, ...more] = positionals;
  if (file === undefined || more.length > 0) throw new UsageError("assess takes one case file or FHIR record, or - for standard input");
  const format = oneOf("--format", values.format, formats);
  const language = languageAsked(values.lang);
  const jurisdiction = jurisdictionAsked(values.jurisdiction);
  if (values["why-not"] !== undefined && format !== "text" && format !== "json")
    throw new UsageError(`--why-not is answered as text or json; found --format ${format}`);
  if (values.trace && format !== "text") throw new UsageError(`--trace is part of the text; found --format ${format}`);
  const snapshot = snapshotAsked(values.overlay);
  const { patient, edition } = await readPatient(file, snapshot, {
    asOf: dayAsked(values["as-of"]),
    jurisdiction,
    guidelines: bodies(values.guidelines, snapshot),
    offLabel: values["off-label"],
    definitions: definitionsAsked(values.definition, snapshot),
    withoutCodes: codeSystemsAsked(values["without-codes"]),
  });
  const assessment = assess(patient.facts, snapshot, edition, { notUnderstood: patient.notUnderstood });
  const nameOf = catalogueOf(snapshot).nameOf;
  if (values["why-not"] !== undefined) {
    const id = regimenNamed(values["why-not"], snapshot);
    const traced = explainOption(id, patient.facts, snapshot, edition);
    if (traced === undefined) throw new UsageError(`there is no option ${id}`);
    if (format === "json") printText(renderTraceJson(traced, assessment, { language, nameOf }));
    else {
      printText(renderWhyNot(traced, assessment, { language, nameOf }));
      if (values.trace) printText(renderTrace(traced, { language, nameOf }));
    }
    return exit.done;
  }
  switch (format) {
    case "json":
      printText(renderJson(assessment, { language }));
      break;
    case "markdown":
      printText(renderMarkdown(assessment, { language, nameOf }));
      break;
    case "html":
      printText(renderHtml(assessment, { language, nameOf }));
      break;
    case "fhir":
      printText(JSON.stringify(assessmentToFhir(assessment, { language, nameOf, time: now() }), null, 2));
      break;
    case "text":
      printText(renderText(assessment, { language, nameOf, colour: inColour() }));
      if (values.trace) printText(renderState(assessment, { language, nameOf, facts: patient.facts }));
      break;
  }
  return exit.done;
}

function bodies(text: string | undefined, snapshot: Snapshot): string[] | undefined {
  if (text === undefined) return undefined;
  const known = [...new Set(snapshot.guidelines.map((guideline) => guideline.body))].sort();
  return text.split(",").map((name) => {
    const body = known.find((candidate) => candidate.toLowerCase() === name.trim().toLowerCase());
    if (body === undefined) throw new UsageError(`--guidelines knows ${known.join(", ")}; found ${name.trim()}`);
    return body;
  });
}

/** A regimen by its id or one of its other names. */
function regimenNamed(name: string, snapshot: Snapshot): string {
  const wanted = name.toLowerCase();
  const found = snapshot.regimens.find((regimen) =>
    [regimen.id, ...regimen.synonyms].some((candidate) => candidate.toLowerCase() === wanted),
  );
  if (found !== undefined) return found.id;
  const nearest = nearestName(
    name,
    snapshot.regimens.flatMap((regimen) => [regimen.id, ...regimen.synonyms]),
  );
  throw new UsageError(`there is no option named ${name}${nearest === undefined ? "" : `; did you mean ${nearest}?`}`);
}
