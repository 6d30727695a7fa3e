import assert from "node:assert/strict";
import { type CaseContext, nameIndex, type PatientCase, readCase, renderProblem } from "@nextline/intake";
import { smallKnowledge } from "./small-knowledge.ts";

/** What tests read with. */
export const context: CaseContext = { names: nameIndex(smallKnowledge), today: "2026-11-23" };

/** A case of which every part must be understood; `text` is what follows the version. */
export function understood(text: string, more: Partial<CaseContext> = {}): PatientCase {
  const result = readCase(`nextline: case/1\n${text}`, { ...context, ...more });
  assert.ok(result.ok, result.ok ? "" : result.problems.map(renderProblem).join("\n"));
  return result.case;
}

/** The facts of a case without their sources. */
export const facts = (text: string) => understood(text).facts.map(({ source: _, ...fact }) => fact);
