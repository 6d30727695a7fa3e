import {
  type Catalogue,
  type CriterionSource,
  checkCriterion,
  type Language,
  placeOf,
  type Sourced,
  sentence,
  type Text,
  valueKind,
} from "@nextline/core";

/** An entity as it is shown: a title, and blocks of lines under headings. Blocks without lines are left out. */
export interface Shown {
  readonly title: string;
  readonly about: readonly string[];
  readonly blocks: readonly { readonly heading: string; readonly lines: readonly string[] }[];
}

/** In which words, and with which names. */
export interface ShowContext {
  readonly catalogue: Catalogue;
  readonly language: Language;
}

/**
 * Where a value comes from and how far it was checked, in brackets. The list that the value stands in tells its kind, and with it the place
 * that the template of a label prescribes; that such a place was not read is said.
 */
export function originText(value: Sourced, list: string, context: ShowContext): string {
  return `[${value.source}${placeText(value, list, context)}; ${value.verified}${localText(value)}]`;
}

/** The place as it follows a source; nothing where it is not known. */
export function placeText(
  value: Pick<Sourced, "locator" | "verified"> & Partial<Sourced>,
  list: string,
  { catalogue, language }: ShowContext,
): string {
  const place = placeOf(value, valueKind(list, value), catalogue.snapshot.terminology.labelTemplates);
  if (place === undefined || place.by === "code") return "";
  return `, ${place.text[language]}${place.by === "template" ? byTemplate[language] : ""}`;
}

const byTemplate: Text = { en: " (by template)", ja: "（書式による）" };

const localText = ({ overlay }: { readonly overlay?: string }): string => (overlay === undefined ? "" : `; local: ${overlay}`);

/** For whom something holds, as a sentence; nothing for everybody. */
export function whenText(when: CriterionSource | undefined, { catalogue, language }: ShowContext): string {
  if (when === undefined) return "";
  const checked = checkCriterion(when, catalogue.criteria);
  return checked.ok ? sentence(checked.criterion, language, catalogue.nameOf) : JSON.stringify(when);
}

/** In which countries, where that is limited. */
export const whereText = (jurisdictions: readonly string[] | undefined): string =>
  jurisdictions === undefined ? "" : `${jurisdictions.join(", ")}: `;

/** A period as it is written. */
export function periodText({ from, until }: { readonly from?: string; readonly until?: string }): string {
  if (from === undefined && until === undefined) return "";
  return until === undefined ? `since ${from}` : from === undefined ? `until ${until}` : `${from} to ${until}`;
}

/** The parts that say something, in a row; a semicolon that begins one stands close to the part before. */
export const joined = (...parts: readonly (string | undefined)[]): string =>
  parts
    .filter((part) => part !== undefined && part !== "")
    .join(" ")
    .replaceAll(" ; ", "; ");

/** Both names, the asked language first. */
export const bothNames = ({ en, ja }: Text, language: Language): string => (language === "en" ? `${en} (${ja})` : `${ja} (${en})`);

/** The whole as plain text. */
export function renderShown({ title, about, blocks }: Shown): string {
  const shown = blocks
    .filter(({ lines }) => lines.length > 0)
    .map(({ heading, lines }) => [heading.toUpperCase(), ...lines.map((line) => `  ${line}`)].join("\n"));
  return `${[[title, ...about].join("\n"), ...shown].join("\n\n")}\n`;
}
