import type { Jurisdiction } from "@nextline/core";
import type { CoverageCell } from "./coverage.ts";
import type { GridState } from "./grid.ts";

/** How many patients of a group were asked about, and of how many each thing was found. */
export interface CoverageCount {
  readonly asked: number;
  readonly nothingRecommended: number;
  readonly guidelinesConflict: number;
  readonly onlyUnverified: number;
}

/** What was treated before and how often the disease came back, whatever the fitness, risk and kidneys. */
export type History = Pick<GridState, "relapse" | "lenalidomide" | "bortezomib" | "antiCD38" | "bcma">;

/** The grid summed over fitness, risk and kidneys: a row for each history, a column for each country and year. */
export interface CoverageSummary {
  readonly histories: readonly History[];
  readonly columns: readonly { readonly jurisdiction: Jurisdiction; readonly year: number; readonly asOf: string }[];
  /** `undefined` where nothing was asked. */
  readonly at: (history: History, jurisdiction: Jurisdiction, year: number) => CoverageCount | undefined;
  readonly total: (jurisdiction: Jurisdiction, year: number) => CoverageCount;
}

const none: CoverageCount = { asked: 0, nothingRecommended: 0, guidelinesConflict: 0, onlyUnverified: 0 };

const plus = (a: CoverageCount, b: CoverageCount): CoverageCount => ({
  asked: a.asked + b.asked,
  nothingRecommended: a.nothingRecommended + b.nothingRecommended,
  guidelinesConflict: a.guidelinesConflict + b.guidelinesConflict,
  onlyUnverified: a.onlyUnverified + b.onlyUnverified,
});

const ofCell = (cell: CoverageCell): CoverageCount => ({
  asked: 1,
  nothingRecommended: Number(cell.nothingRecommended),
  guidelinesConflict: Number(cell.guidelinesConflict),
  onlyUnverified: Number(cell.onlyUnverified),
});

const historyKey = ({ relapse, lenalidomide, bortezomib, antiCD38, bcma }: History): string =>
  [relapse, lenalidomide, bortezomib, antiCD38, bcma].join(" ");

const statuses: readonly string[] = ["naive", "sensitive", "refractory"];

/** Relapse first, then each drug from never given to refractory. */
function order({ relapse, lenalidomide, bortezomib, antiCD38, bcma }: History): number {
  return [lenalidomide, bortezomib, antiCD38, bcma].reduce((sum: number, status) => sum * 3 + statuses.indexOf(status), relapse);
}

/** Sums the cells of the grid as they come. */
export function summarise(cells: Iterable<CoverageCell>): CoverageSummary {
  const histories = new Map<string, History>();
  const columns = new Map<string, CoverageSummary["columns"][number]>();
  const counts = new Map<string, CoverageCount>();
  const add = (key: string, count: CoverageCount): void => void counts.set(key, plus(counts.get(key) ?? none, count));
  for (const cell of cells) {
    const { state, jurisdiction, year, asOf } = cell;
    const [row, column] = [historyKey(state), `${jurisdiction} ${year}`];
    if (!histories.has(row)) histories.set(row, state);
    if (!columns.has(column)) columns.set(column, { jurisdiction, year, asOf });
    add(column, ofCell(cell));
    add(`${column} ${row}`, ofCell(cell));
  }
  return {
    histories: [...histories.values()].sort((a, b) => order(a) - order(b)),
    columns: [...columns.values()],
    at: (history, jurisdiction, year) => counts.get(`${jurisdiction} ${year} ${historyKey(history)}`),
    total: (jurisdiction, year) => counts.get(`${jurisdiction} ${year}`) ?? none,
  };
}

/** A history in words. */
export function historyText({ relapse, lenalidomide, bortezomib, antiCD38, bcma }: History): string {
  const times = relapse === 4 ? "relapse 4 or later" : `relapse ${relapse}`;
  return `${times}, lenalidomide ${lenalidomide}, bortezomib ${bortezomib}, anti-CD38 ${antiCD38}, BCMA ${bcma}`;
}
