import { readDocument } from "./document.ts";
import { type CaseContext, type CaseResult, callersDays, readDocumentCase } from "./read-document-case.ts";

export type { CaseContext, CaseResult, PatientCase } from "./read-document-case.ts";

/**
 * Reads a case file (`nextline: case/1`, YAML or JSON; docs/case-format.md) into facts.
 *
 * Nothing is guessed, repaired or dropped: an unknown key, unit or drug, an impossible value or a date after today is a problem that
 * names its place, what was found, what was expected and the remedy, and all problems come at once. What is missing stays missing.
 * Never throws on any text; a `today` or `asOf` of the caller that is no day is a RangeError.
 *
 * @example
 * readCase("nextline: case/1\npatient: {age: 72}", { names: nameIndex(snapshot), today: "2026-11-22" });
 */
export function readCase(text: string, context: CaseContext): CaseResult {
  callersDays(context);
  const read = readDocument(text, context.maximalLength);
  return read.ok ? readDocumentCase(read.document, context) : read;
}
