import type { Attribute, Measurement } from "../facts/fact.ts";
import type { PatientRecord } from "../facts/record.ts";
import type { RecordConflict } from "./record-conflict.ts";
import { mostRecent } from "./recorded.ts";
import { numberCodes, wordCodes } from "./response/visits.ts";

/** Facts of one day that contradict each other. Neither is chosen: numbers are kept as bounds, words and findings as unknown. */
export function factConflicts(record: PatientRecord): readonly RecordConflict[] {
  return [
    ...byName(record.measurements).flatMap(([code, facts]) => twoValues(code, facts, record.day)),
    ...byName(record.attributes).flatMap(([code, facts]) => twoValues(code, facts, record.day)),
    ...twoFindings(record),
  ];
}

const serial: ReadonlySet<string> = new Set<string>([...numberCodes, ...wordCodes]);

/** What is not serial, by name; serial values are compared date by date where the visits are gathered. */
const byName = <Value>(groups: ReadonlyMap<string, Value>): readonly (readonly [string, Value])[] =>
  [...groups].filter(([code]) => !serial.has(code)).sort(([a], [b]) => (a < b ? -1 : 1));

function twoValues(code: string, facts: readonly (Measurement | Attribute)[], day: number): readonly RecordConflict[] {
  const recent = mostRecent<Measurement | Attribute>(facts, day);
  const [first] = recent;
  if (first === undefined) return [];
  const sameDay = recent.filter(({ date }) => date?.first === first.date?.first && date?.last === first.date?.last);
  if (new Set(sameDay.map(({ value }) => value)).size < 2) return [];
  return [
    {
      text: {
        en: `${code}: different values for the same time; none is preferred`,
        ja: `${code}：同じ時点に異なる値があり、いずれも優先しない`,
      },
      because: sameDay.map(({ source }) => source.path),
    },
  ];
}

/** An abnormality or condition that is both present and ruled out. */
function twoFindings(record: PatientRecord): readonly RecordConflict[] {
  const found: RecordConflict[] = [];
  for (const facts of [record.abnormalities, record.conditions]) {
    for (const name of [...new Set(facts.map((fact) => fact.name))].sort()) {
      const own = facts.filter((fact) => fact.name === name);
      if (!own.some(({ present }) => present === true) || !own.some(({ present }) => present === false)) continue;
      found.push({
        text: { en: `${name}: recorded as present and as absent`, ja: `${name}：ありとなしの両方の記載` },
        because: own.map(({ source }) => source.path),
      });
    }
  }
  return found;
}
