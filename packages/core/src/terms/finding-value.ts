import type { DateInterval } from "./date.ts";
import type { FindingDefinition } from "./finding.ts";
import { type Interval, isExact } from "./interval.ts";
import type { Truth } from "./truth.ts";

/** The value of a finding, as far as it is known. An unknown finding has no value at all (`undefined`). */
export type FindingValue = NumberValue | BooleanValue | ChoiceValue | SetValue | DateValue | DurationsValue;

export interface NumberValue {
  readonly type: "number";
  readonly interval: Interval;
}

export interface BooleanValue {
  readonly type: "boolean";
  readonly value: boolean;
}

/** One of the values of a choice, or (for ordered choices) a range of them, as indexes into the values of the definition. */
export interface ChoiceValue {
  readonly type: "choice";
  readonly interval: Interval;
}

/** What certainly belongs, and what might: everything else certainly does not. */
export interface SetValue {
  readonly type: "set";
  readonly members: ReadonlySet<string>;
  readonly possible: ReadonlySet<string> | "any";
}

export interface DateValue {
  readonly type: "date";
  readonly date: DateInterval;
}

/** A length of time for each drug it is known for. */
export interface DurationsValue {
  readonly type: "durations";
  readonly byMember: ReadonlyMap<string, Interval>;
  /** Drugs that were given but without a known time; `any` when it is not known which were given. */
  readonly possible: ReadonlySet<string> | "any";
}

/** Whether something belongs to a set. */
export function membership(set: SetValue, member: string): Truth {
  if (set.members.has(member)) return "met";
  return set.possible === "any" || set.possible.has(member) ? "unknown" : "not-met";
}

/** A choice given by its word; `undefined` when the word is not one of the values. */
export function choiceOf(definition: FindingDefinition, word: string): ChoiceValue | undefined {
  const index = definition.values?.indexOf(word) ?? -1;
  return index < 0 ? undefined : { type: "choice", interval: { low: index, high: index } };
}

/** The word of a choice that is known exactly. */
export function wordOf(definition: FindingDefinition, value: ChoiceValue): string | undefined {
  return isExact(value.interval) ? definition.values?.[value.interval.low] : undefined;
}

/** Whether the value leaves nothing open. */
export function isFullyKnown(value: FindingValue | undefined): boolean {
  switch (value?.type) {
    case undefined:
      return false;
    case "number":
    case "choice":
      return isExact(value.interval);
    case "set":
    case "durations":
      return value.possible !== "any" && value.possible.size === 0;
    case "date":
      return value.date.first === value.date.last;
    case "boolean":
      return true;
  }
}

/** Whether two values say the same. */
export function sameValue(a: FindingValue | undefined, b: FindingValue | undefined): boolean {
  if (a === b) return true;
  if (a === undefined || b === undefined) return false;
  switch (a.type) {
    case "number":
    case "choice":
      return b.type === a.type && sameInterval(a.interval, b.interval);
    case "boolean":
      return b.type === "boolean" && a.value === b.value;
    case "date":
      return b.type === "date" && a.date.text === b.date.text;
    case "set":
      return b.type === "set" && sameNames(a.members, b.members) && samePossible(a.possible, b.possible);
    case "durations":
      return b.type === "durations" && samePossible(a.possible, b.possible) && sameDurations(a.byMember, b.byMember);
  }
}

const sameInterval = (a: Interval | undefined, b: Interval | undefined): boolean => a?.low === b?.low && a?.high === b?.high;

function sameNames(a: ReadonlySet<string>, b: ReadonlySet<string>): boolean {
  if (a.size !== b.size) return false;
  for (const name of a) if (!b.has(name)) return false;
  return true;
}

function samePossible(a: ReadonlySet<string> | "any", b: ReadonlySet<string> | "any"): boolean {
  return a === "any" || b === "any" ? a === b : sameNames(a, b);
}

function sameDurations(a: ReadonlyMap<string, Interval>, b: ReadonlyMap<string, Interval>): boolean {
  return a.size === b.size && [...a].every(([name, interval]) => b.has(name) && sameInterval(interval, b.get(name)));
}
