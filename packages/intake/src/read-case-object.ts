import { pathText } from "./path.ts";
import { type CaseContext, type CaseResult, readDocumentCase } from "./read-document-case.ts";

/**
 * Reads a case that is already a plain value, such as what a form holds, exactly as `readCase` reads its text; problems name the path
 * and no line. It needs no parser, so that a page can read a form before the parser is there.
 *
 * @example
 * readCaseObject({ nextline: "case/1", patient: { age: 72 } }, { names: nameIndex(snapshot), today: "2026-11-22" });
 */
export function readCaseObject(value: unknown, context: CaseContext): CaseResult {
  return readDocumentCase(
    {
      value,
      repeated: [],
      locate: ({ path, found, expected, remedy }) => ({ path: pathText(path), found, expected, remedy }),
    },
    context,
  );
}
