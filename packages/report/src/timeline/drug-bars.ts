import type { Timeline, TimelineDate } from "@nextline/core";
import { inWords } from "./coded-words.ts";
import { dateRange } from "./date-range.ts";
import { colourGroup, colourGroups } from "./drug-colour.ts";
import type { TimelineNames } from "./timeline-options.ts";
import { tell } from "./timeline-words.ts";

/** When a drug was given: certainly from `from` to `to` (nowhere when `from` lies after `to`), perhaps from `first` to `last`. */
export interface DrugBar {
  readonly line: number;
  readonly first: number;
  readonly from: number;
  readonly to: number;
  readonly last: number;
  readonly ongoing: boolean;
  /** The stop is not known: `last` is only how far it may reach. */
  readonly endless: boolean;
  /** At less than the dose of the regimen. */
  readonly low: boolean;
  /** Cells, given once. */
  readonly cells: boolean;
  /** Its dates, and for what and how it was given, in words. */
  readonly text: string;
}

/** The bars of one drug. */
export interface DrugRow {
  readonly label: string;
  readonly group: ReturnType<typeof colourGroup>;
  readonly bars: readonly DrugBar[];
}

/** One row for each drug, in the order in which they were first given; together given ones by their colour. */
export function drugRows(timeline: Timeline, names: TimelineNames): DrugRow[] {
  const { drawn, day } = timeline;
  const bars = new Map<string, DrugBar[]>();
  for (const [index, line] of drawn.entries()) {
    const next = drawn.slice(index + 1).find(({ start }) => start !== undefined)?.start;
    const reach = Math.min(line.progression?.date.last ?? next?.last ?? day, day);
    for (const exposure of line.exposures) {
      for (const drug of exposure.drugs.length === 0 ? [""] : exposure.drugs) {
        const row = bars.get(drug) ?? [];
        bars.set(drug, row);
        row.push(barOf(exposure, { line: index, drug, reach, day }, names));
      }
    }
  }
  return [...bars]
    .map(([drug, of]) => ({
      label: drug === "" ? tell("drugsNotKnown", names.language) : names.nameOf(drug, names.language),
      group: colourGroup(names.classOf(drug)),
      bars: joined(of),
    }))
    .sort(
      (a, b) =>
        (a.bars[0]?.first ?? 0) - (b.bars[0]?.first ?? 0) ||
        colourGroups.indexOf(a.group) - colourGroups.indexOf(b.group) ||
        (a.label < b.label ? -1 : a.label > b.label ? 1 : 0),
    );
}

interface Place {
  readonly line: number;
  readonly drug: string;
  /** How far an exposure without a stop may reach. */
  readonly reach: number;
  readonly day: number;
}

function barOf(exposure: Timeline["drawn"][number]["exposures"][number], place: Place, { language, isCells }: TimelineNames): DrugBar {
  const { start, stop, ongoing, intent, doseLevel } = exposure;
  const { line, drug, reach, day } = place;
  const end: Pick<TimelineDate, "first" | "last"> = ongoing
    ? { first: day, last: day }
    : (stop ?? { first: start.last, last: Math.max(reach, start.last) });
  const dose = doseLevel === "maintenance" ? (intent === "maintenance" ? undefined : "maintenance-dose") : doseLevel;
  const notes = [intent, dose].flatMap((code) => (code === undefined ? [] : [inWords(code, language)]));
  const dates = dateRange(start.text, stop?.text, ongoing, language);
  return {
    line,
    first: start.first,
    from: start.last,
    to: end.first,
    last: Math.max(start.first, end.last),
    ongoing,
    endless: !ongoing && stop === undefined,
    low: doseLevel === "reduced" || doseLevel === "maintenance",
    cells: isCells(drug),
    text: [dates, ...notes].join(language === "en" ? ", " : "、"),
  };
}

/** Bars in order of time; where a drug went on from one line into the next there is one bar. */
function joined(bars: readonly DrugBar[]): DrugBar[] {
  const result: DrugBar[] = [];
  for (const bar of [...bars].sort((a, b) => a.first - b.first || a.last - b.last)) {
    const before = result.at(-1);
    if (before !== undefined && before.line < bar.line && before.to === bar.first && before.last === bar.from && before.low === bar.low)
      result[result.length - 1] = {
        ...bar,
        line: before.line,
        first: before.first,
        from: before.from,
        text: `${before.text}; ${bar.text}`,
      };
    else result.push(bar);
  }
  return result;
}
