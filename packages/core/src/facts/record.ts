import type { DateInterval } from "../terms/date.ts";
import type {
  AbnormalityFact,
  Attribute,
  AttributeCode,
  ConditionFact,
  Fact,
  LineFact,
  Measurement,
  MeasurementCode,
  MedicineFact,
  RelapseFact,
  StatedFact,
} from "./fact.ts";

/**
 * The facts known on a day, sorted so that the order in which they were given does not matter. Facts certainly dated after the day
 * are left out; an undated fact holds on the day.
 */
export interface PatientRecord {
  readonly day: number;
  readonly measurements: ReadonlyMap<MeasurementCode, readonly Measurement[]>;
  readonly attributes: ReadonlyMap<AttributeCode, readonly Attribute[]>;
  readonly abnormalities: readonly AbnormalityFact[];
  readonly conditions: readonly ConditionFact[];
  readonly medicines: readonly MedicineFact[];
  /** By position. */
  readonly lines: readonly LineFact[];
  readonly relapse: RelapseFact | undefined;
  readonly stated: readonly StatedFact[];
}

/** Undated facts hold on the day itself, so they are the most recent. */
function latestDay(date: DateInterval | undefined, day: number): number {
  return date === undefined ? day : Math.min(date.last, day);
}

/** A text that is the same for the same fact, whatever the order of its keys. */
function canonical(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonical).join(",")}]`;
  if (typeof value !== "object" || value === null) return JSON.stringify(value) ?? "";
  const entries = Object.entries(value).filter(([key, item]) => key !== "source" && item !== undefined);
  return `{${entries
    .map(([key, item]) => `${key}:${canonical(item)}`)
    .sort()
    .join(",")}}`;
}

function grouped<Key, Item>(items: readonly Item[], keyOf: (item: Item) => Key): Map<Key, Item[]> {
  const groups = new Map<Key, Item[]>();
  for (const item of items) {
    const group = groups.get(keyOf(item));
    if (group === undefined) groups.set(keyOf(item), [item]);
    else group.push(item);
  }
  return groups;
}

/** Sorts the facts and leaves out what is dated after the day and what is said twice. */
export function recordAsOf(facts: readonly Fact[], day: number): PatientRecord {
  const known = facts
    .filter((fact) => fact.date === undefined || fact.date.first <= day)
    .map((fact) => ({ fact, last: latestDay(fact.date, day), key: `${canonical(fact)} ${fact.source.path}` }))
    .sort((a, b) => b.last - a.last || (a.key < b.key ? -1 : a.key > b.key ? 1 : 0));
  const seen = new Set<string>();
  const unique: Fact[] = [];
  for (const { fact } of known) {
    const key = canonical(fact);
    if (!seen.has(key)) unique.push(fact);
    seen.add(key);
  }
  const ofKind = <Kind extends Fact["kind"]>(kind: Kind): Extract<Fact, { kind: Kind }>[] =>
    unique.filter((fact): fact is Extract<Fact, { kind: Kind }> => fact.kind === kind);
  return {
    day,
    measurements: grouped(ofKind("measurement"), (fact) => fact.code),
    attributes: grouped(ofKind("attribute"), (fact) => fact.code),
    abnormalities: ofKind("abnormality"),
    conditions: ofKind("condition"),
    medicines: ofKind("medicine"),
    lines: ofKind("line").sort((a, b) => a.position - b.position),
    relapse: ofKind("relapse")[0],
    stated: ofKind("stated"),
  };
}
