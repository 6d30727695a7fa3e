/** The value of a finding as elements of an Observation, and back. */
import type { ShownFinding, ShownValue } from "@nextline/core";
import type { CodeableConcept, Observation, ObservationComponent, Quantity } from "fhir/r4.js";
import { valueText } from "../finding-text.ts";
import type { Context } from "../page/context.ts";
import { codeIn, concept } from "./element.ts";

type Value = Pick<Observation, "valueQuantity" | "valueInteger" | "valueBoolean" | "valueCodeableConcept" | "valueDateTime" | "valueRange">;

export type Valued = Value & Pick<Observation, "dataAbsentReason" | "component">;

const notKnown: CodeableConcept = {
  coding: [{ system: "http://terminology.hl7.org/CodeSystem/data-absent-reason", code: "unknown", display: "Unknown" }],
};

const ucum = "http://unitsofmeasure.org";

/**
 * A value with what is open in it. A set has one component for each member: `true`, or absent because unknown; the value says `none` or
 * how the set begins. A number known within bounds is a Range, a choice known within bounds has the least and the greatest as components.
 */
export function findingValue(finding: ShownFinding, type: string, context: Context): Valued {
  if (!finding.known) return finding.between === undefined ? { dataAbsentReason: notKnown } : bounds(finding.between, type, context);
  const open = (finding.undetermined ?? []).map((member) => ({ code: memberConcept(member, context), dataAbsentReason: notKnown }));
  const { value, unit } = finding;
  if (typeof value === "object") {
    const members = isList(value)
      ? value.map((member) => ({ code: memberConcept(member, context), valueBoolean: true }))
      : Object.entries(value).map(([member, length]) => ({ code: memberConcept(member, context), valueQuantity: quantity(length, unit) }));
    const component = [...members, ...open];
    if (component.length === 0) return { valueCodeableConcept: valueConcept("none", context) };
    return { component };
  }
  return { ...plainValue(value, type, unit, context), ...(open.length === 0 ? {} : { component: open }) };
}

function bounds([low, high]: readonly [ShownValue, ShownValue], type: string, context: Context): Valued {
  if (typeof low === "number" && typeof high === "number")
    return { valueRange: { low: quantity(low, undefined), high: quantity(high, undefined) } };
  const end = (name: string, value: ShownValue): ObservationComponent => ({
    code: valueConcept(name, context),
    ...plainValue(value, type, undefined, context),
  });
  return { dataAbsentReason: notKnown, component: [end("least", low), end("greatest", high)] };
}

function plainValue(value: ShownValue, type: string, unit: string | undefined, context: Context): Value {
  if (typeof value === "boolean") return { valueBoolean: value };
  if (typeof value === "number")
    return unit === undefined && Number.isInteger(value) ? { valueInteger: value } : { valueQuantity: quantity(value, unit) };
  if (typeof value === "string")
    return type === "date" && !value.includes("/") ? { valueDateTime: value } : { valueCodeableConcept: valueConcept(value, context) };
  return {};
}

const isList = (value: ShownValue): value is readonly string[] => Array.isArray(value);

const quantity = (value: number, unit: string | undefined): Quantity => ({
  value,
  ...(unit === undefined ? {} : { unit }),
  system: ucum,
  code: unit ?? "1",
});

/** A member of a set: a drug, a class, a condition. */
const memberConcept = (id: string, { language, nameOf }: Context): CodeableConcept => concept("name", id, nameOf(id, language));

const valueConcept = (value: string, { language, nameOf }: Context): CodeableConcept =>
  concept("finding-value", value, valueText(value, undefined, language, nameOf));

/** What is read back of a value. */
export interface ReadValue {
  readonly known: boolean;
  readonly value?: number | boolean | string | readonly string[] | Readonly<Record<string, number>>;
  readonly unit?: string;
  readonly between?: readonly [number | boolean | string, number | boolean | string];
  readonly undetermined?: readonly string[];
}

/** The value of an Observation that `findingValue` made, for a finding of this type and unit. */
export function readFindingValue(observation: Observation, { type, unit }: { readonly type: string; readonly unit?: string }): ReadValue {
  const { component = [], valueRange } = observation;
  const codeOf = ({ code }: ObservationComponent): string => codeIn("name", [code]) ?? "";
  if (valueRange !== undefined) return { known: false, between: [valueRange.low?.value ?? 0, valueRange.high?.value ?? 0] };
  if (observation.dataAbsentReason !== undefined) {
    const [low, high] = component.map(readPlain);
    return low?.value === undefined || high?.value === undefined ? { known: false } : { known: false, between: [low.value, high.value] };
  }
  const open = component.filter(({ dataAbsentReason }) => dataAbsentReason !== undefined).map(codeOf);
  const undetermined = open.length === 0 ? {} : { undetermined: open };
  const own = readPlain(observation);
  if (own.value !== undefined && type !== "set" && type !== "durations") return { known: true, ...own, ...undetermined };
  const members = component.filter(({ dataAbsentReason }) => dataAbsentReason === undefined);
  const lengths = members.filter(({ valueQuantity }) => valueQuantity !== undefined);
  if (type === "durations") {
    const value = Object.fromEntries(lengths.map((one) => [codeOf(one), one.valueQuantity?.value ?? 0]));
    return { known: true, value, ...(unit === undefined ? {} : { unit }), ...undetermined };
  }
  return { known: true, value: members.map(codeOf), ...undetermined };
}

function readPlain(found: Observation | ObservationComponent): { value?: number | boolean | string; unit?: string } {
  if (found.valueBoolean !== undefined) return { value: found.valueBoolean };
  if (found.valueInteger !== undefined) return { value: found.valueInteger };
  if (found.valueDateTime !== undefined) return { value: found.valueDateTime };
  if (found.valueQuantity?.value !== undefined)
    return { value: found.valueQuantity.value, ...(found.valueQuantity.unit === undefined ? {} : { unit: found.valueQuantity.unit }) };
  const code = found.valueCodeableConcept === undefined ? undefined : codeIn("finding-value", [found.valueCodeableConcept]);
  return code === undefined ? {} : { value: code };
}
