import type { CriterionSource } from "../criteria/criterion.ts";
import type { Text } from "../terms/text.ts";
import type { Dated, Jurisdiction, Sourced, Verified } from "./sourced.ts";

/** What a label allows: combinations, for whom, from when until when. */
export interface Indication extends Sourced, Dated {
  readonly id: string;
  readonly event: "approval" | "accelerated" | "conditional" | "conversion" | "expansion";
  readonly ended?: "withdrawn" | "replaced";
  readonly setting: "relapsed" | "newly-diagnosed" | "other";
  readonly regimens: readonly string[];
  readonly when?: CriterionSource;
  readonly text: Text;
  readonly dateVerified: Verified;
}

/** A period in which what is authorised cannot be had (`not-supplied`), only in few places (`limited`), or perhaps not (`not-known`). */
export interface Supply extends Sourced, Dated {
  readonly status: "not-supplied" | "limited" | "not-known";
  readonly text: Text;
  readonly dateVerified: Verified;
}

/** What one country allows of one drug. */
export interface Approval {
  readonly id: string;
  readonly drug: string;
  readonly jurisdiction: Jurisdiction;
  readonly indications: readonly Indication[];
  /** Where authorised and supplied part; outside these periods what is authorised is taken to be supplied. */
  readonly supply: readonly Supply[];
}
