import { type Availability, drugAvailability, endedIndications, indicationsFor, optionAvailability } from "../candidates/availability.ts";
import type { CriterionSource } from "../criteria/criterion.ts";
import { availabilityTemplate } from "./availability-template.ts";
import { countryInJapanese } from "./country-words.ts";
import type { Scope } from "./scope.ts";
import { supplyTemplates } from "./supply-templates.ts";
import type { Template } from "./template.ts";
import { weakest } from "./weakest.ts";

/** What the authorisations of the country say of the option on the day. */
export interface LabelView {
  readonly availability: Availability;
  readonly templates: readonly Template[];
  /** The place of the criterion "the patient is inside the label"; `undefined` when no label names the option. */
  readonly onLabel: number | undefined;
  /** It is not known whether the option is supplied, or it is in few places. */
  readonly supplyOpen: boolean;
  /** Whether authorisations matter at all: strategies without drugs need none. */
  readonly regulated: boolean;
}

/** Availability first, then the label. Steroids can be had everywhere and do not count. */
export function fromLabel(scope: Scope): LabelView {
  const { regimen, features, edition, day, approvals } = scope;
  if (features.drugs.length === 0) return { availability: "in-force", templates: [], onLabel: -1, supplyOpen: false, regulated: false };
  const drugs = features.activeDrugs.map((drug) => {
    const approval = approvals.find((candidate) => candidate.drug === drug);
    return { drug, availability: drugAvailability(approval, day), ended: approval === undefined ? [] : endedIndications(approval, day) };
  });
  const ofDrugs = optionAvailability(drugs.map((entry) => entry.availability));
  const named = indicationsFor(regimen.id, approvals, day, ofDrugs === "not-known" ? ["holds", "open"] : ["holds"]);
  const withdrawn = drugs
    .flatMap((entry) => entry.ended)
    .filter((item) => item.ended === "withdrawn" && item.regimens.includes(regimen.id));
  const availability = ofDrugs === "in-force" && named.length === 0 && withdrawn.length > 0 ? "withdrawn" : ofDrugs;

  const supply = supplyTemplates(
    scope,
    approvals.filter(({ drug }) => features.activeDrugs.includes(drug)),
  );
  const supplyOpen = supply.some(({ kind }) => kind === "requires");
  const authorised = availability === "in-force" || availability === "not-supplied";
  const hindrance = [...supply, ...(authorised ? [] : [availabilityTemplate(scope, availability, drugs)])];
  if (availability === "withdrawn" || availability === "not-yet")
    return { availability, templates: hindrance, onLabel: undefined, supplyOpen, regulated: true };
  if (named.length === 0)
    return { availability, templates: [...hindrance, unnamedTemplate(scope)], onLabel: undefined, supplyOpen, regulated: true };

  const criteria: CriterionSource[] = named.flatMap(({ indication }) => (indication.when === undefined ? [] : [indication.when]));
  const whole: CriterionSource | undefined =
    criteria.length < named.length ? undefined : criteria.length === 1 ? criteria[0] : { any: criteria };
  const onLabel = scope.criteria.place(whole);
  const texts = [...new Map(named.map(({ indication }) => [indication.text.en, indication.text])).values()];
  const shared = {
    topic: "label",
    sources: [...new Set(named.map(({ indication }) => indication.source))],
    verified: weakest(named.flatMap(({ indication }) => [indication.verified, indication.dateVerified])),
  } as const;
  // While it is not certain that the approval has come, nothing is said for the option.
  const certain = authorised;
  const on: Template = {
    ...shared,
    rule: `label/${named.map(({ drug, indication }) => `${drug}/${indication.id}`).join("+")}`,
    kind: "for",
    force: "weak",
    criterion: onLabel,
    ground: "possible",
    text: {
      en: `Inside the ${edition.jurisdiction} label: ${texts.map((text) => text.en).join(" | ")}`,
      ja: `${countryInJapanese[edition.jurisdiction]}承認の範囲内：${texts.map((text) => text.ja).join("／")}`,
    },
  };
  if (whole === undefined)
    return { availability, templates: certain ? [...hindrance, on] : hindrance, onLabel, supplyOpen, regulated: true };
  const off: Template = {
    ...shared,
    rule: "outside-label",
    kind: "against",
    force: "strong",
    criterion: scope.criteria.place({ not: whole }),
    text: {
      en: `Outside the ${edition.jurisdiction} label, which is for: ${texts.map((text) => text.en).join(" | ")}`,
      ja: `${countryInJapanese[edition.jurisdiction]}承認の範囲外（承認：${texts.map((text) => text.ja).join("／")}）`,
    },
  };
  return { availability, templates: certain ? [...hindrance, on, off] : [...hindrance, off], onLabel, supplyOpen, regulated: true };
}

/** The drugs can be had, but no label of the country names the combination. */
function unnamedTemplate({ edition }: Scope): Template {
  return {
    rule: "no-label-names-it",
    topic: "label",
    kind: "against",
    force: "strong",
    criterion: -1,
    text: {
      en: `No ${edition.jurisdiction} label names this combination: off-label use.`,
      ja: `${countryInJapanese[edition.jurisdiction]}の添付文書にこの併用の記載はありません（適応外使用）。`,
    },
    sources: ["nextline-approvals-register"],
    verified: "secondary",
  };
}
