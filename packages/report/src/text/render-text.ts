import type { Assessment } from "@nextline/core";
import { buildPage } from "../page/build-page.ts";
import { brief } from "../page/context.ts";
import type { TextOptions } from "../report-options.ts";
import { printPage } from "./print-page.ts";

/**
 * The advice as plain text that is read in two minutes: first what does not fit and is not known, then the patient, the options in
 * order, the first of them with their arguments, what would change the advice, and the sources.
 *
 * Lists are cut where they are long and say so; conflicts and what was not understood never are. The same input gives the same text.
 *
 * @example renderText(assess(facts, snapshot, edition), { language: "en", nameOf: catalogueOf(snapshot).nameOf })
 */
export function renderText(assessment: Assessment, options: TextOptions): string {
  const { width = 100, colour = false, details = brief.details } = options;
  const page = buildPage(assessment, options, {
    ...brief,
    details: Math.max(0, Math.trunc(details)),
    order: Math.max(brief.order, details),
  });
  return printPage(page, width, colour);
}
