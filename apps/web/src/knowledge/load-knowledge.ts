import type { Language, Snapshot } from "@nextline/core";
import { joinKnowledge } from "./join-knowledge.ts";
import type { FirstPart, LaterPart, TextPart } from "./parts.ts";

declare const __KNOWLEDGE_VERSION__: string;

/** The knowledge base as far as it is loaded: enough for the advice in one language, then all of it. */
export interface Knowledge {
  readonly snapshot: Snapshot;
  readonly complete: boolean;
}

/** What lies beside the page, fetched once. */
async function part<Part>(name: string): Promise<Part> {
  const address = new URL(`./knowledge/${__KNOWLEDGE_VERSION__}/${name}.json`, document.baseURI);
  const response = await fetch(address);
  if (!response.ok) throw new Error(`${address.pathname}: ${response.status} ${response.statusText}`);
  return (await response.json()) as Part;
}

/**
 * Loads the knowledge that the advice needs in a language, gives it, and then gives the whole. Rejects when a file is not there; the
 * first knowledge given stays valid.
 */
export async function loadKnowledge(language: Language, give: (knowledge: Knowledge) => void): Promise<void> {
  const [first, own] = await Promise.all([part<FirstPart>("first"), part<TextPart>(`texts.${language}`)]);
  give({ snapshot: joinKnowledge(first, [own]), complete: false });
  const [other, later] = await Promise.all([part<TextPart>(`texts.${language === "en" ? "ja" : "en"}`), part<LaterPart>("later")]);
  give({ snapshot: joinKnowledge(first, [own, other], later), complete: true });
}
