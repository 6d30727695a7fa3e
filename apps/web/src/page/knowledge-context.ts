import { type Catalogue, catalogueOf, type Snapshot } from "@nextline/core";
import { createContext, useContext } from "react";
import type { Knowledge } from "../knowledge/load-knowledge.ts";

/** Given by the page to every part of it, once the first knowledge is there. */
export const KnowledgeContext = createContext<Knowledge | undefined>(undefined);

const catalogues = new WeakMap<Snapshot, Catalogue>();

/** The knowledge base and its names. */
export function useKnowledge(): { readonly snapshot: Snapshot; readonly complete: boolean; readonly nameOf: Catalogue["nameOf"] } {
  const knowledge = useContext(KnowledgeContext);
  if (knowledge === undefined) throw new Error("the knowledge base is not loaded yet");
  const { snapshot, complete } = knowledge;
  const catalogue = catalogues.get(snapshot) ?? catalogueOf(snapshot);
  catalogues.set(snapshot, catalogue);
  return { snapshot, complete, nameOf: catalogue.nameOf };
}
