export { caseJsonSchema } from "./case-json-schema.ts";
export type { NotUnderstood } from "./facts/reading.ts";
export { type NameIndex, nameIndex } from "./names/name-index.ts";
export type { NameTable } from "./names/name-table.ts";
export { type CaseContext, type CaseResult, type PatientCase, readCase } from "./read-case.ts";
export { renderProblem } from "./render-problem.ts";
