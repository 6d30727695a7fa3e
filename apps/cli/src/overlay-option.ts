import type { Snapshot } from "@nextline/core";
import { knowledgeFolder, loadSnapshot } from "@nextline/kb";
import { existingFolder } from "./read-input.ts";

/** `--overlay DIR`: local knowledge laid over the knowledge base; may be given several times, in order. */
export const overlayOption = { overlay: { type: "string", multiple: true } } as const;

/** The knowledge base with the overlays asked for. A folder that is not there is bad input; a fault in one stops everything. */
export function snapshotAsked(overlays: readonly string[] | undefined): Snapshot {
  return loadSnapshot(knowledgeFolder, overlays?.map(existingFolder));
}
