import type { Language, Timeline } from "@nextline/core";

/** The timeline as JSON in the shape of `nextline: timeline/1`: every sentence is a string in the language asked for. */
export function renderTimelineJson(timeline: Timeline, { language }: { readonly language: Language }): string {
  return JSON.stringify(timeline, (_key, value: unknown) => (isText(value) ? value[language] : value), 2);
}

function isText(value: unknown): value is Readonly<Record<Language, string>> {
  if (typeof value !== "object" || value === null || Array.isArray(value)) return false;
  const keys = Object.keys(value);
  return keys.length === 2 && "en" in value && "ja" in value;
}
