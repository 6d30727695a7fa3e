import type { Source } from "./source.ts";

/** Kinds of document whose content is new with them; a label or a register tells what held before it. */
const publications: ReadonlySet<Source["kind"]> = new Set(["paper", "abstract", "guideline", "news"]);

/** Since when what a document says could be known; `undefined`: always. */
export function knownSince(source: Source | undefined): string | undefined {
  return source !== undefined && publications.has(source.kind) ? source.date : undefined;
}
