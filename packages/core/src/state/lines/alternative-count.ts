import type { Text } from "../../terms/text.ts";

/** Another number of lines that a careful reader may count, and why. */
export interface AlternativeCount {
  readonly count: number;
  readonly because: Text;
  readonly source: string;
  readonly paths: readonly string[];
}
