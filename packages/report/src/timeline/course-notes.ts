import type { Language, Timeline } from "@nextline/core";
import { listed } from "../phrases.ts";
import type { TimelineNames } from "./timeline-options.ts";
import { tell } from "./timeline-words.ts";

/** A heading and what stands under it. */
export interface CourseNote {
  readonly title: string;
  readonly lines: readonly string[];
  /** A contradiction, which must not be overlooked. */
  readonly warning: boolean;
}

/** How many lines there were, in words. */
export function countTold({ course }: Timeline, { language }: TimelineNames): string {
  const { low, high } = course.priorLines;
  if (course.lines.length === 0 && high === 0) return tell("nothing", language);
  return low === high ? counted(high, language) : tell("countBetween", language, { low, high });
}

const counted = (n: number, language: Language): string => (n === 1 ? tell("oneLine", language) : tell("lineCount", language, { n }));

/** What stands beside the lines: other counts, what was left out, what contradicts itself, what would settle the relapse. */
export function courseNotes({ course, conflicts }: Timeline, { language }: TimelineNames): CourseNote[] {
  const because = (text: string, paths: readonly string[]): string =>
    paths.length === 0 ? text : tell("because", language, { x: text, paths: listed(paths, language, 6) });
  const notes: CourseNote[] = [
    {
      title: tell("conflicts", language),
      lines: conflicts.map((conflict) => because(conflict.text[language], conflict.because)),
      warning: true,
    },
    {
      title: tell("alternatives", language),
      lines: course.alternatives.map((other) =>
        because(tell("alternative", language, { count: counted(other.count, language), text: other.text[language] }), other.because),
      ),
      warning: false,
    },
    {
      title: tell("leftOut", language),
      lines: course.leftOut.map((left) => because(left.text[language], left.because)),
      warning: false,
    },
    { title: tell("kindNeeds", language), lines: course.relapseKindNeeds.map((need) => need[language]), warning: false },
  ];
  return notes.filter(({ lines }) => lines.length > 0);
}
