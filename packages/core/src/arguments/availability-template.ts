import type { Availability } from "../candidates/availability.ts";
import type { Indication } from "../catalogue/approval.ts";
import type { Text } from "../terms/text.ts";
import { countryInJapanese } from "./country-words.ts";
import type { Scope } from "./scope.ts";
import type { Template } from "./template.ts";
import { weakest } from "./weakest.ts";

type Hindrance = Exclude<Availability, "in-force" | "not-supplied">;

const words: Record<Hindrance, Text> = {
  withdrawn: { en: "is withdrawn", ja: "は承認が取り下げられています" },
  "not-yet": { en: "is not authorised", ja: "は承認されていません" },
  "not-known": { en: "has no authorisation on record that certainly holds", ja: "の承認が確実に有効かは不明です" },
};

/** Why an option cannot be had, or may not be: which drug, where, when. It holds for everybody. */
export function availabilityTemplate(
  { edition, regimen, catalogue }: Scope,
  availability: Hindrance,
  drugs: readonly { readonly drug: string; readonly availability: Availability; readonly ended: readonly Indication[] }[],
): Template {
  const affected = drugs.filter((entry) => entry.availability === availability);
  const subject = affected.length > 0 ? affected.map((entry) => entry.drug) : [regimen.id];
  const behind = availability === "withdrawn" ? (affected.length > 0 ? affected : drugs).flatMap((entry) => entry.ended) : [];
  const until = behind
    .map((indication) => indication.until ?? "")
    .sort()
    .at(-1);
  const when: Text = until === undefined ? { en: "", ja: "" } : { en: ` (since ${until})`, ja: `（${until}以降）` };
  const phrase = words[availability];
  return {
    rule: `availability/${availability}`,
    topic: "availability",
    kind: availability === "not-known" ? "against" : "excludes",
    force: "strong",
    criterion: -1,
    text: {
      en: `${subject.map((id) => catalogue.nameOf(id, "en")).join(", ")} ${phrase.en} in ${edition.jurisdiction} on ${edition.asOf}${when.en}.`,
      ja: `${edition.asOf}現在、${countryInJapanese[edition.jurisdiction]}では${subject.map((id) => catalogue.nameOf(id, "ja")).join("・")}${phrase.ja}${when.ja}。`,
    },
    sources: behind.length > 0 ? [...new Set(behind.map((indication) => indication.source))] : ["nextline-approvals-register"],
    verified: behind.length > 0 ? weakest(behind.map((indication) => indication.verified)) : "secondary",
    ...(availability === "not-known" ? { cap: "possible" as const } : {}),
  };
}
