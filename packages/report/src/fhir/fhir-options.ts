import type { Coding } from "../cards/card.ts";
import type { ReportOptions } from "../report-options.ts";

/** What the assessment as FHIR takes besides the assessment. */
export interface FhirOptions extends ReportOptions {
  /** When the advice was given, as a FHIR instant (`2026-11-22T09:30:00Z`). Nothing here reads a clock. */
  readonly time: string;
  /** The patient as the server refers to it (`Patient/123`). Default is none: the resources are about nobody named. */
  readonly subject?: string;
  /** What the ids are made of, with the assessment: the same of both gives the same ids. Default is nothing more than the assessment. */
  readonly seed?: string;
  /** The resource in which a place of the record stands (`Observation/9`), for `derivedFrom`. Default is that the place is named. */
  readonly referenceOf?: (place: string) => string | undefined;
  /** Standard codes for a finding, beside our own. Default is none: which code systems may be used is a matter of licence. */
  readonly codingsOf?: (finding: string) => readonly Coding[];
}
