import type { PatientRecord } from "../facts/record.ts";
import type { FindingValue } from "../terms/finding-value.ts";
import type { Interval } from "../terms/interval.ts";
import type { DefinitionVariant } from "./definitions.ts";

/** What a rule made of the record: a value as far as it is known, the places it came from, and the rule with its source. */
export interface Derived {
  readonly value: FindingValue | undefined;
  /** Paths of facts and ids of findings. */
  readonly because: readonly string[];
  readonly rule?: string;
  /** A source of the knowledge base. */
  readonly source?: string;
}

/** What a rule may look at besides the record: findings settled before it, and the closed lists of names. */
export interface Context {
  readonly record: PatientRecord;
  readonly jurisdiction: string;
  readonly lists: Lists;
  readonly value: (finding: string) => FindingValue | undefined;
  /** The variant of a definition that is in force. */
  readonly definition: (id: string) => string;
  /** The same with its text and source. */
  readonly variant: (id: string) => DefinitionVariant | undefined;
}

/** The names of the knowledge base that rules need. */
export interface Lists {
  readonly drugs: readonly string[];
  readonly steroids: ReadonlySet<string>;
  readonly classOf: ReadonlyMap<string, string>;
  readonly classes: readonly string[];
  /** Drugs that are cells, given once. */
  readonly cellTherapies: ReadonlySet<string>;
  /** Drugs that are given at a lower dose in maintenance. */
  readonly maintenanceDosed: ReadonlySet<string>;
  /** Antibodies that show as a band in immunofixation. */
  readonly seenInImmunofixation: ReadonlySet<string>;
  readonly conditions: readonly string[];
  /** The Charlson item of a condition. */
  readonly charlson: ReadonlyMap<string, string>;
  readonly abnormalities: readonly string[];
  readonly toxicities: readonly string[];
  readonly medicines: readonly string[];
}

export type Rule = (context: Context) => Derived;

/** The finding is unknown. */
export const unknown: Derived = { value: undefined, because: [] };

export const numberFrom = (interval: Interval | undefined): FindingValue | undefined =>
  interval === undefined ? undefined : { type: "number", interval };

/** The bounds of a finding that is a number; `undefined` when unknown. */
export function intervalOf(context: Context, finding: string): Interval | undefined {
  const value = context.value(finding);
  return value?.type === "number" ? value.interval : undefined;
}

/** The number of a finding that is known exactly. */
export function exactNumber(context: Context, finding: string): number | undefined {
  const interval = intervalOf(context, finding);
  return interval !== undefined && interval.low === interval.high ? interval.low : undefined;
}

export function booleanOf(context: Context, finding: string): boolean | undefined {
  const value = context.value(finding);
  return value?.type === "boolean" ? value.value : undefined;
}
