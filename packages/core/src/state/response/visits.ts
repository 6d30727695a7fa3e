import type { Attribute, AttributeCode, Measurement, MeasurementCode } from "../../facts/fact.ts";
import type { PatientRecord } from "../../facts/record.ts";
import type { DateInterval } from "../../terms/date.ts";
import type { RecordConflict } from "../record-conflict.ts";

/** What is followed in numbers. */
export const numberCodes = [
  "serumM",
  "urineM",
  "kappa",
  "lambda",
  "involvedIg",
  "marrowPlasmaCells",
  "plasmacytomaArea",
  "lesionDiameter",
  "circulatingPlasmaCells",
] as const satisfies readonly MeasurementCode[];

/** What is followed in words. */
export const wordCodes = [
  "serumImmunofixation",
  "urineImmunofixation",
  "marrowClonalCells",
  "newLesion",
  "lesionsCleared",
  "hyperviscosity",
] as const satisfies readonly AttributeCode[];

export type NumberCode = (typeof numberCodes)[number];
export type WordCode = (typeof wordCodes)[number];

/** Everything measured of the myeloma on one date. Units are those of the facts: g/dL, mg/24 h, mg/L, %, cm2, cm, /uL. */
export interface Visit {
  readonly date: DateInterval;
  readonly numbers: { readonly [Code in NumberCode]?: number };
  readonly words: { readonly [Code in WordCode]?: boolean | string };
  readonly paths: { readonly [Code in NumberCode | WordCode]?: string };
}

/** The visits in order of time, and values of one date that contradict each other: neither is used, both are told. */
export interface Visits {
  readonly all: readonly Visit[];
  readonly conflicts: readonly RecordConflict[];
}

interface Open {
  readonly date: DateInterval;
  readonly numbers: { [Code in NumberCode]?: number };
  readonly words: { [Code in WordCode]?: boolean | string };
  readonly paths: { [Code in NumberCode | WordCode]?: string };
  /** Codes with two values that contradict each other. */
  disputed: Set<string> | undefined;
  readonly next: Open | undefined;
}

const gathered = new WeakMap<PatientRecord, Visits>();

/** Gathers the dated values of the record by date. Undated values belong to no visit. */
export function visitsOf(record: PatientRecord): Visits {
  const known = gathered.get(record) ?? gather(record);
  gathered.set(record, known);
  return known;
}

function gather(record: PatientRecord): Visits {
  // Visits by their first day; those of imprecise dates that begin on the same day follow each other in a chain.
  const byFirst = new Map<number, Open>();
  const all: Open[] = [];
  const conflicts: RecordConflict[] = [];
  const at = (date: DateInterval): Open => {
    const first = byFirst.get(date.first);
    for (let open = first; open !== undefined; open = open.next) if (open.date.last === date.last) return open;
    const open: Open = { date, numbers: {}, words: {}, paths: {}, disputed: undefined, next: first };
    byFirst.set(date.first, open);
    all.push(open);
    return open;
  };
  const put = <Code extends NumberCode | WordCode, Value>(
    open: Open,
    values: { [K in Code]?: Value },
    code: Code,
    value: Value,
    path: string,
  ) => {
    const before = values[code];
    if (before === undefined && open.disputed?.has(code) !== true) {
      values[code] = value;
      open.paths[code] = path;
      return;
    }
    conflicts.push(twoValues(code, open.date, [open.paths[code] ?? path, path]));
    open.disputed = (open.disputed ?? new Set()).add(code);
    delete values[code];
  };
  for (const code of numberCodes) {
    for (const fact of record.measurements.get(code) ?? []) {
      if (!isDated(fact)) continue;
      const open = at(fact.date);
      put(open, open.numbers, code, fact.value, fact.source.path);
    }
  }
  for (const code of wordCodes) {
    for (const fact of record.attributes.get(code) ?? []) {
      if (!isDated(fact)) continue;
      const open = at(fact.date);
      put(open, open.words, code, fact.value, fact.source.path);
    }
  }
  all.sort((a, b) => a.date.first - b.date.first || a.date.last - b.date.last);
  return { all, conflicts };
}

function isDated<Value extends Measurement | Attribute>(fact: Value): fact is Value & { readonly date: DateInterval } {
  return fact.date !== undefined;
}

function twoValues(code: string, date: DateInterval, paths: readonly string[]): RecordConflict {
  return {
    text: {
      en: `two values of ${code} on ${date.text} contradict each other: neither is used`,
      ja: `${date.text}の${code}に互いに矛盾する2つの値があり、どちらも用いない`,
    },
    because: paths,
  };
}
