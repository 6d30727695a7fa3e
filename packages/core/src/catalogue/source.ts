import type { Verified } from "./sourced.ts";

/** A document that can be cited. */
export interface Source {
  readonly id: string;
  readonly kind: "paper" | "abstract" | "label" | "registry" | "agency" | "guideline" | "news" | "definition" | "convention" | "local";
  readonly title: string;
  readonly authors?: string;
  readonly where?: string;
  readonly edition?: string;
  /** When it became public. Absent: not dated, taken as always available. */
  readonly date?: string;
  readonly dateVerified?: Verified;
  readonly doi?: string;
  readonly pmid?: string;
  readonly nct?: string;
  readonly url?: string;
  /** The day on which it was last looked at. */
  readonly accessed: string;
}
