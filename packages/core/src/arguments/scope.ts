import type { Approval } from "../catalogue/approval.ts";
import type { Catalogue } from "../catalogue/catalogue.ts";
import type { Edition } from "../catalogue/edition.ts";
import type { Features } from "../catalogue/features.ts";
import type { Guideline } from "../catalogue/guideline.ts";
import { hasBegun, holdsOn } from "../catalogue/period.ts";
import { knownSince } from "../catalogue/publication.ts";
import type { Regimen } from "../catalogue/regimen.ts";
import type { Dated, Jurisdiction } from "../catalogue/sourced.ts";
import type { CriteriaTable } from "./criteria-table.ts";
import type { Template } from "./template.ts";

/** What a kind of argument is made from: the option, the knowledge, and the country and day. */
export interface Scope {
  readonly catalogue: Catalogue;
  readonly edition: Edition;
  readonly day: number;
  readonly criteria: CriteriaTable;
  readonly regimen: Regimen;
  readonly features: Features;
  /** The guidelines that count in the edition. */
  readonly guidelines: readonly Guideline[];
  /** The authorisations of the country. */
  readonly approvals: readonly Approval[];
  /** What each drug brings, made once for all options. */
  readonly ofDrugs: Map<string, readonly Template[]>;
}

/** Whether something that may be limited to countries and to a period applies in the edition, and its source was public. */
export function applies(
  entry: Dated & { readonly jurisdictions?: readonly Jurisdiction[]; readonly source?: string },
  scope: Scope,
): boolean {
  const { edition, day } = scope;
  const here = entry.jurisdictions === undefined || entry.jurisdictions.includes(edition.jurisdiction);
  return here && holdsOn(entry, day) && (entry.source === undefined || isPublic(entry.source, scope));
}

/** Whether a document could be known on the day. */
export function isPublic(id: string, { catalogue, day }: Scope): boolean {
  return hasBegun(knownSince(catalogue.sources.get(id)), day) === "met";
}
