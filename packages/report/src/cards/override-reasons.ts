import type { Language, Text } from "@nextline/core";
import { codeSystem } from "../fhir/canonical.ts";
import type { Coding } from "./card.ts";

/** The codes that HL7 proposes from CDS Hooks 3.0 on (trial use). */
export const nonAdherenceReasons = "http://terminology.hl7.org/CodeSystem/non-adherence-reason-codes";

/** Why a clinician may do otherwise, in our own code system; `hl7`: the code of the same meaning there. */
export const overrideReasons: readonly { readonly code: string; readonly text: Text; readonly hl7?: string }[] = [
  { code: "decided-by-board", text: { en: "Decided otherwise by the tumour board", ja: "カンファレンスで別の方針に決定" } },
  { code: "patient-preference", text: { en: "The patient prefers something else", ja: "患者の希望" }, hl7: "prefers-alternative" },
  {
    code: "contraindication-not-recorded",
    text: { en: "A contraindication that the record does not show", ja: "記録にない禁忌がある" },
    hl7: "patient-contraindication",
  },
  { code: "record-wrong", text: { en: "The record is wrong or not complete", ja: "記録が誤っている、または不完全" } },
  { code: "done-elsewhere", text: { en: "Already done or known elsewhere", ja: "他で実施済み・確認済み" }, hl7: "action-completed" },
  { code: "not-available", text: { en: "Not available here", ja: "当院では実施・入手できない" }, hl7: "service-not-available" },
  { code: "clinical-trial", text: { en: "Treated in a clinical trial", ja: "治験・臨床試験に参加" } },
  {
    code: "evidence-disputed",
    text: { en: "The evidence is judged otherwise", ja: "エビデンスの評価が異なる" },
    hl7: "recipient-does-not-trust",
  },
  { code: "benefit-outweighs-risk", text: { en: "The benefit outweighs the risk", ja: "利益がリスクを上回る" }, hl7: "risk-benefit-ratio" },
  { code: "wrong-moment", text: { en: "Not at this moment", ja: "今は検討の時期ではない" }, hl7: "wrong-time-workflow" },
];

/** The reasons as codings that a client can show. */
export function overrideCodings(language: Language, version: "2.0" | "3.0"): Required<Coding>[] {
  return overrideReasons.map(({ code, text, hl7 }) => {
    const display = text[language];
    return version === "3.0" && hl7 !== undefined
      ? { system: nonAdherenceReasons, code: hl7, display }
      : { system: codeSystem("override-reason"), code, display };
  });
}
