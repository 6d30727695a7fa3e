import type { Fact } from "@nextline/core";
import { given } from "../../given.ts";
import { oneDate, whenOf } from "../dates.ts";
import type { FhirReading } from "../fhir-reading.ts";
import type { Item } from "../item.ts";
import { listOf, objectOf, objectsOf, textOf } from "../json.ts";
import { notRelevant, notUsed, type Outcome, used } from "../ledger.ts";
import { statusOf } from "../status.ts";

/** A report: its results are observations of their own. What it says itself is read where it is coded, and told where it is text. */
export function readDiagnosticReport(item: Item, reading: FhirReading): Outcome {
  const status = statusOf(item);
  if (!status.read) return status.outcome;
  const when = whenOf(item.resource, "effective");
  const fault = reading.dateFault(when);
  if (fault !== undefined) return fault;
  const facts = concluded(item, oneDate(when), reading);
  if (facts.length > 0) return used(...facts);
  const results = objectsOf(item.resource["result"]);
  const missing = results.filter(({ value }) => reading.references.follow(value, item).is !== "found");
  const [first] = missing;
  if (first !== undefined) {
    const name = textOf(objectOf(first.value)?.["reference"]) ?? textOf(first.value["display"]) ?? "a result";
    return notUsed("not-included", `${missing.length} of ${results.length} results were not sent, the first is ${name}`);
  }
  if (results.length > 0) return notRelevant("its results are read one by one");
  const text = item.resource["conclusion"] ?? item.resource["presentedForm"];
  return text === undefined ? notUsed("no-value", "a report without results") : notUsed("free-text", "a report in words or as a document");
}

/** Abnormalities and stages among the coded conclusions. */
function concluded({ resource, path }: Item, date: ReturnType<typeof oneDate>, reading: FhirReading): readonly Fact[] {
  return listOf(resource["conclusionCode"]).flatMap((code, index): Fact[] => {
    const found = reading.concept(code, "answer");
    if (!found.ok) return [];
    const source = { path: `${path}.conclusionCode[${index}]` };
    const { meaning } = found;
    if (meaning.kind === "abnormality") return [{ kind: "abnormality", name: meaning.name, present: true, ...given({ date }), source }];
    if (meaning.kind === "stage")
      return [{ kind: "measurement", code: meaning.code, value: meaning.value, unit: "1", ...given({ date }), source }];
    if (meaning.kind === "response" && date !== undefined) return [{ kind: "response", response: meaning.response, date, source }];
    return [];
  });
}
