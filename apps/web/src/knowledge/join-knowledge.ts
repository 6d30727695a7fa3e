import type { Snapshot } from "@nextline/core";
import { standsFor } from "./deferred.ts";
import { type FirstPart, type LaterPart, laterMark, type TextPart, textMark } from "./parts.ts";

/**
 * The snapshot from its parts. With the texts of one language only, they stand for the other language too; without the later part, what
 * it holds is absent, an empty list, or the id of its entry (`deferred.ts`). With all parts it is the snapshot that was split, key by key.
 *
 * Throws when parts of different knowledge bases meet, or when one is not complete.
 */
export function joinKnowledge(first: FirstPart, texts: readonly [TextPart, ...TextPart[]], later?: LaterPart): Snapshot {
  for (const { hash } of [...texts, ...(later === undefined ? [] : [later])])
    if (hash !== first.hash) throw new Error(`parts of two knowledge bases: ${first.hash.slice(0, 12)} and ${hash.slice(0, 12)}`);
  const [only] = texts;
  const inLanguage = (language: "en" | "ja"): readonly string[] => (texts.find((part) => part.language === language) ?? only).texts;
  const en = inLanguage("en");
  const ja = inLanguage("ja");
  let text = 0;
  let value = 0;
  const walk = (part: unknown, path: string): unknown => {
    if (part === textMark) {
      const place = text++;
      return { en: en[place] ?? missing(path), ja: ja[place] ?? missing(path) };
    }
    if (Array.isArray(part)) return part.map((entry) => walk(entry, path));
    if (typeof part !== "object" || part === null) return part;
    const whole: Record<string, unknown> = {};
    for (const [key, entry] of Object.entries(part)) {
      if (entry !== laterMark) whole[key] = walk(entry, path === "" ? key : `${path}.${key}`);
      else if (later === undefined) standIn(whole, path, key);
      else {
        if (value >= later.values.length) missing(path);
        whole[key] = later.values[value++];
      }
    }
    return whole;
  };
  const snapshot = walk(first.knowledge, "");
  if (text !== en.length || text !== ja.length || (later !== undefined && value !== later.values.length)) missing("");
  return snapshot as Snapshot;
}

function standIn(entry: Record<string, unknown>, path: string, key: string): void {
  const kind = standsFor(path, key);
  if (kind === "empty") entry[key] = [];
  if (kind === "id") entry[key] = entry["id"];
}

function missing(path: string): never {
  throw new Error(`the parts of the knowledge base do not fit together${path === "" ? "" : ` at ${path}`}`);
}
