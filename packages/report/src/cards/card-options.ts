import type { ReportOptions } from "../report-options.ts";
import type { Coding } from "./card.ts";

/** What the making of cards takes besides the assessment. */
export interface CardOptions extends ReportOptions {
  /**
   * What tells the cards of this call from those of others, such as the `hookInstance`. The same assessment, options and seed give the
   * same cards, with the same UUIDs.
   */
  readonly seed: string;
  /** Whether the record holds a diagnosis of multiple myeloma. Default is `"not known"`, and then the lines of therapy decide. */
  readonly myeloma?: "yes" | "no" | "not known";
  /** The absolute URL of the web page; a query and a fragment are cut off, so that no data can travel in it. Default is no link. */
  readonly pageUrl?: string;
  /** The SMART launch URL of the web page. Default is no link. */
  readonly smartUrl?: string;
  /** Where a reader learns who Nextline is. */
  readonly sourceUrl?: string;
  /** A picture of 100 by 100 pixels, PNG. */
  readonly iconUrl?: string;
  /** The patient as the EHR refers to it (`Patient/123`); without it no test is proposed. */
  readonly subject?: string;
  /** Standard codes for a test, beside our own. Default is none: which code systems may be used is a matter of licence. */
  readonly codingsOf?: (test: string) => readonly Coding[];
  /** The version of CDS Hooks that the client speaks. With 3.0, reasons that HL7 has a code for carry it. Default is 2.0. */
  readonly version?: "2.0" | "3.0";
}
