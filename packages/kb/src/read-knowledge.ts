import { createHash } from "node:crypto";
import type { Problem } from "@nextline/core";
import { FolderReader, type Place, type Take, textOf } from "./read-folder.ts";

/** A file of the knowledge base: its path below the folder and its text. */
export interface KnowledgeFile {
  readonly path: string;
  readonly content: string;
  /** The overlay it belongs to; absent: the knowledge base itself. */
  readonly overlay?: string;
  /** The path that messages show; absent: `path`. */
  readonly shown?: string;
}

/** What was read of a knowledge base and of what is laid over it, and what is wrong with the folders. */
export interface KnowledgeFiles {
  readonly files: readonly KnowledgeFile[];
  /** The names of the overlays, in the order asked for. */
  readonly overlays: readonly string[];
  readonly problems: readonly Problem[];
}

/** Where the files of a knowledge base stand. */
export const places: readonly Place[] = [
  { folder: "approvals/eu", files: "<drug>.yaml" },
  { folder: "approvals/jp", files: "<drug>.yaml" },
  { folder: "approvals/us", files: "<drug>.yaml" },
  { folder: "drugs", files: "<id>.yaml" },
  { folder: "estimates", files: "<id>.yaml" },
  { folder: "guidelines", files: "<body>/<id>.yaml" },
  { folder: "regimens", files: "<id>.yaml" },
  { folder: "rules", files: "<id>.yaml" },
  { folder: "sources", files: "<id>.yaml" },
  { folder: "terminology", files: "<id>.yaml" },
  { folder: "trials", files: "<id>.yaml" },
];

/** The folders of a knowledge base, each of which must be there. */
export const entityFolders: readonly string[] = places.map(({ folder }) => folder);

/** Every YAML file of the knowledge base, by path. */
export function readKnowledge(folder: string, take: Take = textOf): KnowledgeFiles {
  const reader = new FolderReader(folder, (path) => path, take);
  for (const place of places) reader.place(place);
  const files = reader.files.sort((a, b) => (a.path < b.path ? -1 : 1));
  return { files, overlays: [], problems: reader.problems };
}

/** SHA-256 over all files, by path: the same content has the same hash on every machine. */
export function contentHash(files: readonly KnowledgeFile[]): string {
  const hash = createHash("sha256");
  for (const { path, content, overlay } of files) {
    if (overlay !== undefined) hash.update(overlay).update("\0");
    hash.update(path).update("\0").update(content.replaceAll("\r\n", "\n")).update("\0");
  }
  return hash.digest("hex");
}
