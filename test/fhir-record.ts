/** Small FHIR records for tests: a patient with resources, read with the whole knowledge base. */
import assert from "node:assert/strict";
import type { Fact } from "@nextline/core";
import { type CodeSystemId, codeIndex, type FhirCase, type FhirContext, nameIndex, readFhir, renderProblem } from "@nextline/intake";
import { ucum } from "@nextline/intake/ucum";
import { snapshot } from "./knowledge.ts";

const names = nameIndex(snapshot);

export const contextWithout = (without: readonly CodeSystemId[] = []): FhirContext => ({
  names,
  codes: codeIndex(snapshot, { without }),
  today: "2026-11-22",
  ucum,
});

const usual = contextWithout();

/** A record with a patient and these resources, each of the patient. */
export function bundleOf(resources: readonly object[], more: object = {}): object {
  const all = [{ resourceType: "Patient", id: "p" }, ...resources.map((each) => ({ subject: { reference: "Patient/p" }, ...each }))];
  return { resourceType: "Bundle", type: "collection", entry: all.map((resource) => ({ resource })), ...more };
}

/** The record as it was understood. */
export function understood(record: unknown, context: Partial<FhirContext> = {}): FhirCase {
  const result = readFhir(record, { ...usual, ...context });
  assert.ok(result.ok, result.ok ? "" : result.problems.map(renderProblem).join("\n"));
  return result.case;
}

/** The facts of resources, without their places; dates as they were written. */
export function factsOf(resources: readonly object[], context: Partial<FhirContext> = {}): readonly Record<string, unknown>[] {
  return understood(bundleOf(resources), context).facts.map(shown);
}

function shown({ source: _, date, ...fact }: Fact): Record<string, unknown> {
  const stop = "stop" in fact && fact.stop !== undefined ? { stop: fact.stop.text } : {};
  return { ...fact, ...(date === undefined ? {} : { date: date.text }), ...stop };
}

/** Why resources were not used: the reason of each, in order. */
export const reasonsOf = (resources: readonly object[], context: Partial<FhirContext> = {}): readonly string[] =>
  understood(bundleOf(resources), context)
    .account.notUsed.filter(({ type }) => type !== "Patient")
    .map(({ reason }) => reason);

export const loinc = (code: string, text?: string): object => ({
  coding: [{ system: "http://loinc.org", code }],
  ...(text === undefined ? {} : { text }),
});
export const own = (code: string): object => ({ coding: [{ system: "urn:oid:2.25.251499458919338332369248431751535419987", code }] });
export const observed = (code: object, value: object, more: object = {}): object => ({
  resourceType: "Observation",
  status: "final",
  code,
  effectiveDateTime: "2026-11-01",
  ...value,
  ...more,
});
export const given = (text: string, more: object = {}): object => ({
  resourceType: "MedicationStatement",
  status: "completed",
  medicationCodeableConcept: { text },
  ...more,
});
