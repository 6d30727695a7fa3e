import type { Snapshot } from "@nextline/core";
import { assemble } from "./assemble.ts";
import { checkKnowledge } from "./check-knowledge.ts";
import { KnowledgeError } from "./knowledge-error.ts";
import type { KnowledgeFiles } from "./read-knowledge.ts";

/** Shapes and checks what was read of a knowledge base. Throws `KnowledgeError` when anything in it is wrong. */
export function checkedSnapshot(read: KnowledgeFiles, overlays: readonly string[]): Snapshot {
  const assembled = assemble(read);
  const problems = checkKnowledge(assembled);
  if (problems.length > 0) throw new KnowledgeError(problems, overlays);
  return assembled.snapshot;
}
