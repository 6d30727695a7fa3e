/** The CDS services that are offered: at which hooks, with which data. */

export const hooks = ["patient-view", "order-select", "order-sign"] as const;
export type Hook = (typeof hooks)[number];

/** Which part of the record a prefetch key stands for. */
export interface Template {
  /** The FHIR query, within the subset that CDS Hooks recommends. */
  readonly query: string;
  /** Without it there is no advice (412). What is not required and not given is told to the reader as not seen. */
  readonly required: boolean;
}

/** What the record is made of. All that tells of lines, response and fitness; nothing about the user or the visit. */
export const templates: Readonly<Record<string, Template>> = {
  patient: { query: "Patient/{{context.patientId}}", required: true },
  conditions: { query: "Condition?patient={{context.patientId}}", required: true },
  observations: { query: "Observation?patient={{context.patientId}}", required: false },
  medicationRequests: { query: "MedicationRequest?patient={{context.patientId}}", required: true },
  medicationAdministrations: { query: "MedicationAdministration?patient={{context.patientId}}", required: false },
  medicationStatements: { query: "MedicationStatement?patient={{context.patientId}}", required: false },
  procedures: { query: "Procedure?patient={{context.patientId}}", required: false },
};

export interface ServiceDescription {
  readonly id: string;
  readonly hook: Hook;
  readonly title: string;
  readonly description: string;
}

/**
 * `ordered-regimen` has one id at two hooks: what it says at signing takes the place of what it said at selection, as CDS Hooks describes
 * under "Update stale guidance".
 */
export const services: readonly ServiceDescription[] = [
  {
    id: "next-line",
    hook: "patient-view",
    title: "Nextline: next line of therapy in multiple myeloma",
    description:
      "When a patient with relapsed or refractory multiple myeloma is opened: the options for the next line with arguments for and against, what is missing, and sources. Silent for everyone else.",
  },
  {
    id: "ordered-regimen",
    hook: "order-select",
    title: "Nextline: check of a selected myeloma drug",
    description:
      "When a drug for multiple myeloma is selected: a card if its regimen is excluded, not advised or needs another dose for this patient. Silent if not.",
  },
  {
    id: "ordered-regimen",
    hook: "order-sign",
    title: "Nextline: check of myeloma orders at signing",
    description:
      "When orders for multiple myeloma are signed: a card if a regimen is excluded, not advised or needs another dose for this patient. Silent if not.",
  },
];

export const hooksOf = (id: string): readonly Hook[] => services.filter((service) => service.id === id).map(({ hook }) => hook);

/** The discovery document. */
export function discovery(version: "2.0.1" | "3.0.0"): object {
  const prefetch = Object.fromEntries(Object.entries(templates).map(([key, { query }]) => [key, query]));
  return {
    services: services.map(({ id, hook, title, description }) => ({
      hook,
      title,
      description,
      id,
      prefetch,
      usageRequirements:
        "FHIR R4. Without the keys patient, conditions and medicationRequests, by prefetch or from the FHIR server, there is no advice (412).",
      ...(version === "3.0.0" ? { version: "3.0.0", hookVersion: "1.0" } : {}),
    })),
  };
}
