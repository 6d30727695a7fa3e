import type { Catalogue } from "../catalogue/catalogue.ts";
import type { Edition } from "../catalogue/edition.ts";
import type { Features } from "../catalogue/features.ts";
import { holdsOn } from "../catalogue/period.ts";
import type { Dated, Jurisdiction, Regimen } from "../catalogue/snapshot.ts";
import type { CriteriaTable } from "./criteria-table.ts";

/** What a kind of argument is made from: the option, the knowledge, and the country and day. */
export interface Scope {
  readonly catalogue: Catalogue;
  readonly edition: Edition;
  readonly day: number;
  readonly criteria: CriteriaTable;
  readonly regimen: Regimen;
  readonly features: Features;
}

/** Whether something that may be limited to countries and to a period applies in the edition. */
export function applies(entry: Dated & { readonly jurisdictions?: readonly Jurisdiction[] }, { edition, day }: Scope): boolean {
  return (entry.jurisdictions === undefined || entry.jurisdictions.includes(edition.jurisdiction)) && holdsOn(entry, day);
}
