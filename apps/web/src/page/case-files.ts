/** Cases from and to files: texts through intake's reader, which is loaded when the first text is read. */
import type { Problem, Snapshot } from "@nextline/core";
import { namesOf } from "../advice/advise.ts";
import type { CaseValue } from "../case/case-value.ts";

/** A text as a case, or what is wrong with it. */
export type ReadText = { readonly ok: true; readonly value: CaseValue } | { readonly ok: false; readonly problems: readonly Problem[] };

/** Reads the text of a case file. A text that the reader refuses is refused with its problems, and changes nothing. */
export async function readCaseText(text: string, snapshot: Snapshot, today: string): Promise<ReadText> {
  const [{ readCase }, { parse }] = await Promise.all([import("@nextline/intake"), import("yaml")]);
  const read = readCase(text, { names: namesOf(snapshot), today });
  return read.ok ? { ok: true, value: parse(text, { schema: "core", merge: false }) as CaseValue } : read;
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
