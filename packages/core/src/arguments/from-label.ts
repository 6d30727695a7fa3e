import {
  type Availability,
  drugAvailability,
  endedIndicationsFor,
  indicationsFor,
  optionAvailability,
} from "../candidates/availability.ts";
import type { Approval, Verified } from "../catalogue/snapshot.ts";
import type { CriterionSource } from "../criteria/criterion.ts";
import type { Text } from "../terms/text.ts";
import type { Scope } from "./scope.ts";
import type { Template } from "./template.ts";

/** What the authorisations of the country say of the option on the day. */
export interface LabelView {
  readonly availability: Availability;
  readonly templates: readonly Template[];
  /** The place of the criterion "the patient is inside the label"; `undefined` when no label names the option. */
  readonly onLabel: number | undefined;
  /** Whether authorisations matter at all: strategies without drugs need none. */
  readonly regulated: boolean;
}

const weakest = (levels: readonly Verified[]): Verified =>
  (["unverified", "secondary", "abstract", "read"] as const).find((level) => levels.includes(level)) ?? "unverified";

/** Availability first, then the label. Steroids can be had everywhere and do not count. */
export function fromLabel(scope: Scope): LabelView {
  const { regimen, features, catalogue, edition, day } = scope;
  if (features.drugs.length === 0) return { availability: "in-force", templates: [], onLabel: -1, regulated: false };
  const approvals = catalogue.snapshot.approvals.filter((approval) => approval.jurisdiction === edition.jurisdiction);
  const own = features.activeDrugs.map((drug) => approvals.find((approval) => approval.drug === drug));
  const states = own.map((approval) => drugAvailability(approval, day));
  const named = indicationsFor(regimen.id, approvals, day);
  const ended = endedIndicationsFor(regimen.id, approvals, day).filter((indication) => indication.ended === "withdrawn");
  const ofDrugs = optionAvailability(states);
  const availability = ofDrugs === "in-force" && named.length === 0 && ended.length > 0 ? "withdrawn" : ofDrugs;

  if (availability !== "in-force")
    return {
      availability,
      templates: [availabilityTemplate(scope, availability, states, own, ended)],
      onLabel: undefined,
      regulated: true,
    };
  if (named.length === 0) return { availability, templates: [unnamedTemplate(scope, own)], onLabel: undefined, regulated: true };

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
  const on: Template = {
    ...shared,
    rule: `label/${named.map(({ drug, indication }) => `${drug}/${indication.id}`).join("+")}`,
    kind: "for",
    force: "weak",
    criterion: onLabel,
    ground: "possible",
    text: {
      en: `Inside the ${edition.jurisdiction} label: ${texts.map((text) => text.en).join(" | ")}`,
      ja: `${edition.jurisdiction}の承認範囲内：${texts.map((text) => text.ja).join("／")}`,
    },
  };
  if (whole === undefined) return { availability, templates: [on], onLabel, regulated: true };
  const off: Template = {
    ...shared,
    rule: "outside-label",
    kind: "against",
    force: "strong",
    criterion: scope.criteria.place({ not: whole }),
    text: {
      en: `Outside the ${edition.jurisdiction} label, which is for: ${texts.map((text) => text.en).join(" | ")}`,
      ja: `${edition.jurisdiction}の承認範囲外（承認：${texts.map((text) => text.ja).join("／")}）`,
    },
  };
  return { availability, templates: [on, off], onLabel, regulated: true };
}

/** The drugs can be had, but no label of the country names the combination. */
function unnamedTemplate({ edition }: Scope, own: readonly (Approval | undefined)[]): Template {
  const indications = own.flatMap((approval) => approval?.indications ?? []);
  return {
    rule: "no-label-names-it",
    topic: "label",
    kind: "against",
    force: "strong",
    criterion: -1,
    text: {
      en: `No ${edition.jurisdiction} label names this combination: off-label use.`,
      ja: `${edition.jurisdiction}の添付文書にこの併用の記載はありません（適応外使用）。`,
    },
    sources: [...new Set(["nextline-approvals-register", ...indications.map((indication) => indication.source)])],
    verified: "secondary",
  };
}

const words: Record<Exclude<Availability, "in-force">, Text> = {
  withdrawn: { en: "was withdrawn", ja: "は承認が取り下げられています" },
  "not-yet": { en: "is not authorised", ja: "は承認されていません" },
  "not-known": { en: "has no authorisation on record", ja: "の承認状況は不明です" },
};

function availabilityTemplate(
  { edition, features, regimen, catalogue }: Scope,
  availability: Exclude<Availability, "in-force">,
  states: readonly Availability[],
  own: readonly (Approval | undefined)[],
  ended: readonly { readonly source: string; readonly verified: Verified; readonly until?: string; readonly text: Text }[],
): Template {
  const affected = features.activeDrugs.filter((_, index) => states[index] === availability);
  const subject = affected.length > 0 ? affected : [regimen.id];
  const indications = features.activeDrugs.flatMap((_, index) => (states[index] === availability ? (own[index]?.indications ?? []) : []));
  const behind = availability === "withdrawn" ? [...ended, ...indications.filter((indication) => indication.until !== undefined)] : [];
  const until = behind
    .map((indication) => indication.until ?? "")
    .sort()
    .at(-1);
  const when = until === undefined || until === "" ? { en: "", ja: "" } : { en: ` (${until})`, ja: `（${until}）` };
  const phrase = words[availability];
  return {
    rule: `availability/${availability}`,
    topic: "availability",
    kind: availability === "not-known" ? "against" : "excludes",
    force: "strong",
    criterion: -1,
    text: {
      en: `${subject.map((id) => catalogue.nameOf(id, "en")).join(", ")} ${phrase.en} in ${edition.jurisdiction} on ${edition.asOf}${when.en}.`,
      ja: `${edition.asOf}時点の${edition.jurisdiction}で${subject.map((id) => catalogue.nameOf(id, "ja")).join("・")}${phrase.ja}${when.ja}。`,
    },
    sources: behind.length > 0 ? [...new Set(behind.map((indication) => indication.source))] : ["nextline-approvals-register"],
    verified: behind.length > 0 ? weakest(behind.map((indication) => indication.verified)) : "secondary",
    ...(availability === "not-known" ? { cap: "possible" as const } : {}),
  };
}
