import type { Language, Text } from "../terms/text.ts";
import type { LabelSection, LabelTemplate, ValueKind } from "./label-template.ts";
import type { Verified } from "./sourced.ts";

/** The place of a value in its source, and how it is known. */
export interface Place {
  readonly text: Text;
  /**
   * `locator`: written with the value. `template`: the section that the regulation prescribes; it was not read there. `code`: an entry of a
   * list of codes, found by its code. `level`: seen in the abstract.
   */
  readonly by: "locator" | "template" | "code" | "level";
}

/** What is looked at of a value; of several sources, none has a template. */
interface Located {
  readonly source?: string;
  readonly locator?: string;
  readonly verified: Verified;
  readonly code?: string;
}

/**
 * Where a value stands in its source. Its own locator comes first; then, of a label, what the template prescribes for a value of this kind. A
 * code stands in its list under itself, and what is verified in an abstract in the abstract. Nothing where none of these is known.
 */
export function placeOf(value: Located, kind: ValueKind | undefined, templates: readonly LabelTemplate[]): Place | undefined {
  if (value.locator !== undefined) return { text: { en: value.locator, ja: value.locator }, by: "locator" };
  const template = templates.find(({ labels }) => value.source !== undefined && labels.includes(value.source));
  const sections = template === undefined || kind === undefined ? [] : template.sections.filter(({ kinds }) => kinds.includes(kind));
  if (sections.length > 0) return { text: { en: sectionText(sections, "en"), ja: sectionText(sections, "ja") }, by: "template" };
  if (kind === "code" && value.code !== undefined) return { text: { en: value.code, ja: value.code }, by: "code" };
  return value.verified === "abstract" && template === undefined ? { text: { en: "abstract", ja: "抄録" }, by: "level" } : undefined;
}

/** A single section with its name; of several the numbers alone, as far as they have one. */
function sectionText(sections: readonly LabelSection[], language: Language): string {
  const [only] = sections;
  if (only !== undefined && sections.length === 1)
    return only.number === undefined ? only.name[language] : `${only.number} ${only.name[language]}`;
  const names = sections.map(({ number, name }) => number ?? name[language]);
  if (language === "ja") return `${names.slice(0, -1).join("、")}または${names.at(-1)}`;
  return `${names.slice(0, -1).join(", ")} or ${names.at(-1)}`;
}
