/** The words of the page that the report does not have, in both languages. */
import type { Language, Text } from "@nextline/core";
import { createContext, useContext } from "react";
import { adviceWords } from "./advice-words.ts";
import { formWords } from "./form-words.ts";
import { pageWords } from "./page-words.ts";

const all = { ...pageWords, ...formWords, ...adviceWords } satisfies Record<string, Text>;

export type Word = keyof typeof all;

/** A word in a language, its places filled. */
export function wordIn(word: Word, language: Language, values: Readonly<Record<string, string | number>> = {}): string {
  return all[word][language].replace(/\{(\w+)\}/g, (whole, name: string) => String(values[name] ?? whole));
}

/** The language of the page. */
export const LanguageContext = createContext<Language>("en");

/** The language of the page and its words. */
export function useWords(): {
  readonly language: Language;
  readonly t: (word: Word, values?: Readonly<Record<string, string | number>>) => string;
} {
  const language = useContext(LanguageContext);
  return { language, t: (word, values) => wordIn(word, language, values) };
}
