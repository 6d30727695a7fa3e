import { type Context, type SourceEntry, sourcesSection } from "@nextline/report/parts";

/** The sources that were cited so far in a context. */
export function sourcesCited(context: Context): readonly SourceEntry[] {
  return sourcesSection(context).flatMap(({ blocks }) => blocks.flatMap((block) => (block.type === "sources" ? block.entries : [])));
}
