/** How far a value was checked: in the document itself, in its abstract, in a text about it, or not yet. */
export type Verified = "read" | "abstract" | "secondary" | "unverified";

export type Jurisdiction = "US" | "EU" | "JP";

/** What every value carries: where it stands and how far it was checked. */
export interface Sourced {
  readonly source: string;
  readonly locator?: string;
  readonly verified: Verified;
  readonly note?: string;
  /** The day on which it was last compared with the source; absent: the day on which the source was last looked at. */
  readonly checked?: string;
  readonly overlay?: string;
}

/** Where a value comes from and how far it was checked; `overlay` names the local knowledge that brought it. */
export interface Origin {
  readonly verified: Verified;
  readonly overlay?: string;
}

/** The origin of an entry, to be passed on to the argument that it makes. */
export function originOf({ verified, overlay }: Origin): Origin {
  return overlay === undefined ? { verified } : { verified, overlay };
}

/** A period with imprecise ends; `until` is the first day on which it no longer holds. */
export interface Dated {
  readonly from?: string;
  readonly until?: string;
}
