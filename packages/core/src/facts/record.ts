import type { DateInterval } from "../terms/date.ts";
import type {
  AbnormalityFact,
  Attribute,
  AttributeCode,
  ConditionFact,
  ExposureFact,
  Fact,
  LineFact,
  Measurement,
  MeasurementCode,
  MedicineFact,
  MrdFact,
  ProcedureFact,
  RelapseFact,
  ResponseFact,
  StatedFact,
} from "./fact.ts";

/**
 * The facts known on a day, sorted so that the order in which they were given does not matter. Facts certainly dated after the day
 * are left out; an undated fact holds on the day.
 */
export interface PatientRecord {
  readonly day: number;
  /** The most recent first. */
  readonly measurements: ReadonlyMap<MeasurementCode, readonly Measurement[]>;
  readonly attributes: ReadonlyMap<AttributeCode, readonly Attribute[]>;
  readonly abnormalities: readonly AbnormalityFact[];
  readonly conditions: readonly ConditionFact[];
  readonly medicines: readonly MedicineFact[];
  /** By position. */
  readonly lines: readonly LineFact[];
  readonly exposures: readonly ExposureFact[];
  readonly procedures: readonly ProcedureFact[];
  readonly responses: readonly ResponseFact[];
  readonly mrd: readonly MrdFact[];
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

/** A dated value of a long series is compared by its parts: much faster than by its text, and with the same outcome. */
type Value = Measurement | Attribute;

const firstDay = ({ date }: Value): number => date?.first ?? Number.POSITIVE_INFINITY;

function compareValues(a: Value, b: Value, day: number): number {
  return (
    latestDay(b.date, day) - latestDay(a.date, day) ||
    compareNumbers(firstDay(a), firstDay(b)) ||
    comparePlain(a.value, b.value) ||
    comparePlain(limitOf(a), limitOf(b)) ||
    comparePlain(a.source.path, b.source.path)
  );
}

const compareNumbers = (a: number, b: number): number => (a < b ? -1 : a > b ? 1 : 0);
const limitOf = (value: Value): number => (value.kind === "measurement" ? (value.upperLimit ?? Number.NEGATIVE_INFINITY) : 0);

function comparePlain(a: number | string | boolean, b: number | string | boolean): number {
  if (typeof a !== typeof b) return typeof a < typeof b ? -1 : 1;
  return a < b ? -1 : a > b ? 1 : Number(Number.isNaN(a)) - Number(Number.isNaN(b));
}

const sameValue = (a: Value, b: Value): boolean =>
  Object.is(a.value, b.value) && limitOf(a) === limitOf(b) && a.date?.first === b.date?.first && a.date?.last === b.date?.last;

/** The values of one code, the most recent first, each said once. */
function inOrder<Item extends Value>(items: Item[], day: number): readonly Item[] {
  items.sort((a, b) => compareValues(a, b, day));
  return items.filter((item, index) => index === 0 || !sameValue(item, items[index - 1] ?? item));
}

function byCode<Code, Item extends Value & { readonly code: Code }>(items: readonly Item[], day: number): Map<Code, readonly Item[]> {
  const groups = new Map<Code, Item[]>();
  for (const item of items) {
    const group = groups.get(item.code);
    if (group === undefined) groups.set(item.code, [item]);
    else group.push(item);
  }
  return new Map([...groups].map(([code, group]) => [code, inOrder(group, day)]));
}

type Whole = Exclude<Fact, Value>;

/** Facts that are no value of a series, the most recent first, each said once. */
function unique(facts: readonly Whole[], day: number): readonly Whole[] {
  const known = facts
    .map((fact) => ({ fact, last: latestDay(fact.date, day), key: canonical(fact) }))
    .sort((a, b) => b.last - a.last || comparePlain(a.key, b.key) || comparePlain(a.fact.source.path, b.fact.source.path));
  return known.filter(({ key }, index) => key !== known[index - 1]?.key).map(({ fact }) => fact);
}

/** Sorts the facts and leaves out what is dated after the day and what is said twice. */
export function recordAsOf(facts: readonly Fact[], day: number): PatientRecord {
  const measurements: Measurement[] = [];
  const attributes: Attribute[] = [];
  const others: Whole[] = [];
  for (const fact of facts) {
    if (fact.date !== undefined && fact.date.first > day) continue;
    if (fact.kind === "measurement") measurements.push(fact);
    else if (fact.kind === "attribute") attributes.push(fact);
    else others.push(fact);
  }
  const whole = unique(others, day);
  const ofKind = <Kind extends Whole["kind"]>(kind: Kind): Extract<Whole, { kind: Kind }>[] =>
    whole.filter((fact): fact is Extract<Whole, { kind: Kind }> => fact.kind === kind);
  return {
    day,
    measurements: byCode(measurements, day),
    attributes: byCode(attributes, day),
    abnormalities: ofKind("abnormality"),
    conditions: ofKind("condition"),
    medicines: ofKind("medicine"),
    lines: ofKind("line").sort((a, b) => a.position - b.position),
    exposures: ofKind("exposure"),
    procedures: ofKind("procedure"),
    responses: ofKind("response"),
    mrd: ofKind("mrd"),
    relapse: ofKind("relapse")[0],
    stated: ofKind("stated"),
  };
}
