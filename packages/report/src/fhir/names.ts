import type { Assessment } from "@nextline/core";
import { nameUuid } from "../identity/name-uuid.ts";
import { ownRoot } from "./canonical.ts";
import type { FhirOptions } from "./fhir-options.ts";

/** Names the resources of one bundle: the same kind and key have the same id. */
export interface Names {
  readonly id: (kind: string, key?: string) => string;
  /** How another resource of the bundle refers to it. */
  readonly url: (kind: string, key?: string) => string;
}

/** Names made of what the assessment says of the patient, the edition, the patient named and the seed; never of the time. */
export function namesOf({ edition, state, course, missing }: Assessment, { subject, seed, language }: FhirOptions): Names {
  const root = nameUuid(JSON.stringify([ownRoot, edition, state, course, missing, subject, seed, language]));
  const id = (kind: string, key = ""): string => nameUuid(`${root}/${kind}/${key}`);
  return { id, url: (kind, key) => `urn:uuid:${id(kind, key)}` };
}
