import { assemble } from "../src/assemble.ts";
import { checkKnowledge } from "../src/check-knowledge.ts";
import { knowledgeFolder } from "../src/read-all.ts";
import { type KnowledgeFile, readKnowledge } from "../src/read-knowledge.ts";

/** Every file of the knowledge base of this repository. */
export const files: readonly KnowledgeFile[] = readKnowledge(knowledgeFolder).files;

/** The text of one file. */
export function contentOf(path: string): string {
  const file = files.find((candidate) => candidate.path === path);
  if (file === undefined) throw new Error(`there is no ${path}`);
  return file.content;
}

/** The faults of the knowledge base with one file replaced or added, each in a line. */
export function faultsWith(path: string, content: string): string[] {
  const changed: KnowledgeFile[] = [...files.filter((file) => file.path !== path), { path, content }];
  return checkKnowledge(assemble({ files: changed, overlays: [], problems: [] })).map(
    ({ at, path: place, found, expected, remedy }) => `${at} ${place}: found ${found}; expected ${expected}. ${remedy}`,
  );
}
