import type { Assessment, Language } from "@nextline/core";

/**
 * The assessment as JSON in the shape of `nextline: assessment/1`: every sentence is a string in the language asked for, and names of
 * options stay in both. The same assessment and language give the same text, byte for byte.
 */
export function renderJson(assessment: Assessment, { language }: { readonly language: Language }): string {
  const counterfactuals = assessment.counterfactuals.map(({ text }) => ({ if: text.if[language], then: text.then[language] }));
  return JSON.stringify(inLanguage({ ...assessment, counterfactuals }, language), null, 2);
}

/** Keys whose value is a sentence in both languages. */
const sentences: ReadonlySet<string> = new Set(["text", "notice"]);

/** The value with every sentence in one language. */
export function inLanguage(value: unknown, language: Language, key = ""): unknown {
  if (Array.isArray(value)) return value.map((item) => inLanguage(item, language));
  if (typeof value !== "object" || value === null) return value;
  const record = value as Record<string, unknown>;
  if (sentences.has(key)) return record[language];
  return Object.fromEntries(Object.entries(record).map(([name, item]) => [name, inLanguage(item, language, name)]));
}
