/**
 * Takes an assessment and gives FHIR R4: one Bundle of type `collection` with the GuidanceResponse, the RequestGroup of all options, a
 * PlanDefinition for each option, an Observation for each derived finding, the edition as Parameters, what does not fit as
 * OperationOutcome, the software agent as Device, and the Provenance of all of it. It orders nothing. Pure: no clock and no chance.
 */
import type { Assessment } from "@nextline/core";
import type { Bundle, FhirResource } from "fhir/r4.js";
import { newContext, whole } from "../page/context.ts";
import type { FhirOptions } from "./fhir-options.ts";
import { findingObservations } from "./finding-observation.ts";
import { editionParameters, evaluationMessages, guidanceResponse } from "./guidance-response.ts";
import { namesOf } from "./names.ts";
import { provenance, softwareAgent } from "./provenance.ts";
import { regimenDefinition } from "./regimen-definition.ts";
import { requestGroup } from "./request-group.ts";

/** The assessment as a FHIR R4 Bundle. The same assessment and options give the same bundle, byte for byte. */
export function assessmentToFhir(assessment: Assessment, options: FhirOptions): Bundle {
  const context = newContext(assessment, options, whole);
  const names = namesOf(assessment, options);
  const messages = evaluationMessages(context, names);
  const said: FhirResource[] = [
    guidanceResponse(context, options, names, messages !== undefined),
    requestGroup(context, options, names),
    ...findingObservations(context, options, names),
  ];
  const urlOf = (resource: FhirResource): string => `urn:uuid:${resource.id}`;
  const resources: FhirResource[] = [
    ...said,
    ...assessment.options.map((option) => regimenDefinition(option, context, names)),
    editionParameters(context, names),
    ...(messages === undefined ? [] : [messages]),
    softwareAgent(context, names),
    provenance(context, options, names, said.map(urlOf)),
  ];
  return {
    resourceType: "Bundle",
    id: names.id("Bundle"),
    language: options.language,
    type: "collection",
    timestamp: options.time,
    entry: resources.map((resource) => ({ fullUrl: urlOf(resource), resource })),
  };
}
