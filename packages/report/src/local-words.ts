import type { Language } from "@nextline/core";
import { standingWords, valueWords } from "./words.ts";

/**
 * Sentences of the core with the words of the language of the reader for standings and values of choices, which the core writes as
 * their ids. English words inside a name or a longer word are left alone.
 */
export function localWords(text: string, language: Language): string {
  if (language === "en") return text;
  const words = text.replace(/(^|[\s（(が])([a-z]+(?:-[a-z]+)*)(?=$|[\s）)、。以未を])/gu, (whole, before: string, word: string) => {
    const known = Object.hasOwn(standingWords, word) ? standingWords[word as keyof typeof standingWords] : valueWords[word];
    return known === undefined ? whole : `${before}${known.ja}`;
  });
  return words.replaceAll(`（${standingWords.preferred.ja}）`, `［${standingWords.preferred.ja}］`);
}
