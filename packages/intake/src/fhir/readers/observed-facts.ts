import { type AttributeCode, type Fact, type MeasurementCode, measurementUnits, serialWordCodes } from "@nextline/core";
import { given } from "../../given.ts";
import { attributeValue } from "../attribute-values.ts";
import { meaningText } from "../concept.ts";
import type { FhirReading } from "../fhir-reading.ts";
import { numberOf, objectOf, textOf } from "../json.ts";
import { notRelevant, notUsed, type Outcome, used } from "../ledger.ts";
import type { Meaning } from "../meaning.ts";
import { hasValue, interpretedIn, meaningIn, noValue, numberIn, type Observed, upperLimitIn } from "../observed.ts";
import { inCanonical } from "../quantity.ts";

/** What a value becomes, by what it is a value of. `undefined`: it is joined with others first. */
export function readObserved(meaning: Meaning, observed: Observed, reading: FhirReading): Outcome | undefined {
  switch (meaning.kind) {
    case "measurement":
      return measured(meaning.code, observed, reading);
    case "stage":
      return keep({ kind: "measurement", code: meaning.code, value: meaning.value, unit: "1", ...at(observed) }, observed, reading);
    case "attribute":
      return attribute(meaning.code, observed, reading);
    case "abnormality":
      return abnormality(meaning.name, observed, reading);
    case "share":
      return share(meaning.name, observed, reading);
    case "condition":
      return condition(meaning.name, observed, reading);
    case "response":
      return dated(observed) ?? keep({ kind: "response", response: meaning.response, ...at(observed) }, observed, reading);
    case "question":
      return question(meaning.of, observed, reading);
    case "other":
      return meaning.told ? notUsed("ask", meaning.what) : notRelevant(`understood, not used: ${meaning.what}`);
    default:
      return notUsed("unknown-code", `${meaningText(meaning)} is not something that is observed`);
  }
}

const at = ({ path, date }: Observed) => ({ ...given({ date }), source: { path } });

function keep(fact: Fact, _observed: Observed, reading: FhirReading): Outcome {
  reading.remarkLater([fact]);
  return used(fact);
}

const dated = ({ date }: Observed): Outcome | undefined =>
  date === undefined ? notUsed("undated", "a finding without its date: whether it still holds cannot be told") : undefined;

/** What holds without a date, because it is found once. */
const lasting: ReadonlySet<string> = new Set(["height", "iss", "rIss", "r2Iss"]);
const stages: ReadonlySet<string> = new Set(["iss", "rIss", "r2Iss"]);

function measured(code: MeasurementCode, observed: Observed, reading: FhirReading): Outcome {
  if (!hasValue(observed.holder)) return noValue(observed);
  const undated = lasting.has(code) ? undefined : dated(observed);
  if (undated !== undefined) return undated;
  const named = namedNumber(code, observed, reading);
  const found = named === undefined ? numberIn(code, observed, reading) : { ok: true as const, value: named };
  if (!found.ok) return notUsed(found.reason, found.what);
  const upperLimit = upperLimitIn(code, observed, reading);
  if (code === "ldh" && upperLimit === undefined)
    reading.remark(observed.path, "ldh cannot be judged without the upper limit of the laboratory");
  const fact: Fact = {
    kind: "measurement",
    code,
    value: found.value,
    unit: measurementUnits[code],
    ...given({ upperLimit }),
    ...at(observed),
  };
  return keep(fact, observed, reading);
}

const written = /^(?:stage|病期|r-?iss|iss|r2-?iss)?\s*(i{1,3}|iv|[1-4])(?:期)?$/i;
const romans = ["", "i", "ii", "iii", "iv"];

/** A number that is told by its name: a coded score, a stage, or a monoclonal protein that was looked for and not found. */
function namedNumber(code: MeasurementCode, observed: Observed, reading: FhirReading): number | undefined {
  const { holder } = observed;
  if (stages.has(code)) {
    const text = textOf(holder["valueString"]) ?? textOf(objectOf(holder["valueCodeableConcept"])?.["text"]);
    const digits = written.exec(text?.normalize("NFKC") ?? "")?.[1]?.toLowerCase();
    const meaning = meaningIn(observed, reading);
    if (meaning?.kind === "stage") return meaning.code === code ? meaning.value : undefined;
    const stage = digits === undefined ? undefined : romans.includes(digits) ? romans.indexOf(digits) : Number(digits);
    return stage !== undefined && (stage <= 3 || code === "r2Iss") ? stage : undefined;
  }
  if (holder["valueCodeableConcept"] === undefined && holder["valueString"] === undefined) return undefined;
  const meaning = meaningIn(observed, reading);
  if (meaning?.kind === "number") return meaning.value;
  const monoclonal = code === "serumM" || code === "urineM";
  return monoclonal && meaning?.kind === "answer" && meaning.answer === "no" ? 0 : undefined;
}

