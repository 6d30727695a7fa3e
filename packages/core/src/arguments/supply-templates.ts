import { suppliesOn } from "../candidates/availability.ts";
import type { Approval, Supply } from "../catalogue/approval.ts";
import { countryInJapanese } from "./country-words.ts";
import type { Scope } from "./scope.ts";
import type { Template } from "./template.ts";
import { weakest } from "./weakest.ts";

/** Where the drugs of an option are authorised but not supplied it cannot be had; where supply is limited or not known, that is to be found out first. */
export function supplyTemplates(scope: Scope, approvals: readonly Approval[]): Template[] {
  return approvals.flatMap((approval) => suppliesOn(approval, scope.day).map((supply) => templateOf(scope, approval, supply)));
}

function templateOf({ catalogue, edition }: Scope, { drug }: Approval, supply: Supply): Template {
  const cannot = supply.status === "not-supplied";
  return {
    rule: `availability/supply-${supply.status}`,
    topic: "availability",
    kind: cannot ? "excludes" : "requires",
    force: cannot ? "strong" : "weak",
    criterion: -1,
    text: {
      en: `${catalogue.nameOf(drug, "en")} is authorised in ${edition.jurisdiction}; supply: ${supply.text.en}`,
      ja: `${catalogue.nameOf(drug, "ja")}は${countryInJapanese[edition.jurisdiction]}で承認済み。供給：${supply.text.ja}`,
    },
    sources: [supply.source],
    verified: weakest([supply.verified, supply.dateVerified]),
  };
}
