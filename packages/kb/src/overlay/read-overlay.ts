import { readdirSync, readFileSync } from "node:fs";
import { basename, join, relative, resolve } from "node:path";
import { entityFolders, type KnowledgeFile } from "../read-knowledge.ts";

/** The folders of an overlay that hold whole entities, in the formats of the knowledge base. */
const folders: readonly string[] = ["drugs", "guidelines", "regimens", "rules", "sources", "trials"];

/** The files that only an overlay has, by the path inside it. */
const isOwn = (path: string): boolean => path === "overlay.yaml" || path === "formulary.yaml" || path.startsWith("additions/");

/**
 * Every YAML file of an overlay. The overlay is named by its folder. Entities keep the path that they would have in the knowledge base;
 * the overlay's own files stand under `overlays/<name>/`, and so does what is in no known folder, so that the check can tell.
 */
export function readOverlay(folder: string): KnowledgeFile[] {
  const name = basename(resolve(folder));
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.ya?ml$/.test(entry.name))
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)).replaceAll("\\", "/"))
    .sort()
    .map((path) => ({
      path: !isOwn(path) && folders.some((known) => path.startsWith(`${known}/`)) ? path : `overlays/${name}/${path}`,
      content: readFileSync(join(folder, path), "utf8"),
      overlay: name,
      shown: join(folder, path).replaceAll("\\", "/"),
    }));
}

/** What is written in a message about a folder that an overlay does not know. */
export const overlayFolders = `overlay.yaml, formulary.yaml, additions/ or one of ${folders.join("/, ")}/ (not ${entityFolders
  .filter((known) => !folders.includes(known))
  .join("/, ")}/)`;
