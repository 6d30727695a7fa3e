/** An assessment in the form asked for, with its content type. */
import { type Assessment, catalogueOf, type Language, type Snapshot } from "@nextline/core";
import { assessmentToFhir, renderHtml, renderJson, renderMarkdown, renderText } from "@nextline/report";
import type { Format } from "./job.ts";

export const contentTypes: Readonly<Record<Format, string>> = {
  json: "application/json; charset=utf-8",
  markdown: "text/markdown; charset=utf-8",
  html: "text/html; charset=utf-8",
  fhir: "application/fhir+json; charset=utf-8",
  text: "text/plain; charset=utf-8",
};

export interface RenderContext {
  readonly language: Language;
  /** The moment of the advice, which FHIR asks for. */
  readonly time: string;
  readonly snapshot: Snapshot;
}

export function render(assessment: Assessment, format: Format, { language, time, snapshot }: RenderContext): string {
  const { nameOf } = catalogueOf(snapshot);
  switch (format) {
    case "json":
      return renderJson(assessment, { language });
    case "markdown":
      return renderMarkdown(assessment, { language, nameOf });
    case "html":
      return renderHtml(assessment, { language, nameOf });
    case "text":
      return renderText(assessment, { language, nameOf });
    case "fhir":
      return JSON.stringify(assessmentToFhir(assessment, { language, nameOf, time }));
  }
}
