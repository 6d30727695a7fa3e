/** What reading a record gives, whatever it was written in. */
import type { Fact, Jurisdiction, Problem, Snapshot } from "@nextline/core";
import type { CodeSystemId, NameIndex } from "@nextline/intake";

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

export interface RecordContext {
  readonly snapshot: Snapshot;
  readonly names: NameIndex;
  readonly today: string;
  readonly asOf?: string;
  /** Code systems that are not read. */
  readonly without: readonly CodeSystemId[];
}

export const refused = (problems: readonly Problem[]): Reading => ({
  ok: false,
  status: 422,
  detail: `${problems.length} ${problems.length === 1 ? "fault" : "faults"}, each with its place`,
  problems,
});
