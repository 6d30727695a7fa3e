/** Calls of a CDS client for a synthetic patient, and what every answer has to be like. */
import assert from "node:assert/strict";
import { randomUUID } from "node:crypto";
import { fhirPatient, prefetchOf } from "./fhir-patient.ts";

export const record = fhirPatient({ id: "p1" });
export const resources = Object.values(record).flat();
export const view = "/cds-services/next-line";
export const orders = "/cds-services/ordered-regimen";

export const call = (changed: Readonly<Record<string, unknown>> = {}) => ({
  hook: "patient-view",
  hookInstance: randomUUID(),
  context: { userId: "Practitioner/1", patientId: "p1" },
  prefetch: prefetchOf(record),
  ...changed,
});

export const draft = (...texts: string[]) => ({
  resourceType: "Bundle",
  entry: texts.map((text, index) => ({
    resource: {
      resourceType: "MedicationRequest",
      id: `order-${index + 1}`,
      status: "draft",
      intent: "order",
      medicationCodeableConcept: { text },
      subject: { reference: "Patient/p1" },
    },
  })),
});

export const signing = (...texts: string[]) =>
  call({ hook: "order-sign", context: { userId: "Practitioner/1", patientId: "p1", draftOrders: draft(...texts) } });

export const selecting = (selections: readonly string[], ...texts: string[]) =>
  call({ hook: "order-select", context: { userId: "Practitioner/1", patientId: "p1", selections, draftOrders: draft(...texts) } });

export interface Card {
  readonly uuid: string;
  readonly summary: string;
  readonly detail: string;
  readonly indicator: string;
  readonly source: { readonly label: string };
}

export async function cardsIn(response: Response): Promise<readonly Card[]> {
  assert.equal(response.status, 200, `status, with ${await response.clone().text()}`);
  assert.match(response.headers.get("content-type") ?? "", /^application\/json/);
  const { cards } = (await response.json()) as { cards: readonly Card[] };
  for (const card of cards) {
    assert.ok(card.summary.length < 140, `a summary of ${card.summary.length} characters`);
    assert.match(card.indicator, /^(info|warning|critical)$/);
    assert.equal(card.source.label, "Nextline");
    assert.match(card.uuid, /^[0-9a-f-]{36}$/);
  }
  return cards;
}

export async function problemIn(response: Response, status: number) {
  assert.equal(response.status, status, `status, with ${await response.clone().text()}`);
  assert.match(response.headers.get("content-type") ?? "", /^application\/problem\+json/);
  return (await response.json()) as { status: number; title: string; detail?: string; errors?: { path: string; expected: string }[] };
}

export const pathsOf = ({ errors = [] }: { errors?: { path: string }[] }): string[] => errors.map(({ path }) => path);
