import type { Problem } from "@nextline/core";
import type { z } from "zod";
import type { KnowledgeDocument } from "./document.ts";
import type { KnowledgeFile } from "./read-knowledge.ts";

/** Something that has its right shape, with the document it was read from. */
export interface Placed<Value> {
  readonly value: Value;
  readonly document: KnowledgeDocument;
  /** The overlay that brought it. */
  readonly overlay?: string;
}

/** What every part of the assembly is read with. */
export interface Reader {
  readonly files: readonly KnowledgeFile[];
  readonly problems: Problem[];
  /** The file shaped by a schema, if it has the shape; otherwise its faults are noted. */
  readonly read: <Schema extends z.ZodType>(file: KnowledgeFile, schema: Schema) => Placed<z.output<Schema>> | undefined;
}
