import type { Timeline, TimelineDate } from "@nextline/core";
import { inWords } from "./coded-words.ts";
import type { DrugRow } from "./drug-bars.ts";
import type { TimelineNames } from "./timeline-options.ts";
import { tell } from "./timeline-words.ts";

/** Something of one day, or of one of the days it may have been. */
export interface ChartMark {
  readonly kind: "transplant" | "cells" | "procedure" | "response" | "progression" | "one-value";
  readonly first: number;
  readonly last: number;
  readonly label: string;
  /** The whole of it in words. */
  readonly text: string;
}

/** Transplants, infusions of cells, collections and radiotherapy, in order of time. */
export function procedureMarks({ procedures }: Timeline, rows: readonly DrugRow[], { language }: TimelineNames): ChartMark[] {
  const done = procedures.map(({ procedure, date }): ChartMark => {
    const label = inWords(procedure, language);
    return { kind: procedure.endsWith("transplant") ? "transplant" : "procedure", ...daysOf(date), label, text: dated(label, date.text) };
  });
  const infused = rows.flatMap(({ label, bars }) =>
    bars
      .filter(({ cells }) => cells)
      .map(({ first, from, text }): ChartMark => ({ kind: "cells", first, last: from, label, text: dated(label, text) })),
  );
  return [...done, ...infused].sort((a, b) => a.first - b.first || a.last - b.last || (a.label < b.label ? -1 : 1));
}

/** The best response of each line where it was reached, and where its progression was; in order of time. */
export function outcomeMarks({ course, drawn, day }: Timeline, { language }: TimelineNames): ChartMark[] {
  const marks = course.lines.flatMap((line, index): ChartMark[] => {
    const drawnLine = drawn[index];
    if (drawnLine?.start === undefined) return [];
    const best = line.bestResponse;
    const result: ChartMark[] = [];
    if (best !== null) {
      const category =
        best.atLeast === best.atMost ? best.atLeast : tell("bestBetween", language, { low: best.atLeast, high: best.atMost });
      const reached = drawnLine.responses.find(({ date }) => date.text === best.on)?.date;
      // Without a date it is told where the line begins.
      result.push({
        kind: "response",
        ...daysOf(reached ?? drawnLine.start),
        label: reached === undefined ? tell("best", language, { x: category }) : category,
        text: `${tell("line", language)} ${line.position}: ${reached === undefined ? category : dated(category, reached.text)}`,
      });
    }
    if (drawnLine.progression !== undefined) {
      const { date, certain } = drawnLine.progression;
      const last = Math.min(date.last, day);
      const when = date.text;
      result.push({
        kind: certain ? "progression" : "one-value",
        first: Math.min(date.first, last),
        last,
        label: `PD${certain ? "" : "?"} ${when}`,
        text: `${tell("line", language)} ${line.position}: ${dated(inWords("progression", language), when)}`,
      });
    }
    return result;
  });
  return marks.sort((a, b) => a.first - b.first || a.last - b.last);
}

const daysOf = ({ first, last }: TimelineDate): { first: number; last: number } => ({ first, last });

const dated = (label: string, when: string): string => `${label}, ${when}`;
