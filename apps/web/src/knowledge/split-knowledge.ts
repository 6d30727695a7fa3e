import type { Snapshot } from "@nextline/core";
import { standsFor } from "./deferred.ts";
import { isText, type KnowledgeParts, laterMark, textMark } from "./parts.ts";

/** Takes a whole snapshot and gives its parts; `joinKnowledge` puts them together again. Throws on a value that is one of the marks. */
export function splitKnowledge(snapshot: Snapshot): KnowledgeParts {
  const { hash } = snapshot;
  const en: string[] = [];
  const ja: string[] = [];
  const values: unknown[] = [];
  const walk = (value: unknown, path: string): unknown => {
    if (value === textMark || value === laterMark) throw new Error(`${path}: the value ${value} is a mark of the parts`);
    if (isText(value)) {
      en.push(value.en);
      ja.push(value.ja);
      return textMark;
    }
    if (Array.isArray(value)) return value.map((entry) => walk(entry, path));
    if (typeof value !== "object" || value === null) return value;
    return Object.fromEntries(
      Object.entries(value).map(([key, entry]) => {
        if (standsFor(path, key) === undefined) return [key, walk(entry, path === "" ? key : `${path}.${key}`)];
        values.push(entry);
        return [key, laterMark];
      }),
    );
  };
  const knowledge = walk(snapshot, "");
  return {
    first: { hash, knowledge },
    texts: { en: { hash, language: "en", texts: en }, ja: { hash, language: "ja", texts: ja } },
    later: { hash, values },
  };
}
