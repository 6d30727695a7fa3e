/**
 * A fault in what was given: where it is, what was found, what was expected and what to do about it.
 * Problems are values; nothing in core throws because of them. They carry names and places, never a patient's values
 * unless the value itself is the fault.
 */
export interface Problem {
  /** A path in the document, e.g. `lines[0].drugs[1]`. */
  readonly path: string;
  readonly found: string;
  readonly expected: string;
  readonly remedy: string;
  /** `file:line` where the document is a file. */
  readonly at?: string;
}
