import type { DateInterval, MeasurementCode } from "@nextline/core";
import { interpretations } from "./coded-answers.ts";
import type { FhirReading } from "./fhir-reading.ts";
import { booleanOf, type JsonObject, jsonText, numberOf, objectOf, objectsOf, textOf } from "./json.ts";
import { notUsed, type Outcome } from "./ledger.ts";
import type { Answer, Meaning } from "./meaning.ts";
import { type Measured, quantityIn, valueIn } from "./quantity.ts";

/** One value that was observed: that of an Observation, or of one of its components. */
export interface Observed {
  readonly path: string;
  /** What holds `value[x]`, `dataAbsentReason`, `interpretation` and `referenceRange`. */
  readonly holder: JsonObject;
  readonly date: DateInterval | undefined;
}

const valueKinds = [
  "Quantity",
  "CodeableConcept",
  "String",
  "Boolean",
  "Integer",
  "Range",
  "Ratio",
  "SampledData",
  "Time",
  "DateTime",
  "Period",
];

export const hasValue = (holder: JsonObject): boolean =>
  valueKinds.some((kind) => holder[`value${kind}`] !== undefined && holder[`value${kind}`] !== null);

/** Why there is no value: as the record says it, or because it says nothing. */
export function noValue({ holder }: Observed): Outcome {
  const reason = objectOf(holder["dataAbsentReason"]);
  const coding = objectsOf(reason?.["coding"])[0]?.value;
  const why = textOf(reason?.["text"]) ?? textOf(coding?.["display"]) ?? textOf(coding?.["code"]);
  return notUsed("no-value", why === undefined ? "no value" : `no value: ${why}`);
}

const writtenNumber = /^([<>≦≧]=?|[≤≥])?\s*(\d{1,9}(?:[.,]\d{1,9})?)\s*([^\d\s].{0,30})?$/;

/** The value as a number of its code. A text is read where it is a number with its unit and nothing else. */
export function numberIn(code: MeasurementCode, { holder }: Observed, reading: FhirReading): Measured {
  const quantity = objectOf(holder["valueQuantity"]);
  if (quantity !== undefined) return quantityIn(code, quantity, reading.ucum);
  const integer = numberOf(holder["valueInteger"]);
  if (integer !== undefined) return valueIn(code, integer, [], reading.ucum);
  const range = objectOf(holder["valueRange"]);
  if (range !== undefined) return numberInRange(code, range, reading);
  const text = textOf(holder["valueString"]) ?? textOf(objectOf(holder["valueCodeableConcept"])?.["text"]);
  const [, comparator, digits, unit] = (text === undefined ? null : writtenNumber.exec(text.normalize("NFKC"))) ?? [];
  if (digits !== undefined) {
    if (comparator !== undefined) return { ok: false, reason: "only-a-limit", what: `${code} ${text}` };
    return valueIn(code, Number(digits.replace(",", ".")), unit === undefined ? [] : [unit.trim()], reading.ucum);
  }
  return { ok: false, reason: "not-a-number", what: `${code} is not given as a number` };
}

function numberInRange(code: MeasurementCode, range: JsonObject, reading: FhirReading): Measured {
  const low = objectOf(range["low"]);
  const high = objectOf(range["high"]);
  if (low !== undefined && numberOf(low["value"]) !== undefined && jsonText(low) !== undefined && jsonText(low) === jsonText(high))
    return quantityIn(code, low, reading.ucum);
  return { ok: false, reason: "only-a-limit", what: `${code} is given as a range` };
}

/** The value as something that has a name: coded, written, or yes and no. */
export function meaningIn({ holder }: Observed, reading: FhirReading): Meaning | undefined {
  const yes = booleanOf(holder["valueBoolean"]);
  if (yes !== undefined) return { kind: "answer", answer: yes ? "yes" : "no" };
  const concept = holder["valueCodeableConcept"] ?? holder["valueString"];
  if (concept !== undefined && concept !== null) {
    const found = reading.concept(concept, "answer");
    return found.ok ? found.meaning : undefined;
  }
  const answer = interpretedIn(holder);
  return answer === undefined ? undefined : { kind: "answer", answer };
}

/** Found or not, by the flag of the laboratory. */
export function interpretedIn(holder: JsonObject): Answer | undefined {
  const found = objectsOf(holder["interpretation"])
    .flatMap(({ value }) => objectsOf(value["coding"]))
    .flatMap(({ value }) => interpretations.get(textOf(value["code"]) ?? "") ?? []);
  return found.every((each) => each === found[0]) ? found[0] : undefined;
}

/** What is judged against the upper limit of the laboratory. */
const limited: ReadonlySet<MeasurementCode> = new Set(["ldh", "bilirubin", "ast", "alt"]);

const writtenRange = /^\s*\d+(?:\.\d+)?\s*[-–~～]\s*(\d+(?:\.\d+)?)\s*$/;

/** The upper limit of normal, in the canonical unit; only for what is judged against it. */
export function upperLimitIn(code: MeasurementCode, { holder }: Observed, reading: FhirReading): number | undefined {
  if (!limited.has(code)) return undefined;
  const ranges = objectsOf(holder["referenceRange"]).map(({ value }) => value);
  const normal = ranges.filter((range) => {
    const type = objectsOf(objectOf(range["type"])?.["coding"])[0]?.value;
    return type === undefined || textOf(type["code"]) === "normal";
  });
  const [range, another] = normal;
  if (range === undefined || another !== undefined) return undefined;
  const quantity = objectOf(holder["valueQuantity"]);
  const units = { code: quantity?.["code"], unit: quantity?.["unit"] };
  const high = objectOf(range["high"]);
  const text = writtenRange.exec(textOf(range["text"]) ?? "")?.[1];
  const limit = high ?? (text === undefined ? undefined : { value: text });
  if (limit === undefined) return undefined;
  const own = textOf(limit["code"]) !== undefined || textOf(limit["unit"]) !== undefined;
  const measured = quantityIn(code, own ? limit : { ...units, value: limit["value"] }, reading.ucum);
  return measured.ok ? measured.value : undefined;
}
