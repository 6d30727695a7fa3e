import { type Jurisdiction, type Language, parseDate } from "@nextline/core";
import { UsageError } from "./exit-codes.ts";

/** One of the words an option knows. */
export function oneOf<Word extends string>(option: string, found: string, words: readonly Word[]): Word {
  const word = words.find((candidate) => candidate === found);
  if (word === undefined) throw new UsageError(`${option} is ${words.join(", ")}; found ${found}`);
  return word;
}

/** A day, as `--as-of` takes it. */
export function dayAsked(text: string | undefined, option = "--as-of"): string | undefined {
  if (text === undefined) return undefined;
  const date = parseDate(text);
  if (date === undefined || date.first !== date.last) throw new UsageError(`${option} is a day such as 2019-09-30; found ${text}`);
  return text;
}

/** A country, in capitals or not. */
export function jurisdictionAsked(text: string | undefined): Jurisdiction | undefined {
  return text === undefined ? undefined : oneOf("--jurisdiction", text.toUpperCase(), ["US", "EU", "JP"] as const);
}

export const languageAsked = (text: string): Language => oneOf("--lang", text, ["en", "ja"] as const);
