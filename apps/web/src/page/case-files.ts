/** Cases from and to files: texts through intake's reader, which is loaded when the first text is read. */
import type { Problem, Snapshot } from "@nextline/core";
import { namesOf } from "../advice/advise.ts";
import { type CaseValue, emptyCase } from "../case/case-value.ts";
import type { HealthRecord } from "../case/health-record.ts";

/** A text as a case, or as a health record beside an empty case; or what is wrong with it. */
export type ReadText =
  | { readonly ok: true; readonly value: CaseValue; readonly record?: HealthRecord }
  | { readonly ok: false; readonly problems: readonly Problem[] };

/**
 * Reads the text of a case file, or of a FHIR record, told by its content. A text that the reader refuses is refused with its problems, and
 * changes nothing. A record needs the whole knowledge base, in which the codes are.
 */
export async function readCaseText(text: string, snapshot: Snapshot, today: string): Promise<ReadText> {
  const [{ isFhir, readCase }, { parse }] = await Promise.all([import("@nextline/intake"), import("yaml")]);
  if (isFhir(text)) return readRecordText(text, snapshot, today);
  const read = readCase(text, { names: namesOf(snapshot), today });
  return read.ok ? { ok: true, value: parse(text, { schema: "core", merge: false }) as CaseValue } : read;
}

const stillLoading: Problem = {
  path: "(document)",
  found: "a FHIR record, before the codes of the knowledge base were loaded",
  expected: "the whole knowledge base",
  remedy: "Try again in a moment.",
};

async function readRecordText(text: string, snapshot: Snapshot, today: string): Promise<ReadText> {
  if (snapshot.terminology.codes.length === 0) return { ok: false, problems: [stillLoading] };
  const [{ codeIndex, readFhir }, { ucum }] = await Promise.all([import("@nextline/intake"), import("@nextline/intake/ucum")]);
  const context = { names: namesOf(snapshot), codes: codeIndex(snapshot), today, ucum };
  const first = readFhir(text, context);
  if (!first.ok) return first;
  const days = new Map<string, ReturnType<HealthRecord["asOf"]>>([[today, first.case]]);
  const asOf: HealthRecord["asOf"] = (day) => {
    const known = days.get(day);
    if (known !== undefined) return known;
    const read = readFhir(text, { ...context, asOf: day });
    const said = read.ok ? read.case : { facts: [], notUnderstood: [] };
    days.set(day, said);
    return said;
  };
  return { ok: true, value: emptyCase, record: { asOf } };
}

/** The case as the text of a case file. */
export async function caseText(value: CaseValue): Promise<string> {
  const { stringify } = await import("yaml");
  return stringify(value, { lineWidth: 130, flowCollectionPadding: false });
}

/** Hands a text to the reader as a file. */
export function offerFile(name: string, text: string): void {
  const address = URL.createObjectURL(new Blob([text], { type: "application/yaml" }));
  const link = document.createElement("a");
  link.href = address;
  link.download = name;
  link.click();
  URL.revokeObjectURL(address);
}

/** An example of the project. */
export interface Example {
  readonly id: string;
  readonly about: string;
  readonly case: CaseValue;
}

/** The examples that lie beside the page. */
export async function examples(): Promise<readonly Example[]> {
  const response = await fetch(new URL("./examples.json", document.baseURI));
  if (!response.ok) throw new Error(`examples.json: ${response.status}`);
  return (await response.json()) as Example[];
}
