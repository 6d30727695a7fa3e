import type { Fact } from "@nextline/core";
import { given } from "../../given.ts";
import { dayOf, oneDate, type When, whenOf } from "../dates.ts";
import type { FhirReading } from "../fhir-reading.ts";
import { codesOf } from "../given/intolerances.ts";
import type { Item } from "../item.ts";
import { type JsonObject, listOf, objectsOf } from "../json.ts";
import { notRelevant, notUsed, type Outcome, used } from "../ledger.ts";

/** A Condition: of the patient, of the disease itself, or ruled out. */
export function readCondition(item: Item, reading: FhirReading): Outcome {
  const { resource, path } = item;
  const verification = codesOf(resource["verificationStatus"]);
  if (verification.includes("entered-in-error")) return notUsed("entered-in-error", "a Condition entered in error");
  if (verification.some((code) => ["provisional", "differential", "unconfirmed"].includes(code)))
    return notUsed("unconfirmed", "a Condition that is not confirmed");
  const when = onset(resource);
  const fault = reading.dateFault(when);
  if (fault !== undefined) return fault;
  const date = oneDate(when);
  const present = !verification.includes("refuted");
  const stages = stageFacts(item, reading);
  const found = reading.concept(resource["code"], "condition");
  if (!found.ok) return stages.length > 0 ? used(...stages) : notUsed(found.reason, found.what);
  const { meaning } = found;
  if (meaning.kind === "diagnosis") return diagnosis(meaning.name, { path, present, stages, date }, reading);
  if (meaning.kind === "attribute") {
    const fact: Fact = { kind: "attribute", code: meaning.code, value: present, ...given({ date }), source: { path } };
    return used(fact);
  }
  if (meaning.kind === "other") return meaning.told ? notUsed("ask", meaning.what) : notRelevant(`understood, not used: ${meaning.what}`);
  if (meaning.kind !== "condition") return notUsed("unknown-code", "not a condition");
  if (present && hasGone(resource, reading) && !countsOnceHad.has(meaning.name))
    return notUsed("resolved", `${meaning.name}, which is no longer present`);
  const fact: Fact = {
    kind: "condition",
    name: meaning.name,
    present,
    ...given({ ...gradeOf(resource, reading), date }),
    source: { path },
  };
  reading.remarkLater([fact]);
  return used(fact, ...stages);
}

/** When it began; where only the day it was written down is told, it was there by then. */
function onset(resource: JsonObject): When {
  const began = whenOf(resource, "onset");
  if (began.date !== undefined || began.bad !== undefined) return { date: began.date, ...given({ bad: began.bad }) };
  const recorded = dayOf(resource["recordedDate"]);
  return { date: recorded };
}

/** What counts for good once it was there. */
const countsOnceHad: ReadonlySet<string> = new Set([
  "myocardial-infarction",
  "stroke",
  "venous-thromboembolism",
  "arterial-thrombosis",
  "second-malignancy",
  "metastatic-solid-tumour",
  "progressive-multifocal-leukoencephalopathy",
  "severe-cutaneous-reaction-to-imid",
]);

function hasGone(resource: JsonObject, reading: FhirReading): boolean {
  const status = codesOf(resource["clinicalStatus"]);
  if (status.some((code) => ["resolved", "inactive", "remission"].includes(code))) return true;
  const abated = whenOf(resource, "abatement");
  const day = abated.date ?? abated.stop;
  return resource["abatementBoolean"] === true || (day !== undefined && day.last <= reading.asOf.first);
}

interface Diagnosed {
  readonly path: string;
  readonly present: boolean;
  readonly stages: readonly Fact[];
  readonly date: When["date"];
}

/** The plasma-cell disease itself. */
function diagnosis(name: string, { path, present, stages, date }: Diagnosed, reading: FhirReading): Outcome {
  if (present) reading.diagnoses.add(name);
  switch (name) {
    case "plasma-cell-leukaemia":
      return used({ kind: "attribute", code: "plasmaCellLeukemia", value: present, ...given({ date }), source: { path } }, ...stages);
    case "multiple-myeloma":
      return stages.length > 0 ? used(...stages) : notRelevant("the disease the advice is about");
    case "extramedullary-plasmacytoma":
      return notUsed("ask", "extramedullary plasmacytoma: a diagnosis of its own, or extramedullary disease of the myeloma?");
    default:
      return stages.length > 0 ? used(...stages) : notUsed("ask", `${name}: the advice is about multiple myeloma after treatment`);
  }
}

/** Stages that stand in the Condition itself. */
function stageFacts({ resource, path }: Item, reading: FhirReading): readonly Fact[] {
  return objectsOf(resource["stage"]).flatMap(({ value, index }): Fact[] => {
    const found = reading.concept(value["summary"], "answer");
    if (!found.ok || found.meaning.kind !== "stage") return [];
    return [
      { kind: "measurement", code: found.meaning.code, value: found.meaning.value, unit: "1", source: { path: `${path}.stage[${index}]` } },
    ];
  });
}

/** CTCAE grade and pain, where they are coded in `severity` and `evidence`. */
function gradeOf(resource: JsonObject, reading: FhirReading): { readonly grade?: number; readonly painful?: boolean } {
  const severity = reading.concept(resource["severity"], "answer");
  const words = objectsOf(resource["evidence"])
    .flatMap(({ value }) => listOf(value["code"]))
    .flatMap((code) => {
      const found = reading.concept(code, "answer");
      return found.ok && found.meaning.kind === "word" ? [found.meaning.word] : [];
    });
  const painful = words.includes("painful") ? true : words.includes("not-painful") ? false : undefined;
  const grade = severity.ok && severity.meaning.kind === "grade" ? severity.meaning.grade : undefined;
  return given({ grade, painful });
}
