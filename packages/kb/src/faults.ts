import { nearestName, type Problem } from "@nextline/core";
import { type KnowledgeDocument, writtenPath } from "./document.ts";
import type { Kind, Names } from "./names.ts";

/** Collects faults, each with its file and line. */
export class Faults {
  readonly problems: Problem[] = [];
  readonly names: Names;

  constructor(names: Names) {
    this.names = names;
  }

  add(document: KnowledgeDocument, path: readonly PropertyKey[], found: string, expected: string, remedy: string): void {
    this.problems.push({ path: writtenPath(path), found, expected, remedy, at: document.at(path) });
  }

  /** A reference must find what it names. */
  known(document: KnowledgeDocument, kind: Kind, id: string, path: readonly PropertyKey[]): void {
    if (this.names[kind].has(id)) return;
    this.add(document, path, id, `a ${kind} of the knowledge base`, suggestion(id, this.names[kind]));
  }

  /** The same for a list. */
  allKnown(document: KnowledgeDocument, kind: Kind, ids: readonly string[] | undefined, path: readonly PropertyKey[]): void {
    for (const [index, id] of (ids ?? []).entries()) this.known(document, kind, id, [...path, index]);
  }
}

/** What to write instead of a name that is not known. */
export function suggestion(found: string, names: Iterable<string>): string {
  const nearest = nearestName(found, names);
  return nearest === undefined ? "add it, or name an existing one" : `did you mean ${nearest}?`;
}
