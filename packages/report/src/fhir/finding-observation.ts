import { type ShownFinding, vocabulary } from "@nextline/core";
import type { Observation } from "fhir/r4.js";
import { findingLabel } from "../finding-text.ts";
import type { Context } from "../page/context.ts";
import { derivedFindings } from "./derived-findings.ts";
import { concept, plain, reference, single } from "./element.ts";
import type { FhirOptions } from "./fhir-options.ts";
import { findingValue } from "./finding-value.ts";
import type { Names } from "./names.ts";
import { sourceArtifact } from "./related-artifacts.ts";

const derived: ReadonlySet<string> = new Set(derivedFindings);

/** One Observation for each derived finding, known or not. */
export function findingObservations(context: Context, options: FhirOptions, names: Names): Observation[] {
  return derivedFindings.flatMap((id) => {
    const finding = context.assessment.state[id];
    return finding === undefined ? [] : [observation(id, finding, context, options, names)];
  });
}

function observation(id: string, finding: ShownFinding, context: Context, options: FhirOptions, names: Names): Observation {
  const { assessment, language } = context;
  const { time, subject, codingsOf } = options;
  const label = findingLabel(id, language);
  const own = concept("finding", id, label);
  const because = finding.because ?? [];
  const from = because.flatMap((place) => referenceTo(place, options, names));
  const source = finding.source === undefined ? undefined : sourceArtifact(finding.source, assessment);
  return {
    resourceType: "Observation",
    id: names.id("Observation", id),
    language,
    extension: [
      ...because.map((place) => single("because", place)),
      ...(finding.source === undefined ? [] : [single("source", finding.source)]),
    ],
    status: finding.known && (finding.undetermined ?? []).length === 0 ? "final" : "preliminary",
    code: { ...own, coding: [...(own.coding ?? []), ...(codingsOf?.(id) ?? [])] },
    ...(subject === undefined ? {} : { subject: reference(subject) }),
    effectiveDateTime: assessment.edition.asOf,
    issued: time,
    ...findingValue(finding, vocabulary.get(id)?.type ?? "", context),
    ...(source?.citation === undefined ? {} : { note: [{ text: source.citation }] }),
    ...(finding.rule === undefined ? {} : { method: { text: plain(finding.rule) } }),
    device: reference(names.url("Device")),
    ...(from.length === 0 ? {} : { derivedFrom: from.map(reference) }),
  };
}

/** The Observation of another derived finding, or the resource of the record; other resources than Observations cannot be referred to. */
function referenceTo(place: string, { referenceOf }: FhirOptions, names: Names): string[] {
  if (derived.has(place)) return [names.url("Observation", place)];
  const found = referenceOf?.(place);
  return found !== undefined && /(?:^|\/)Observation\/[^/]+$/u.test(found) ? [found] : [];
}
