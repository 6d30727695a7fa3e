import type { AttributeCode, MeasurementCode } from "../facts/fact.ts";
import type { PatientRecord } from "../facts/record.ts";
import { choiceOf } from "../terms/finding-value.ts";
import type { Interval } from "../terms/interval.ts";
import { type Derived, type Rule, unknown } from "./derived.ts";
import { vocabulary } from "./vocabulary.ts";

/**
 * The most recent value of a measurement. Where the same day has different values, the bounds of both are kept: nothing is chosen
 * silently.
 */
export function latest(
  record: PatientRecord,
  code: MeasurementCode,
): { interval: Interval; paths: string[]; ratioToUpperLimit?: number } | undefined {
  const measurements = record.measurements.get(code);
  const first = measurements?.[0];
  if (measurements === undefined || first === undefined) return undefined;
  const sameDay = measurements.filter((item) => item.date?.text === first.date?.text);
  const values = sameDay.map((item) => item.value);
  const result = { interval: { low: Math.min(...values), high: Math.max(...values) }, paths: sameDay.map((item) => item.source.path) };
  return first.upperLimit === undefined ? result : { ...result, ratioToUpperLimit: first.value / first.upperLimit };
}

/** A finding that is what was measured. */
export function measured(code: MeasurementCode): Rule {
  return ({ record }) => {
    const found = latest(record, code);
    return found === undefined
      ? unknown
      : { value: { type: "number", interval: found.interval }, because: found.paths, rule: "as recorded" };
  };
}

/** The yes, no or word recorded most recently; contradicting entries of the same day leave it unknown. */
export function attribute(record: PatientRecord, code: AttributeCode): { value: boolean | string; paths: string[] } | undefined {
  const facts = record.attributes.get(code);
  const first = facts?.[0];
  if (facts === undefined || first === undefined) return undefined;
  const sameDay = facts.filter((fact) => fact.date?.text === first.date?.text);
  if (sameDay.some((fact) => fact.value !== first.value)) return undefined;
  return { value: first.value, paths: sameDay.map((fact) => fact.source.path) };
}

/** A finding that is what was recorded as a yes, a no or a word. */
export function asRecorded(finding: string, code: AttributeCode): Rule {
  return ({ record }) => {
    const found = attribute(record, code);
    return found === undefined ? unknown : fromWord(finding, found.value, found.paths);
  };
}

/** A boolean or a choice from what was written; an unknown word leaves the finding unknown. */
export function fromWord(finding: string, value: boolean | string, because: readonly string[]): Derived {
  if (typeof value === "boolean") return { value: { type: "boolean", value }, because, rule: "as recorded" };
  const definition = vocabulary.get(finding);
  const choice = definition === undefined ? undefined : choiceOf(definition, value);
  return choice === undefined ? unknown : { value: choice, because, rule: "as recorded" };
}
