import type { Language, Text } from "@nextline/core";

/** In the first part, where a text in two languages stands. */
export const textMark = "\u00a7";

/** In the first part, where a value stands that is loaded later. */
export const laterMark = "\u2026";

/** The whole knowledge base but for its texts and for what no advice is worked out from. */
export interface FirstPart {
  readonly hash: string;
  readonly knowledge: unknown;
}

/** Every text in one language, in the order of their marks. */
export interface TextPart {
  readonly hash: string;
  readonly language: Language;
  readonly texts: readonly string[];
}

/** The values left out of the first part, in the order of their marks. */
export interface LaterPart {
  readonly hash: string;
  readonly values: readonly unknown[];
}

/** A knowledge base in parts that can be loaded one after the other. */
export interface KnowledgeParts {
  readonly first: FirstPart;
  readonly texts: Readonly<Record<Language, TextPart>>;
  readonly later: LaterPart;
}

/** Whether a value is a text in both languages and nothing else. */
export function isText(value: unknown): value is Text {
  if (typeof value !== "object" || value === null) return false;
  const keys = Object.keys(value);
  return keys.length === 2 && keys[0] === "en" && keys[1] === "ja" && Object.values(value).every((text) => typeof text === "string");
}
