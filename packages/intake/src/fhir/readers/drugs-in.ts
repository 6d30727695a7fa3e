import type { FhirReading } from "../fhir-reading.ts";
import type { JsonObject } from "../json.ts";

/** The drugs that values name, one in each; `none` alone is an empty list. `undefined`: no value at all. */
export function drugsIn(holders: readonly JsonObject[], reading: FhirReading): readonly string[] | { readonly wrong: string } | undefined {
  const drugs = new Set<string>();
  let none = false;
  for (const holder of holders) {
    const found = reading.concept(holder["valueCodeableConcept"] ?? holder["valueString"], "answer");
    if (!found.ok) return { wrong: found.what };
    const { meaning } = found;
    if (meaning.kind === "drug") drugs.add(meaning.name);
    else if (meaning.kind === "regimen") for (const drug of reading.names.drugsOf(meaning.name)) drugs.add(drug);
    else if (meaning.kind === "word" && meaning.word === "none") none = true;
    else return { wrong: "no drug" };
  }
  if (none && drugs.size > 0) return { wrong: "none, and drugs" };
  return drugs.size > 0 || none ? [...drugs] : undefined;
}
