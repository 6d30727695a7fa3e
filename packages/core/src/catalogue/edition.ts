import type { Jurisdiction } from "./sourced.ts";

/** In which world the question is asked: country, day, and whose guidelines count. */
export interface Edition {
  readonly jurisdiction: Jurisdiction;
  /** Year-month-day. */
  readonly asOf: string;
  /** Guideline bodies that count; absent: international ones and those of the country. */
  readonly guidelines?: readonly string[];
  /** Off-label use that a guideline supports may stand as high as the guideline puts it. */
  readonly offLabel?: boolean;
  /** Variants of definitions on which the field disagrees, by the id of the definition; absent: the first of each. */
  readonly definitions?: Readonly<Record<string, string>>;
}
