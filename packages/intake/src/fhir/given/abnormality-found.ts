import type { AbnormalityFact, DateInterval } from "@nextline/core";

/** What one observation or component says of an abnormality: that it is there or not, or in how many cells. */
export interface AbnormalityFound {
  readonly path: string;
  readonly name: string;
  readonly present?: AbnormalityFact["present"];
  readonly cellsPercent?: number;
  readonly date: DateInterval | undefined;
}
