import { programmeFor } from "../arguments/programme.ts";
import type { Edition } from "../catalogue/edition.ts";
import type { Snapshot } from "../catalogue/snapshot.ts";
import { type Fact, measurementUnits } from "../facts/fact.ts";
import { recordAsOf } from "../facts/record.ts";
import type { RecordConflict } from "../state/record-conflict.ts";
import { responseCategories } from "../state/response/response-category.ts";
import { type NumberCode, numberCodes, visitsOf } from "../state/response/visits.ts";
import { courseInForce } from "../state/state.ts";
import type { DateInterval } from "../terms/date.ts";
import { shownCourse } from "./shown-course.ts";
import type { ShownCourse } from "./shown-course-types.ts";

/** A date and the days it may be, counted from 1970-01-01. */
export interface TimelineDate {
  readonly text: string;
  readonly first: number;
  readonly last: number;
}

/** The values of one marker in time. */
export interface TimelineSeries {
  readonly code: NumberCode;
  readonly unit: string;
  readonly points: readonly { readonly date: TimelineDate; readonly value: number }[];
}

/** One line as it is drawn, beside its description in the course. */
export interface TimelineLine {
  readonly start: TimelineDate | undefined;
  readonly transplants: readonly TimelineDate[];
  readonly progression: { readonly date: TimelineDate; readonly certain: boolean } | undefined;
  readonly exposures: readonly {
    readonly drugs: readonly string[];
    readonly start: TimelineDate;
    /** Absent: not known, or still given. */
    readonly stop: TimelineDate | undefined;
    readonly ongoing: boolean;
    readonly intent: string | undefined;
    readonly doseLevel: string | undefined;
  }[];
  readonly responses: readonly { readonly date: TimelineDate; readonly atLeast: string; readonly atMost: string }[];
}

/** The course of one patient in time: what `nextline timeline` draws. */
export interface Timeline {
  readonly nextline: "timeline/1";
  readonly asOf: string;
  readonly day: number;
  readonly course: ShownCourse;
  /** One for each line of the course, in its order. */
  readonly drawn: readonly TimelineLine[];
  readonly series: readonly TimelineSeries[];
  readonly procedures: readonly { readonly procedure: string; readonly date: TimelineDate }[];
  readonly conflicts: readonly RecordConflict[];
}

/**
 * The course of a patient as of the day of the edition: lines, exposures, transplants, responses, progressions and serial values.
 * Facts dated after the day play no part. Never throws for any facts.
 */
export function timelineOf(facts: readonly Fact[], snapshot: Snapshot, edition: Edition): Timeline {
  const { derivation, day } = programmeFor(snapshot, edition);
  const record = recordAsOf(facts, day);
  const course = courseInForce(record, derivation);
  const visits = visitsOf(record).all;
  return {
    nextline: "timeline/1",
    asOf: edition.asOf,
    day,
    course: shownCourse(course, derivation),
    drawn: course.lines.map(({ dated }): TimelineLine => {
      const progression = dated?.progression;
      return {
        start: dated?.start,
        transplants: dated?.transplants ?? [],
        progression: progression === undefined ? undefined : { date: progression.date, certain: progression.certainty !== "one-value" },
        exposures: dated?.exposures ?? [],
        responses: (dated?.response?.visits ?? []).map(({ date, category }) => ({
          date,
          atLeast: responseCategories[category.atLeast] ?? "",
          atMost: responseCategories[category.atMost] ?? "",
        })),
      };
    }),
    series: numberCodes.flatMap((code): TimelineSeries[] => {
      const points = visits.flatMap(({ date, numbers }) => {
        const value = numbers[code];
        return value === undefined ? [] : [{ date: plain(date), value }];
      });
      return points.length === 0 ? [] : [{ code, unit: measurementUnits[code], points }];
    }),
    procedures: record.procedures
      .flatMap(({ procedure, date }) => (date === undefined ? [] : [{ procedure, date: plain(date) }]))
      .sort((a, b) => a.date.first - b.date.first || (a.procedure < b.procedure ? -1 : 1)),
    conflicts: course.conflicts,
  };
}

const plain = ({ text, first, last }: DateInterval): TimelineDate => ({ text, first, last });
