import { createHash } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

/** A file of the knowledge base: its path below the folder and its text. */
export interface KnowledgeFile {
  readonly path: string;
  readonly content: string;
  /** The overlay it belongs to; absent: the knowledge base itself. */
  readonly overlay?: string;
  /** The path that messages show; absent: `path`. */
  readonly shown?: string;
}

/** The folders of a knowledge base, each of which must be there. */
export const entityFolders: readonly string[] = [
  "approvals/eu",
  "approvals/jp",
  "approvals/us",
  "drugs",
  "guidelines",
  "regimens",
  "rules",
  "sources",
  "terminology",
  "trials",
];

/** Every YAML file of the knowledge base, by path. */
export function readKnowledge(folder: string): KnowledgeFile[] {
  const paths = entityFolders.flatMap((name) =>
    readdirSync(join(folder, name), { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile() && entry.name.endsWith(".yaml"))
      .map((entry) =>
        join(entry.parentPath, entry.name)
          .slice(folder.length + 1)
          .replaceAll("\\", "/"),
      ),
  );
  return [...new Set(paths)].sort().map((path) => ({ path, content: readFileSync(join(folder, path), "utf8") }));
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
