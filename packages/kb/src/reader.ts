import type { Problem } from "@nextline/core";
import type { z } from "zod";
import type { KnowledgeDocument } from "./document.ts";
import type { KnowledgeFile } from "./read-knowledge.ts";

/** What every part of the assembly is read with. */
export interface Reader {
  readonly files: readonly KnowledgeFile[];
  readonly documents: ReadonlyMap<string, KnowledgeDocument>;
  readonly problems: Problem[];
  /** The file shaped by a schema, if it has the shape; otherwise its faults are noted. */
  readonly read: <Schema extends z.ZodType>(path: string, schema: Schema) => z.output<Schema> | undefined;
}
