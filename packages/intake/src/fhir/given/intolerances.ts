import type { ToxicityRecord } from "@nextline/core";
import { given } from "../../given.ts";
import type { FhirReading } from "../fhir-reading.ts";
import type { Item } from "../item.ts";
import { listOf, objectOf, objectsOf, textOf } from "../json.ts";
import { notRelevant, notUsed, type Outcome } from "../ledger.ts";

/**
 * An AllergyIntolerance: how a drug for the myeloma was not tolerated becomes a toxicity of its last course. That a drug is not tolerated any
 * more is a judgement, and has to be stated: the outcome says so.
 */
export function readIntolerance(item: Item, reading: FhirReading): Outcome | undefined {
  const { resource, path } = item;
  if (codesOf(resource["verificationStatus"]).some((code) => code === "entered-in-error" || code === "refuted"))
    return notUsed("entered-in-error", "an intolerance that is refuted or entered in error");
  const found = reading.concept(resource["code"], "medication");
  if (!found.ok) return found.reason === "unknown-code" ? notRelevant(found.what) : notUsed(found.reason, found.what);
  if (found.meaning.kind !== "drug") return notRelevant("an intolerance to something that is no drug for myeloma");
  const drug = found.meaning.name;
  const kinds = objectsOf(resource["reaction"]).flatMap(({ value }) => listOf(value["manifestation"]));
  const toxicity = kinds.flatMap((kind): ToxicityRecord[] => {
    const toxic = reading.concept(kind, "toxicity");
    return toxic.ok && toxic.meaning.kind === "toxicity" ? [{ kind: toxic.meaning.name, drug, ...given({}) }] : [];
  });
  const courses = reading.given.filter(({ drugs }) => drugs !== "unknown" && drugs.includes(drug));
  const last = courses.sort((a, b) => b.start.first - a.start.first)[0];
  if (last === undefined || toxicity.length === 0)
    return notUsed("ask", `an intolerance to ${drug}: state intolerantTo, or say what the reaction was to a treatment with its dates`);
  const index = reading.given.indexOf(last);
  reading.given[index] = { ...last, toxicity: [...(last.toxicity ?? []), ...toxicity] };
  reading.joinedTo.push({ path, to: last.path });
  return undefined;
}

export const codesOf = (concept: unknown): readonly string[] =>
  objectsOf(objectOf(concept)?.["coding"]).flatMap(({ value }) => textOf(value["code"]) ?? []);
