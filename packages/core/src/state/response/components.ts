import type { DateInterval } from "../../terms/date.ts";
import type { ResponseCriteria } from "./criteria.ts";
import { type LightChain, type LightChains, lightChainsOf } from "./light-chains.ts";
import type { Visit } from "./visits.ts";

/** What the criteria look at, as far as it is known at one time. */
export interface Components {
  /** M-protein in serum, g/dL; by nephelometry of the involved immunoglobulin where the line is followed so. */
  readonly serum?: number | undefined;
  readonly serumMethod?: SerumMethod | undefined;
  /** mg/24 h. */
  readonly urine?: number | undefined;
  readonly lightChains?: LightChains | undefined;
  /** Percent. */
  readonly marrow?: number | undefined;
  /** Sum of products of perpendicular diameters, cm2. */
  readonly plasmacytoma?: number | undefined;
  readonly serumImmunofixation?: boolean | undefined;
  readonly urineImmunofixation?: boolean | undefined;
  /** Whether clonal plasma cells were found in the marrow. */
  readonly clonalCells?: boolean | undefined;
}

/** One method throughout a line: the M-spike, or nephelometry of IgA or IgD where no M-spike was given before it. */
export type SerumMethod = "serumM" | "involvedIg";

/** The part of the visits between the start of a line and the next treatment. */
export interface LineWindow {
  readonly start: DateInterval;
  /** The last day that belongs to it. */
  readonly until: number;
  /** The first day of the line before; values before it say nothing about this one. */
  readonly previousStart: number;
}

/** For how long a value that is not measured at every visit stands for the next ones (convention: three months). */
export const carriedDays = 92;

/** The visits of a line: those before it (one of its first day counts as before), and those certainly after its first day. */
export interface LineVisits {
  readonly before: readonly Visit[];
  readonly within: readonly Visit[];
}

/** Takes the visits of a line out of all, which are in order of time. */
export function visitsOfLine(visits: readonly Visit[], { start, until, previousStart }: LineWindow): LineVisits {
  const before: Visit[] = [];
  const within: Visit[] = [];
  for (let index = firstAfter(visits, previousStart); index < visits.length; index += 1) {
    const visit = visits[index];
    if (visit === undefined || visit.date.first > until) break;
    if (visit.date.last <= start.first) before.push(visit);
    else if (visit.date.first > start.last && visit.date.last <= until) within.push(visit);
  }
  return { before, within };
}

/** The place of the first visit that begins after a day. */
function firstAfter(visits: readonly Visit[], day: number): number {
  let [low, high] = [0, visits.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((visits[middle]?.date.first ?? 0) > day) high = middle;
    else low = middle + 1;
  }
  return low;
}

/** The last value of each marker before a line. */
export function baselineOf({ before }: LineVisits, involved: LightChain | undefined, criteria: ResponseCriteria): Components {
  const last = <Value>(read: (visit: Visit) => Value | undefined): Value | undefined => {
    for (let index = before.length - 1; index >= 0; index -= 1) {
      const visit = before[index];
      const value = visit === undefined ? undefined : read(visit);
      if (value !== undefined) return value;
    }
    return undefined;
  };
  const spike = last((visit) => visit.numbers.serumM);
  const nephelometry = last((visit) => visit.numbers.involvedIg);
  const serumMethod: SerumMethod = spike === undefined && nephelometry !== undefined ? "involvedIg" : "serumM";
  return {
    serum: spike ?? nephelometry,
    serumMethod,
    urine: last((visit) => visit.numbers.urineM),
    lightChains: last((visit) => lightChainsOf(visit, involved, criteria)),
    marrow: last((visit) => visit.numbers.marrowPlasmaCells),
    plasmacytoma: last((visit) => visit.numbers.plasmacytomaArea),
  };
}

const found = (word: boolean | string | undefined, yes: string): boolean | undefined => (word === undefined ? undefined : word === yes);

/**
 * The components at each visit of a line. What is not measured every time stands for three months; the marrow and plasmacytomas stand
 * until they are looked at again, and also for the three months before they were looked at first.
 */
export function componentsAlong(
  within: readonly Visit[],
  serumMethod: SerumMethod,
  involved: LightChain | undefined,
  criteria: ResponseCriteria,
): readonly Components[] {
  const urine = carried(within, (visit) => visit.numbers.urineM);
  const serumImmunofixation = carried(within, (visit) => found(visit.words.serumImmunofixation, "positive"));
  const urineImmunofixation = carried(within, (visit) => found(visit.words.urineImmunofixation, "positive"));
  const marrow = standing(within, (visit) => visit.numbers.marrowPlasmaCells);
  const clonalCells = standing(within, (visit) => found(visit.words.marrowClonalCells, "present"));
  const plasmacytoma = standing(within, (visit) => visit.numbers.plasmacytomaArea);
  return within.map((visit, index) => ({
    serum: visit.numbers[serumMethod],
    serumMethod,
    urine: urine[index],
    lightChains: lightChainsOf(visit, involved, criteria),
    marrow: marrow[index],
    plasmacytoma: plasmacytoma[index],
    serumImmunofixation: serumImmunofixation[index],
    urineImmunofixation: urineImmunofixation[index],
    clonalCells: clonalCells[index],
  }));
}

/** The value at each visit, or the last one of the three months before. */
function carried<Value>(visits: readonly Visit[], read: (visit: Visit) => Value | undefined): readonly (Value | undefined)[] {
  let last: { value: Value; day: number } | undefined;
  return visits.map((visit) => {
    const value = read(visit);
    if (value !== undefined) last = { value, day: visit.date.first };
    return last !== undefined && visit.date.last - last.day <= carriedDays ? last.value : undefined;
  });
}

/** The value that stands at each visit: the last one so far, else the first one of the next three months. */
function standing<Value>(visits: readonly Visit[], read: (visit: Visit) => Value | undefined): readonly (Value | undefined)[] {
  const first = visits.find((visit) => read(visit) !== undefined);
  const firstValue = first === undefined ? undefined : read(first);
  let last: Value | undefined;
  return visits.map((visit) => {
    last = read(visit) ?? last;
    if (last !== undefined || first === undefined) return last;
    return first.date.first - visit.date.last <= carriedDays ? firstValue : undefined;
  });
}
