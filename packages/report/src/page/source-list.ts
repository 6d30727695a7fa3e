import { say } from "../phrases.ts";
import type { Context } from "./context.ts";
import type { Section, SourceEntry } from "./page.ts";

/** The documents cited on the page so far, by number. It is built last. */
export function sourcesSection(context: Context): Section[] {
  const cited = context.citations.cited();
  if (cited.length === 0) return [];
  return [
    {
      id: "sources",
      title: say("sources", context.language),
      level: 2,
      blocks: [{ type: "sources", entries: cited.map((id, index) => entry(id, index + 1, context)) }],
    },
  ];
}

function entry(id: string, number: number, { assessment, language }: Context): SourceEntry {
  const source = assessment.sources[id];
  if (source === undefined) return { number, title: say("sourceGone", language, { x: id }), rest: "", address: "" };
  const { title, where, date, doi, pmid, url } = source;
  const address = doi !== undefined ? `doi:${doi}` : pmid !== undefined ? `PMID ${pmid}` : (url ?? "");
  const href = doi !== undefined ? `https://doi.org/${doi}` : pmid !== undefined ? `https://pubmed.ncbi.nlm.nih.gov/${pmid}/` : url;
  const told = date !== undefined && where?.includes(date.slice(0, 4)) === true;
  const rest = [where, told ? undefined : date].filter((part) => part !== undefined && part !== "").join(". ");
  return { number, title, rest, address, ...(href === undefined || !/^https?:\/\//u.test(href) ? {} : { href }) };
}
