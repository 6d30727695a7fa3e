import type { Interval } from "../../terms/interval.ts";
import type { AlternativeCount } from "../lines/alternative-count.ts";
import type { RecordConflict } from "../record-conflict.ts";
import type { RelapsePicture } from "../response/relapse-picture.ts";
import type { CourseLine } from "./course-line.ts";

/** The course of the disease and its treatment: the one thing that all findings of the course are read from. */
export interface Course {
  readonly from: "summary" | "dates" | "nothing";
  readonly lines: readonly CourseLine[];
  /** How many lines there were, as far as the record settles it. */
  readonly count: Interval;
  readonly alternativeCounts: readonly AlternativeCount[];
  readonly conflicts: readonly RecordConflict[];
  /** What was recorded and plays no part in the lines, with the reason. */
  readonly leftOut: readonly RecordConflict[];
  /** What the serial values say of the present relapse. */
  readonly relapse: RelapsePicture;
}
