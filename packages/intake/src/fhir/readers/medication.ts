import { given } from "../../given.ts";
import type { ConceptFound } from "../concept.ts";
import { dosageBounds, type When, whenOf } from "../dates.ts";
import type { FhirReading } from "../fhir-reading.ts";
import type { MedicationGiven } from "../given/medication-given.ts";
import type { Item } from "../item.ts";
import { objectOf, objectsOf, textOf } from "../json.ts";
import { notRelevant, notUsed, type Outcome, used } from "../ledger.ts";
import { statusOf } from "../status.ts";
import { treatmentSaid } from "./treatment-words.ts";

/** What a resource of medication says; a drug for the myeloma is set aside to be joined (`undefined`). */
export function readMedicationUse(item: Item, reading: FhirReading): Outcome | undefined {
  const status = statusOf(item);
  if (!status.read) return status.outcome;
  if (status.status === undefined) reading.withoutStatus.push(item.path);
  if (item.resource["doNotPerform"] === true) return notUsed("cancelled", "an order not to give it");
  const intent = textOf(item.resource["intent"]);
  if (item.type === "MedicationRequest" && (intent === "proposal" || intent === "plan"))
    return notUsed("only-planned", `an order with intent ${intent}`);
  const named = medicationOf(item, reading);
  if (named.is === "failed") return named.outcome;
  const when = whenGiven(item);
  const fault = reading.dateFault(when);
  if (fault !== undefined) return fault;
  const active = status.status === "active" || status.status === "in-progress";
  if (named.is === "medicine") return medicine(named.name, item, when, active, reading);
  const { date: start, stop } = when;
  if (start === undefined)
    return notUsed("undated", `${named.is === "unknown" ? "drugs" : named.drugs.join(", ")} without the day of the first dose`);
  const said = treatmentSaid(item.resource, item.path, reading);
  const goesOn = said.ended === "ongoing" || (active && said.ended === undefined);
  const ended = said.ended === "ongoing" ? undefined : said.ended;
  reading.given.push({
    path: item.path,
    drugs: named.is === "unknown" ? "unknown" : named.drugs,
    says: sayings.get(item.type) ?? "told",
    start,
    active: goesOn,
    ...given({ stop, ended, intent: said.intent, planned: said.planned, doseLevel: said.doseLevel }),
  });
  return undefined;
}

const sayings: ReadonlyMap<string, MedicationGiven["says"]> = new Map([
  ["MedicationRequest", "ordered"],
  ["MedicationAdministration", "given"],
  ["MedicationDispense", "given"],
]);

/** From when to when, by the element each kind of resource has for it. */
function whenGiven({ type, resource }: Item): When {
  switch (type) {
    case "MedicationRequest": {
      const bounds = dosageBounds(resource["dosageInstruction"]);
      const authored = whenOf({ onDateTime: resource["authoredOn"] }, "on");
      const date = bounds.date ?? authored.date;
      return { date, stop: bounds.stop, ...given({ bad: authored.bad }) };
    }
    case "MedicationDispense": {
      const handed = whenOf({ onDateTime: resource["whenHandedOver"] ?? resource["whenPrepared"] }, "on");
      return handed;
    }
    default:
      return whenOf(resource, "effective");
  }
}

type Named =
  | { readonly is: "drugs"; readonly drugs: readonly string[] }
  | { readonly is: "unknown" }
  | { readonly is: "medicine"; readonly name: string }
  | { readonly is: "failed"; readonly outcome: Outcome };

/** The medication: coded or written in the resource, or in the Medication it refers to, there by its code or its ingredients. */
function medicationOf(item: Item, reading: FhirReading): Named {
  const { resource } = item;
  const nested = objectOf(resource["medication"]);
  const concept = resource["medicationCodeableConcept"] ?? nested?.["concept"];
  if (concept !== undefined && concept !== null) return namedBy([reading.concept(concept, "medication")], reading);
  const reference = resource["medicationReference"] ?? nested?.["reference"];
  const referred = reading.references.follow(reference, item);
  if (referred.is === "found") {
    const { code, ingredient } = referred.item.resource;
    const byCode = reading.concept(code, "medication");
    if (byCode.ok) return namedBy([byCode], reading);
    const ingredients = objectsOf(ingredient).map(({ value }) => reading.concept(value["itemCodeableConcept"], "medication"));
    return namedBy(ingredients.length > 0 ? ingredients : [byCode], reading);
  }
  const display = textOf(objectOf(reference)?.["display"]);
  if (display !== undefined) return namedBy([reading.concept(display, "medication")], reading);
  return referred.is === "nothing"
    ? { is: "failed", outcome: notUsed("no-code", "no medication is named") }
    : { is: "failed", outcome: notUsed("not-included", `refers to ${referred.name}, which was not sent`) };
}

function namedBy(found: readonly ConceptFound[], reading: FhirReading): Named {
  const drugs = new Set<string>();
  let medicineName: string | undefined;
  for (const each of found) {
    if (!each.ok) return { is: "failed", outcome: notUsed(each.reason, each.what) };
    const { meaning } = each;
    if (meaning.kind === "drug") drugs.add(meaning.name);
    else if (meaning.kind === "medicine") medicineName = meaning.name;
    else if (meaning.kind === "unknown-drugs") return { is: "unknown" };
    else if (meaning.kind === "regimen") for (const drug of reading.names.drugsOf(meaning.name)) drugs.add(drug);
    else if (meaning.kind === "other") return { is: "failed", outcome: notRelevant(`understood, not used: ${meaning.what}`) };
    else return { is: "failed", outcome: notUsed("unknown-code", "no medication") };
  }
  if (drugs.size > 0) return { is: "drugs", drugs: [...drugs] };
  if (medicineName !== undefined) return { is: "medicine", name: medicineName };
  return { is: "failed", outcome: notUsed("no-code", "no medication is named") };
}

/** Another medicine counts while it is taken. */
export function medicine(
  name: string,
  { path, type }: { path: string; type: string },
  when: When,
  active: boolean,
  reading: FhirReading,
): Outcome {
  const { date, stop } = when;
  if (type === "MedicationAdministration" || type === "MedicationDispense") return notRelevant(`${name}, given or handed over once`);
  if (!active || (stop !== undefined && stop.last < reading.asOf.first)) return notRelevant(`${name}, no longer taken`);
  const fact = { kind: "medicine", name, ...given({ date }), source: { path } } as const;
  reading.remarkLater([fact]);
  return used(fact);
}

/** A Medication is read where it is referred to. */
export function readMedication(item: Item, referredTo: ReadonlySet<string>): Outcome {
  return referredTo.has(item.path)
    ? notRelevant("names the medication of what refers to it")
    : notUsed("not-referred-to", "a Medication that nothing refers to");
}
