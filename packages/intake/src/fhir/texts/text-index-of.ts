import type { NameIndex } from "../../names/name-index.ts";
import type { TextIndex } from "./text-found.ts";
import { textIndex } from "./text-meanings.ts";

const kept = new WeakMap<NameIndex, TextIndex>();

/** The text index of a name index, made once. */
export function textIndexOf(names: NameIndex): TextIndex {
  const before = kept.get(names);
  if (before !== undefined) return before;
  const index = textIndex(names);
  kept.set(names, index);
  return index;
}
