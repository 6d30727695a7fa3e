import { parseArgs } from "node:util";
import { catalogueOf, timelineOf } from "@nextline/core";
import { drugNamesOf, renderTimelineHtml, renderTimelineJson, renderTimelineSvg, renderTimelineText } from "@nextline/report/timeline";
import { codeSystemsAsked, codeSystemsOption } from "./code-systems-option.ts";
import { definitionsAsked } from "./definition-option.ts";
import { exit, UsageError } from "./exit-codes.ts";
import { dayAsked, jurisdictionAsked, languageAsked, oneOf } from "./option-values.ts";
import { overlayOption, snapshotAsked } from "./overlay-option.ts";
import { inColour, printText } from "./print-text.ts";
import { readPatient } from "./read-patient.ts";

const formats = ["text", "json", "svg", "html"] as const;

const options = {
  ...overlayOption,
  ...codeSystemsOption,
  "as-of": { type: "string" },
  jurisdiction: { type: "string" },
  definition: { type: "string", multiple: true },
  format: { type: "string", default: "text" },
  lang: { type: "string", default: "en" },
} as const;

/** `nextline timeline`: the course of one patient in time. */
export async function timelineCommand(args: string[]): Promise<number> {
  const { values, positionals } = parseArgs({ args, options, allowPositionals: true });
  const [file, ...more] = positionals;
  if (file === undefined || more.length > 0) throw new UsageError("timeline takes one case file or FHIR record, or - for standard input");
  const format = oneOf("--format", values.format, formats);
  const language = languageAsked(values.lang);
  const jurisdiction = jurisdictionAsked(values.jurisdiction);
  const asOf = dayAsked(values["as-of"]);
  const snapshot = snapshotAsked(values.overlay);
  const definitions = definitionsAsked(values.definition, snapshot);
  const { patient, edition } = await readPatient(file, snapshot, {
    asOf,
    jurisdiction,
    definitions,
    withoutCodes: codeSystemsAsked(values["without-codes"]),
  });
  const timeline = timelineOf(patient.facts, snapshot, edition);
  const shown = { language, ...drugNamesOf(catalogueOf(snapshot)) };
  switch (format) {
    case "json":
      printText(renderTimelineJson(timeline, { language }));
      break;
    case "svg":
      printText(renderTimelineSvg(timeline, shown));
      break;
    case "html":
      printText(renderTimelineHtml(timeline, shown));
      break;
    case "text":
      printText(renderTimelineText(timeline, { ...shown, colour: inColour() }));
      break;
  }
  return exit.done;
}
