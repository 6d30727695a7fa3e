import type { Device, Provenance, ProvenanceEntity } from "fhir/r4.js";
import type { Context } from "../page/context.ts";
import { knowledgeIdentifier, plain, reference } from "./element.ts";
import type { FhirOptions } from "./fhir-options.ts";
import type { Names } from "./names.ts";

/** Nextline with the knowledge it had, as the agent. */
export function softwareAgent({ assessment, language }: Context, names: Names): Device {
  return {
    resourceType: "Device",
    id: names.id("Device"),
    language,
    status: "active",
    deviceName: [{ name: "Nextline", type: "user-friendly-name" }],
    version: [{ value: plain(assessment.edition.knowledge) }],
    note: [{ text: plain(assessment.notice[language]) }],
  };
}

/** Who said it, when, and by which knowledge: the knowledge base with its hash, local overlays and the guidelines that counted. */
export function provenance({ assessment, language }: Context, { time }: FhirOptions, names: Names, targets: readonly string[]): Provenance {
  const { knowledge, overlays, guidelines } = assessment.edition;
  const entity = (display: string, value?: string): ProvenanceEntity => ({
    role: "source",
    what: { ...(value === undefined ? {} : { identifier: knowledgeIdentifier(plain(value)) }), display: plain(display) },
  });
  return {
    resourceType: "Provenance",
    id: names.id("Provenance"),
    language,
    target: targets.map(reference),
    occurredDateTime: time,
    recorded: time,
    agent: [
      {
        type: { coding: [{ system: "http://terminology.hl7.org/CodeSystem/provenance-participant-type", code: "assembler" }] },
        who: reference(names.url("Device")),
      },
    ],
    entity: [
      entity(`Nextline knowledge ${knowledge}`, knowledge),
      ...overlays.map((overlay) => entity(overlay, overlay)),
      ...guidelines.map((id) => entity(assessment.sources[id]?.title ?? id)),
    ],
  };
}
