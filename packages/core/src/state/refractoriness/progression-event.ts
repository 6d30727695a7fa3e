import type { DateInterval } from "../../terms/date.ts";

/** A progression in the course, as far as it is settled when and whether it was. */
export interface ProgressionEvent {
  /** The place of its line, from 0. */
  readonly line: number;
  readonly date: DateInterval;
  /** Stated, or confirmed by two consecutive values; else it may have been one. */
  readonly certain: boolean;
  readonly because: readonly string[];
}