const serial: ReadonlySet<string> = new Set(serialWordCodes);

function attribute(code: AttributeCode, observed: Observed, reading: FhirReading): Outcome | undefined {
  const undated = serial.has(code) ? dated(observed) : undefined;
  if (undated !== undefined) return undated;
  const meaning = meaningIn(observed, reading);
  if (meaning === undefined && !hasValue(observed.holder)) return noValue(observed);
  const value = meaning === undefined ? undefined : attributeValue(code, meaning);
  if (value === undefined) return notUsed("unknown-answer", `no answer to ${code} that can be read`);
  const fact = { kind: "attribute", code, value, ...at(observed) } as const;
  if (!lists.has(code)) return keep(fact, observed, reading);
  reading.complete.push(fact);
  return undefined;
}

/** What says that a list is complete. */
const lists: ReadonlySet<AttributeCode> = new Set<AttributeCode>(["noOtherConditions", "noOtherMedicines"]);

function condition(name: string, observed: Observed, reading: FhirReading): Outcome {
  const meaning = meaningIn(observed, reading);
  if (meaning?.kind !== "answer" || meaning.answer === "unclear") return notUsed("unknown-answer", `whether there is ${name} is not said`);
  return keep({ kind: "condition", name, present: meaning.answer === "yes", ...at(observed) }, observed, reading);
}

/** Presence by the answer, by the name of the abnormality itself, or by the flag; a number is the share of cells. */
function abnormality(name: string, observed: Observed, reading: FhirReading): Outcome | undefined {
  const { path, holder, date } = observed;
  const meaning = meaningIn(observed, reading);
  const flagged = interpretedIn(holder);
  const named = meaning?.kind === "abnormality" && meaning.name === name ? "yes" : undefined;
  const answer = named ?? (meaning?.kind === "answer" ? meaning.answer : flagged);
  const cellsPercent = percentIn(observed, reading);
  if (answer === undefined && cellsPercent === undefined) {
    if (!hasValue(holder)) return noValue(observed);
    return notUsed("unknown-answer", `whether ${name} was found cannot be read from the value`);
  }
  const present = answer === undefined ? undefined : answer === "unclear" ? "unknown" : answer === "yes";
  reading.abnormalities.push({ path, name, date, ...given({ present, cellsPercent }) });
  return undefined;
}

function share(name: string, observed: Observed, reading: FhirReading): Outcome | undefined {
  const cellsPercent = percentIn(observed, reading);
  if (cellsPercent === undefined)
    return hasValue(observed.holder) ? notUsed("not-a-number", `the share of cells with ${name}`) : noValue(observed);
  reading.abnormalities.push({ path: observed.path, name, date: observed.date, cellsPercent });
  return undefined;
}

function percentIn({ holder }: Observed, reading: FhirReading): number | undefined {
  const quantity = objectOf(holder["valueQuantity"]);
  const value = numberOf(quantity?.["value"]);
  if (quantity === undefined || value === undefined || textOf(quantity["comparator"]) !== undefined) return undefined;
  const percent = inCanonical("marrowPlasmaCells", value, textOf(quantity["code"]) ?? textOf(quantity["unit"]) ?? "", reading.ucum);
  return percent !== undefined && percent >= 0 && percent <= 100 ? percent : undefined;
}

function question(of: string, observed: Observed, reading: FhirReading): Outcome {
  const meaning = meaningIn(observed, reading);
  switch (of) {
    case "response":
    case "disease-status":
      if (meaning?.kind === "response")
        return dated(observed) ?? keep({ kind: "response", response: meaning.response, ...at(observed) }, observed, reading);
      if (meaning === undefined && !hasValue(observed.holder)) return noValue(observed);
      return notUsed("not-imwg", `the course as judged${meaning?.kind === "other" ? ` (${meaning.what})` : ""} is no response by IMWG`);
    case "relapse":
      if (meaning?.kind === "answer" && meaning.answer !== "yes") return notRelevant("no relapse");
      return dated(observed) ?? keep({ kind: "relapse", ...at(observed) }, observed, reading);
    case "copies-of-1q":
      if (meaning?.kind === "answer" && meaning.answer === "no") {
        const facts = ["gain(1q)", "amp(1q)"].map((name): Fact => ({ kind: "abnormality", name, present: false, ...at(observed) }));
        return used(...facts);
      }
      return notUsed("ask", "1q21: ask for the number of copies; gain(1q) is three, amp(1q) four or more");
    default:
      return notUsed("unknown-code", `${of} is a part of another observation`);
  }
}
