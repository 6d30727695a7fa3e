import type { Collected } from "./collect.ts";
import type { FhirReading } from "./fhir-reading.ts";
import { joinAbnormalities } from "./given/abnormalities.ts";
import { settleCompleteLists } from "./given/complete-lists.ts";
import { readIntolerance } from "./given/intolerances.ts";
import { joinExposures } from "./given/join-exposures.ts";
import type { Item } from "./item.ts";
import { objectsOf } from "./json.ts";
import { notRelevant, notUsed, type Outcome } from "./ledger.ts";
import type { PatientOf } from "./patients.ts";
import { readCondition } from "./readers/condition.ts";
import { readDiagnosticReport } from "./readers/diagnostic-report.ts";
import { readMedication, readMedicationUse } from "./readers/medication.ts";
import { notRelevantTypes, toldTypes } from "./readers/not-relevant.ts";
import { readObservation } from "./readers/observation.ts";
import { readPatient } from "./readers/patient.ts";
import { readProcedure } from "./readers/procedure.ts";

/** Reads every resource, joins what says the same, and settles what becomes of each. */
export function readItems({ items, faulty }: Collected, again: ReadonlyMap<Item, Outcome>, of: PatientOf, reading: FhirReading): void {
  for (const { path, what } of faulty) {
    reading.ledger.open(path, "resource");
    reading.ledger.settle(path, what === "a deletion" ? notRelevant(what) : notUsed("wrong-shape", what));
  }
  for (const { path, type } of items) reading.ledger.open(path, "resource", type);
  const medications = referredMedications(items, reading);
  const late: Item[] = [];
  for (const item of items) {
    const before = again.get(item) ?? belonging(item, of);
    if (before !== undefined) settleWhole(item, before, reading);
    else if (item.type === "AllergyIntolerance") late.push(item);
    else if (item.type === "Observation") readObservation(item, reading);
    else settle(item, readerOf(item, reading, medications), reading);
  }
  for (const item of late) settle(item, readIntolerance(item, reading), reading);
  joinAbnormalities(reading);
  joinExposures(reading);
  for (const { path, to } of reading.joinedTo) {
    const outcome = reading.ledger.outcomeOf(to);
    if (outcome !== undefined) reading.ledger.settle(path, outcome);
  }
  settleCompleteLists(reading);
  for (const path of reading.ledger.unsettled()) reading.ledger.settle(path, notUsed("not-read", "nothing reads it"));
}

/** Of another patient, or a contained resource that only describes its container. */
function belonging(item: Item, of: PatientOf): Outcome | undefined {
  if (item.type === "Patient")
    return item === of.patient
      ? undefined
      : notRelevant(item.container === undefined ? "a Patient that was replaced" : "the patient again");
  return of.isOf(item) ? undefined : notUsed("other-patient", `${item.type} of another patient`);
}

function settle({ path }: Item, outcome: Outcome | undefined, reading: FhirReading): void {
  if (outcome !== undefined) reading.ledger.settle(path, outcome);
}

/** A resource that is not read, with its components. */
function settleWhole(item: Item, outcome: Outcome, reading: FhirReading): void {
  reading.ledger.settle(item.path, outcome);
  if (item.type !== "Observation") return;
  for (const { index } of objectsOf(item.resource["component"]))
    reading.ledger.settle(`${item.path}.component[${index}]`, notRelevant("part of an observation that was not used"));
}

function readerOf(item: Item, reading: FhirReading, medications: ReadonlySet<string>): Outcome | undefined {
  switch (item.type) {
    case "Patient":
      return readPatient(item, reading);
    case "Condition":
      return readCondition(item, reading);
    case "Procedure":
      return readProcedure(item, reading);
    case "MedicationRequest":
    case "MedicationAdministration":
    case "MedicationStatement":
    case "MedicationDispense":
      return readMedicationUse(item, reading);
    case "Medication":
      return readMedication(item, medications);
    case "DiagnosticReport":
      return readDiagnosticReport(item, reading);
    default: {
      if (notRelevantTypes.has(item.type)) return notRelevant(item.type);
      const told = toldTypes.get(item.type);
      return notUsed("not-read", told === undefined ? `${item.type.slice(0, 40)} is not read` : `${item.type}: ${told}`);
    }
  }
}

/** The places of the Medication resources that something refers to. */
function referredMedications(items: readonly Item[], reading: FhirReading): ReadonlySet<string> {
  const places = new Set<string>();
  for (const item of items) {
    const reference = item.resource["medicationReference"];
    if (reference === undefined) continue;
    const referred = reading.references.follow(reference, item);
    if (referred.is === "found") places.add(referred.item.path);
  }
  return places;
}
