import { type Criterion, findingsOf } from "../criteria/criterion.ts";
import { compile, type Values } from "../criteria/evaluate.ts";
import type { PatientRecord } from "../facts/record.ts";
import { type FindingValue, isFullyKnown } from "../terms/finding-value.ts";
import type { Context, Derived, Lists } from "./derived.ts";
import { rules } from "./rules.ts";
import { statedValue } from "./stated.ts";
import { findings } from "./vocabulary.ts";

/** One finding of a patient: what it is, where it comes from, and what would be needed if it is unknown. */
export interface Finding extends Derived {
  readonly id: string;
  readonly stated: boolean;
}

/** A finding that was stated otherwise than it was derived: the stated one is used and both are shown. */
export interface Conflict {
  readonly finding: string;
  readonly stated: FindingValue;
  readonly derived: FindingValue;
  readonly because: readonly string[];
}

/** What the facts mean as of a day. */
export interface State {
  readonly day: number;
  /** In the order of the vocabulary. */
  readonly findings: readonly Finding[];
  readonly values: Values;
  readonly conflicts: readonly Conflict[];
}

/** A finding that holds when a criterion does: double-refractory, triple-class refractory ... */
export interface Label {
  readonly finding: string;
  readonly criterion: Criterion;
  readonly source: string;
}

/** Values supposed instead of what the record says; `undefined` supposes that the finding is unknown. */
export type Supposition = ReadonlyMap<string, FindingValue | undefined>;

const slots = new Map(findings.map((finding, slot) => [finding.id, slot]));

/** Derives every finding from the record, in one pass. */
export function deriveState(record: PatientRecord, jurisdiction: string, lists: Lists, labels: readonly Label[], suppose?: Supposition): State {
  const values: (FindingValue | undefined)[] = new Array(findings.length).fill(undefined);
  const settled: Finding[] = new Array(findings.length);
  const conflicts: Conflict[] = [];
  const context: Context = { record, jurisdiction, lists, value: (id) => values[slots.get(id) ?? -1] };

  const settle = (id: string, derived: Derived): void => {
    const slot = slots.get(id);
    const definition = slot === undefined ? undefined : findings[slot];
    if (slot === undefined || definition === undefined) return;
    let finding: Finding = { ...derived, id, stated: false };
    const stated = statedValue(definition, record);
    if (stated !== undefined) {
      if (derived.value !== undefined && disagree(stated.value, derived.value)) {
        conflicts.push({ finding: id, stated: stated.value, derived: derived.value, because: derived.because });
      }
      finding = { id, value: stated.value, because: [stated.path], rule: "as stated", stated: true };
    }
    if (suppose?.has(id)) finding = { id, value: suppose.get(id), because: [], rule: "supposed", stated: true };
    settled[slot] = finding;
    values[slot] = finding.value;
  };

  for (const [id, rule] of rules) settle(id, rule(context));
  for (const { finding, criterion, source } of labels) {
    const truth = compile(criterion)(values, record.day);
    const value: FindingValue | undefined = truth === "unknown" ? undefined : { type: "boolean", value: truth === "met" };
    settle(finding, { value, because: [...findingsOf(criterion)], rule: finding, source });
  }
  for (const { id } of findings) if (settled[slots.get(id) ?? -1] === undefined) settle(id, { value: undefined, because: [] });
  return { day: record.day, findings: settled, values, conflicts };
}

/** Whether two values cannot both be right. Bounds that overlap do not disagree. */
function disagree(stated: FindingValue, derived: FindingValue): boolean {
  if (stated.type === "number" && derived.type === "number") return stated.interval.high < derived.interval.low || stated.interval.low > derived.interval.high;
  if (stated.type === "choice" && derived.type === "choice") return stated.interval.high < derived.interval.low || stated.interval.low > derived.interval.high;
  if (stated.type === "boolean" && derived.type === "boolean") return stated.value !== derived.value;
  if (stated.type === "set" && derived.type === "set") {
    const missing = [...derived.members].some((name) => !stated.members.has(name));
    const added = [...stated.members].some((name) => !derived.members.has(name) && derived.possible !== "any" && !derived.possible.has(name));
    return missing || added;
  }
  return isFullyKnown(stated) && isFullyKnown(derived) && stated.type !== derived.type;
}
