/** Small elements of FHIR. */
import type { CodeableConcept, Extension, Identifier, Reference } from "fhir/r4.js";
import { clean } from "../text/clean.ts";
import { codeSystem, extension, type OwnSystem, ownRoot } from "./canonical.ts";

/** A text as FHIR takes it: without control characters, and never empty. */
export function plain(text: string): string {
  const cleaned = clean(text).trim();
  return cleaned === "" ? "-" : cleaned;
}

/** A code as FHIR takes it: single spaces inside and none around. */
export const plainCode = (code: string): string => plain(code).replace(/\s+/gu, " ");

/** A concept of a code system of our own, with the words of the reader. */
export function concept(system: OwnSystem, code: string, display: string): CodeableConcept {
  return { coding: [{ system: codeSystem(system), code: plainCode(code), display: plain(display) }], text: plain(display) };
}

/** The code of a concept in a system of our own. */
export function codeIn(system: OwnSystem, concepts: readonly CodeableConcept[] | undefined): string | undefined {
  const codings = (concepts ?? []).flatMap(({ coding }) => coding ?? []);
  return codings.find((coding) => coding.system === codeSystem(system))?.code;
}

/** Which knowledge base an assessment rests on: its version and hash. */
export const knowledgeIdentifier = (value: string): Identifier => ({ system: `${ownRoot}.400.1`, value });

export const reference = (to: string): Reference => ({ reference: to });

/** Our own extensions, by the number of their arc; an arc is never given to another. */
export const extensions = {
  argument: 1,
  evidence: 2,
  openQuestion: 3,
  provisional: 4,
  missing: 5,
  because: 6,
  source: 7,
  comparison: 8,
} as const;

type Part = string | number | boolean;

/** An extension of our own with named parts; a part that is absent is left out, a list gives one part each. */
export function parts(
  name: keyof typeof extensions,
  values: Readonly<Record<string, Part | null | undefined | readonly Part[]>>,
): Extension {
  const each = Object.entries(values).flatMap(([url, value]) =>
    (Array.isArray(value) ? value : [value]).flatMap((one: Part | null | undefined): Extension[] =>
      one === undefined || one === null ? [] : [{ url, ...valued(one) }],
    ),
  );
  return { url: extension(extensions[name]), extension: each };
}

/** An extension of our own with one value. */
export const single = (name: keyof typeof extensions, value: Part): Extension => ({ url: extension(extensions[name]), ...valued(value) });

function valued(value: Part): Partial<Extension> {
  if (typeof value === "boolean") return { valueBoolean: value };
  if (typeof value === "number") return { valueDecimal: value };
  return { valueString: plain(value) };
}

/** The parts of an extension of our own by their name, in order. */
export interface Parts {
  readonly texts: (part: string) => string[];
  /** The first text, or an empty one. */
  readonly text: (part: string) => string;
  readonly numbers: (part: string) => number[];
  /** Whether the first flag is set. */
  readonly flag: (part: string) => boolean;
}

/** The parts of an extension of our own; `undefined` where it is not there. */
export function partsOf(found: readonly Extension[] | undefined, name: keyof typeof extensions): Parts | undefined {
  const whole = found?.find(({ url }) => url === extension(extensions[name]));
  if (whole === undefined) return undefined;
  const named = (part: string): Extension[] => (whole.extension ?? []).filter(({ url }) => url === part);
  const texts = (part: string): string[] => named(part).flatMap(({ valueString }) => valueString ?? []);
  return {
    texts,
    text: (part) => texts(part)[0] ?? "",
    numbers: (part) => named(part).flatMap(({ valueDecimal }) => valueDecimal ?? []),
    flag: (part) => named(part)[0]?.valueBoolean ?? false,
  };
}

/** Every value of an extension of our own that has one. */
export function singles(found: readonly Extension[] | undefined, name: keyof typeof extensions): Extension[] {
  return (found ?? []).filter(({ url }) => url === extension(extensions[name]));
}
