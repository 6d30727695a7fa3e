import { given } from "../../given.ts";
import type { FhirReading } from "../fhir-reading.ts";
import { objectOf, objectsOf, textOf } from "../json.ts";
import { notRelevant, notUsed, type Outcome, used } from "../ledger.ts";
import { meaningIn, noValue, type Observed } from "../observed.ts";

/** A genetic variant that was looked for: of TP53 a mutation, or an abnormality that a component names. */
export function readVariant(observed: Observed, parts: readonly Observed[], reading: FhirReading): Outcome {
  const { path, date } = observed;
  const meaning = meaningIn(observed, reading);
  const name = nameOf(parts, reading);
  if (name === undefined) return notRelevant("a variant of a gene, or of a place, that has no name here");
  if (meaning?.kind !== "answer") return noValue(observed);
  if (parts.some(({ holder }) => /benign/i.test(textsOf(holder["valueCodeableConcept"]).join(" "))))
    return notUsed("ask", `a variant for ${name} that is called benign`);
  const present = meaning.answer === "unclear" ? "unknown" : meaning.answer === "yes";
  const outcome = used({ kind: "abnormality", name, present, ...given({ date }), source: { path } });
  for (const part of parts) reading.ledger.settle(part.path, outcome);
  return outcome;
}

function nameOf(parts: readonly Observed[], reading: FhirReading): string | undefined {
  for (const { holder } of parts) {
    const value = holder["valueCodeableConcept"] ?? holder["valueString"];
    const found = reading.concept(value, "answer");
    if (found.ok && found.meaning.kind === "abnormality") return found.meaning.name;
    if (found.ok && found.meaning.kind === "word" && found.meaning.word === "TP53") return "TP53 mutation";
    if (textsOf(value).includes("TP53")) return "TP53 mutation";
  }
  return undefined;
}

function textsOf(concept: unknown): readonly string[] {
  const object = objectOf(concept);
  const all = [textOf(concept), textOf(object?.["text"]), ...objectsOf(object?.["coding"]).map(({ value }) => textOf(value["display"]))];
  return all.flatMap((text) => text ?? []);
}
