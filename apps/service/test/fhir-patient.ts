/** A synthetic patient in FHIR R4 with lenalidomide-refractory myeloma at first relapse, and as many laboratory values as asked for. */

export type Resource = Readonly<Record<string, unknown>> & { readonly resourceType: string; readonly id: string };

export interface PatientOptions {
  readonly id: string;
  /** How many laboratory values, beside what tells of the disease. */
  readonly values?: number;
  /** What makes this patient differ from another. */
  readonly age?: number;
  readonly creatinine?: number;
  readonly myeloma?: boolean;
}

const loinc = (code: string, text: string) => ({ coding: [{ system: "http://loinc.org", code }], text });
const quantity = (value: number, code: string) => ({ value, unit: code, system: "http://unitsofmeasure.org", code });
const drug = (text: string) => ({ text });

/** The record by prefetch key. */
export function fhirPatient({
  id,
  values = 20,
  age = 70,
  creatinine = 0.9,
  myeloma = true,
}: PatientOptions): Readonly<Record<string, readonly Resource[]>> {
  const subject = { reference: `Patient/${id}` };
  const medication = (name: string, text: string, start: string, end: string): Resource => ({
    resourceType: "MedicationStatement",
    id: `${id}-${name}`,
    status: "completed",
    medicationCodeableConcept: drug(text),
    subject,
    effectivePeriod: { start, end },
  });
  const observation = (name: string, code: object, day: string, value: object): Resource => ({
    resourceType: "Observation",
    id: `${id}-${name}`,
    status: "final",
    category: [{ coding: [{ system: "http://terminology.hl7.org/CodeSystem/observation-category", code: "laboratory" }] }],
    code,
    subject,
    effectiveDateTime: day,
    ...value,
  });
  return {
    patient: [{ resourceType: "Patient", id, gender: "female", birthDate: `${2026 - age}-01-15` }],
    conditions: [
      {
        resourceType: "Condition",
        id: `${id}-diagnosis`,
        clinicalStatus: { coding: [{ system: "http://terminology.hl7.org/CodeSystem/condition-clinical", code: "active" }] },
        verificationStatus: { coding: [{ system: "http://terminology.hl7.org/CodeSystem/condition-ver-status", code: "confirmed" }] },
        code: { coding: [{ system: "http://hl7.org/fhir/sid/icd-10-cm", code: myeloma ? "C90.00" : "I10" }] },
        subject,
      },
    ],
    observations: [
      observation("creatinine", loinc("2160-0", "Creatinine"), "2026-11-02", { valueQuantity: quantity(creatinine, "mg/dL") }),
      observation("platelets", loinc("777-3", "Platelets"), "2026-11-02", { valueQuantity: quantity(150, "10*9/L") }),
      ...Array.from({ length: values }, (_, index) =>
        observation(`m-${index}`, loinc("33358-3", "M protein"), dayBefore(index * 14), {
          valueQuantity: quantity(serumM(index * 14), "g/dL"),
        }),
      ),
    ],
    medicationRequests: [],
    medicationAdministrations: [],
    medicationStatements: myeloma
      ? [
          medication("bortezomib", "bortezomib", "2022-01-10", "2022-05-30"),
          medication("lenalidomide-1", "lenalidomide", "2022-01-10", "2022-05-30"),
          medication("dexamethasone", "dexamethasone", "2022-01-10", "2022-05-30"),
          medication("lenalidomide-2", "lenalidomide", "2022-06-20", "2026-10-20"),
        ]
      : [],
    procedures: [],
  };
}

/** The M-protein so many days before the first of November 2026: high before treatment, low under it, and rising for three months. */
function serumM(days: number): number {
  if (days > 1760) return 3.1;
  if (days > 1600) return 1.2;
  return days < 90 ? Math.round((1.6 - days / 70) * 100) / 100 : 0.2;
}

/** A day so many days before the first of November 2026. */
function dayBefore(days: number): string {
  return new Date(Date.UTC(2026, 10, 1) - days * 86_400_000).toISOString().slice(0, 10);
}

export const searchset = (resources: readonly Resource[], next?: string): object => ({
  resourceType: "Bundle",
  type: "searchset",
  total: resources.length,
  ...(next === undefined ? {} : { link: [{ relation: "next", url: next }] }),
  entry: resources.map((resource) => ({
    fullUrl: `https://fhir.example.org/${resource.resourceType}/${resource.id}`,
    resource,
    search: { mode: "match" },
  })),
});

/** Everything prefetched. */
export function prefetchOf(record: Readonly<Record<string, readonly Resource[]>>): Record<string, object | null> {
  return Object.fromEntries(
    Object.entries(record).map(([key, resources]) => [key, key === "patient" ? (resources[0] ?? null) : searchset(resources)]),
  );
}
