import type { Snapshot, Source } from "@nextline/core";

/** The documents behind a report, each once, in the order in which they are first named. */
export function sourcesOf(snapshot: Snapshot, ids: readonly string[]): readonly Source[] {
  const known = new Map(snapshot.sources.map((source) => [source.id, source]));
  return [...new Set(ids)].flatMap((id) => known.get(id) ?? []);
}
