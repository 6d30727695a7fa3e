/** What reading a record gives, whatever it was written in. */
import type { Fact, Jurisdiction, Problem } from "@nextline/core";

export interface ReadRecord {
  readonly facts: readonly Fact[];
  /** The day asked about. */
  readonly asOf: string;
  readonly jurisdiction?: Jurisdiction;
  readonly notUnderstood: readonly { readonly path: string; readonly what: string }[];
  /** Whether the record holds a diagnosis of multiple myeloma. */
  readonly myeloma: "yes" | "no" | "not known";
}

export type Reading =
  | { readonly ok: true; readonly record: ReadRecord }
  | { readonly ok: false; readonly status: 400 | 422 | 501; readonly detail: string; readonly problems: readonly Problem[] };
