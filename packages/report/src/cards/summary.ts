import type { Language, Option } from "@nextline/core";
import { clean } from "../text/clean.ts";

/** A summary has fewer characters than this (CDS Hooks). */
export const summaryLimit = 140;

const graphemes = new Intl.Segmenter("und", { granularity: "grapheme" });

/**
 * The text on one line in fewer than 140 characters, counted in UTF-16 code units, which are never fewer than the characters a reader
 * counts. What does not fit is cut between characters, with an ellipsis.
 */
export function shortened(text: string, most = summaryLimit - 1): string {
  const line = clean(text).replace(/\s+/gu, " ").trim();
  if (line.length <= most) return line;
  let kept = "";
  for (const { segment } of graphemes.segment(line)) {
    if (kept.length + segment.length > most - 1) break;
    kept += segment;
  }
  return `${kept.trimEnd()}…`;
}

/** The first of the texts that fits; the last one, shortened, when none does. */
export function firstThatFits(texts: readonly string[]): string {
  return shortened(texts.find((text) => clean(text).trim().length < summaryLimit) ?? texts.at(-1) ?? "");
}

/** An option in few words: the usual abbreviation of a regimen, the name of a strategy that has none. */
export const shortName = ({ id, name, drugs }: Option, language: Language): string => (drugs.length === 0 ? name[language] : id);
