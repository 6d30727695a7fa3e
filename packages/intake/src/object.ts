/** The reader of cases that are plain values, and the names it knows; without the parser of texts. */
export { type NameIndex, nameIndex } from "./names/name-index.ts";
export { readCaseObject } from "./read-case-object.ts";
export type { CaseContext, CaseResult, PatientCase } from "./read-document-case.ts";
export { renderProblem } from "./render-problem.ts";
export type { CaseFile } from "./schema/case-schema.ts";
export { acceptedUnits, converted } from "./units/units.ts";
