import { fileURLToPath } from "node:url";
import { readOverlays } from "./overlay/read-overlay.ts";
import { type Take, textOf } from "./read-folder.ts";
import { type KnowledgeFiles, readKnowledge } from "./read-knowledge.ts";

/** The knowledge base of this repository. */
export const knowledgeFolder: string = fileURLToPath(new URL("../../../knowledge", import.meta.url));

/** Every file of a knowledge folder and of the overlays laid over it, in order. */
export function readAll(folder: string, overlays: readonly string[], take: Take = textOf): KnowledgeFiles {
  const [base, laid] = [readKnowledge(folder, take), readOverlays(overlays, take)];
  return { files: [...base.files, ...laid.files], overlays: laid.overlays, problems: [...base.problems, ...laid.problems] };
}
