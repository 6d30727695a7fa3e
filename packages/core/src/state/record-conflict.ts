import type { Text } from "../terms/text.ts";

/** Two things in the record, or the record and what follows from it, that cannot both be right. */
export interface RecordConflict {
  readonly text: Text;
  readonly because: readonly string[];
}
