/** How far a value was checked: in the document itself, in its abstract, in a text about it, or not yet. */
export type Verified = "read" | "abstract" | "secondary" | "unverified";

export type Jurisdiction = "US" | "EU" | "JP";

/** What every value carries: where it stands and how far it was checked. */
export interface Sourced {
  readonly source: string;
  readonly locator?: string;
  readonly verified: Verified;
  readonly note?: string;
}

/** A period with imprecise ends; `until` is the first day on which it no longer holds. */
export interface Dated {
  readonly from?: string;
  readonly until?: string;
}
