/** What is wrong with a chain, in words of what may have happened. */
export type FaultKind =
  /** The hash does not fit the entry: it, or the hash before it, was changed. */
  | "changed"
  /** An entry does not name the hash of the one before it. */
  | "unlinked"
  /** Entries are missing in the middle. */
  | "gap"
  /** An entry stands at another place than it says. */
  | "out-of-place"
  /** The beginning is missing, and no removal by retention accounts for it. */
  | "beginning-missing"
  /** The chain ends before, or after, the position it is known to have reached. */
  | "end-missing"
  /** A position kept elsewhere has another hash, or belongs to another chain. */
  | "other-history"
  /** A line of an export cannot be read. */
  | "unreadable";

export interface Fault {
  readonly kind: FaultKind;
  /** The entry, or the line of a file, that shows it. */
  readonly at: number;
  /** One sentence in English. */
  readonly text: string;
}

/** The answer of a verification. */
export interface Verification {
  /** No fault was found. What that does not show: docs/audit.md. */
  readonly valid: boolean;
  readonly chain: string;
  /** The first and the last entry that are there; `undefined` of an empty trail. */
  readonly first: number | undefined;
  readonly last: number | undefined;
  readonly lastHash: string;
  readonly counts: { readonly advice: number; readonly feedback: number; readonly retention: number };
  /** The first hundred faults. */
  readonly faults: readonly Fault[];
  readonly faultCount: number;
  /** What was held against the chain, and what could not be. */
  readonly notes: readonly string[];
}
