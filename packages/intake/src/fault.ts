import type { Path } from "./path.ts";

/** A problem before its place in the text is known. */
export interface Fault {
  readonly path: Path;
  /** Whether the name or the value is wrong: what the position in the text points at. Default is the value. */
  readonly part?: "key";
  readonly found: string;
  readonly expected: string;
  readonly remedy: string;
  /** Not told when something at or below one of these paths is faulty: it would only follow from that. */
  readonly unless?: readonly Path[];
}
