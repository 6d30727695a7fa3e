import type { AttributeCode, Fact, Measurement, MeasurementCode } from "../facts/fact.ts";
import type { PatientRecord } from "../facts/record.ts";
import { choiceOf } from "../terms/finding-value.ts";
import { between, type Interval } from "../terms/interval.ts";
import { type Derived, type Rule, unknown } from "./derived.ts";
import { vocabulary } from "./vocabulary.ts";

/**
 * The facts that may be the most recent: several where they are of one day, or where an imprecise date may be later than another.
 * An undated fact holds on the day itself.
 */
export function mostRecent<Kind extends Fact>(facts: readonly Kind[], day: number): readonly Kind[] {
  const certainlyBy = Math.max(...facts.map(({ date }) => (date === undefined ? day : date.first)));
  return facts.filter(({ date }) => date === undefined || date.last >= certainlyBy);
}

/** The most recent value of a measurement, or the bounds of those that may be the most recent: nothing is chosen silently. */
export interface Latest {
  readonly interval: Interval;
  readonly paths: readonly string[];
  readonly measurements: readonly Measurement[];
}

/** The most recent value of a measurement; `undefined` when it was not measured. */
export function latest(record: PatientRecord, code: MeasurementCode): Latest | undefined {
  const measurements = mostRecent(record.measurements.get(code) ?? [], record.day);
  if (measurements.length === 0) return undefined;
  const values = measurements.map((item) => item.value);
  return { interval: between(Math.min(...values), Math.max(...values)), paths: measurements.map((item) => item.source.path), measurements };
}

/** What was measured as a multiple of the laboratory's upper limit, or of the usual one where that is not given; else `undefined`. */
export function ratioToUpperLimit({ measurements }: Latest, usual?: number): Interval | undefined {
  const ratios = measurements.flatMap(({ value, upperLimit = usual }) => (upperLimit === undefined ? [] : [value / upperLimit]));
  return ratios.length < measurements.length ? undefined : between(Math.min(...ratios), Math.max(...ratios));
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

/** The yes, no or word recorded most recently; entries that contradict it and may be as recent leave it unknown. */
export function attribute(record: PatientRecord, code: AttributeCode): { value: boolean | string; paths: string[] } | undefined {
  const facts = mostRecent(record.attributes.get(code) ?? [], record.day);
  const [first] = facts;
  if (first === undefined || facts.some((fact) => fact.value !== first.value)) return undefined;
  return { value: first.value, paths: facts.map((fact) => fact.source.path) };
}

/** A finding that is what was recorded as a yes, a no or a word. */
export function asRecorded(finding: string, code: AttributeCode): Rule {
  return ({ record }) => {
    const found = attribute(record, code);
    return found === undefined ? unknown : fromWord(finding, found.value, found.paths);
  };
}

/** A boolean or a choice from what was written; an unknown word leaves the finding unknown. */
function fromWord(finding: string, value: boolean | string, because: readonly string[]): Derived {
  if (typeof value === "boolean") return { value: { type: "boolean", value }, because, rule: "as recorded" };
  const definition = vocabulary.get(finding);
  const choice = definition === undefined ? undefined : choiceOf(definition, value);
  return choice === undefined ? unknown : { value: choice, because, rule: "as recorded" };
}
