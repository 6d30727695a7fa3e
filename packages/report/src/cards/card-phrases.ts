import type { Language, Text } from "@nextline/core";
import { filled } from "../filled.ts";

/** The fixed phrases of the cards, in both languages. */
export const cardPhrases = {
  topicNextLine: { en: "Next line of therapy in multiple myeloma", ja: "多発性骨髄腫の次治療" },
  topicOrder: { en: "Check of a myeloma order", ja: "骨髄腫治療オーダーの確認" },
  nextLine: { en: "Next line: {x}", ja: "次治療：{x}" },
  noOption: { en: "Next line: no option stands as possible or above", ja: "次治療：「選択肢」以上に該当する治療なし" },
  dependsOn: { en: "{summary}; not known: {x}", ja: "{summary}。不明：{x}" },
  contradiction: { en: "{summary}; the record contradicts itself", ja: "{summary}。記録に矛盾あり" },
  notConfirmed: { en: "{summary}; progression not yet confirmed", ja: "{summary}。増悪は未確認" },
  orderExcluded: { en: "{x} is excluded for this patient: {reason}", ja: "{x}はこの患者では除外：{reason}" },
  orderExcludedPlain: { en: "{x} is excluded for this patient", ja: "{x}はこの患者では除外" },
  orderNotAdvised: { en: "{x} is not advised for this patient: {reason}", ja: "{x}はこの患者に推奨されない：{reason}" },
  orderNotAdvisedPlain: { en: "{x} is not advised for this patient", ja: "{x}はこの患者に推奨されない" },
  orderCaution: { en: "{x}: {reason}", ja: "{x}：{reason}" },
  orderDose: { en: "{x}: dose to change. {reason}", ja: "{x}：用量調整が必要。{reason}" },
  orderTest: { en: "{x}: to test before the start, not in the record: {reason}", ja: "{x}：開始前に必要な検査が記録にない：{reason}" },
  why: { en: "Why", ja: "理由" },
  doseToChange: { en: "Dose to change", ja: "用量調整" },
  testFirst: { en: "To test before the start, and not in the record", ja: "開始前に必要で、記録にない検査" },
  testUnseen: {
    en: "{text} Whether it was done cannot be seen in the record.",
    ja: "{text}実施済みかどうかは記録から確認できません。",
  },
  testLine: { en: "{text} Not in the record: {x}", ja: "{text}記録にないもの：{x}" },
  boxed: { en: "Boxed warnings", ja: "警告" },
  firstOptions: { en: "First options of this advice: {x}", ja: "本評価の上位候補：{x}" },
  pageLink: { en: "Open Nextline", ja: "Nextlineを開く" },
  smartLink: { en: "Open this patient in Nextline", ja: "この患者をNextlineで開く" },
  proposeTest: { en: "Propose: {x}", ja: "検査を提案：{x}" },
  draftTest: { en: "Draft of a request, to be signed or deleted: {x}", ja: "検査依頼の下書き（署名または削除が必要）：{x}" },
  notOrdered: {
    en: "Nextline does not order drugs; a test that is proposed is a draft that somebody has to sign.",
    ja: "Nextlineは薬剤をオーダーしません。提案された検査は、署名が必要な下書きです。",
  },
} satisfies Record<string, Text>;

/** A phrase in a language with its places filled. */
export function cardText(
  phrase: keyof typeof cardPhrases,
  language: Language,
  values: Readonly<Record<string, string | number>> = {},
): string {
  return filled(cardPhrases[phrase][language], values);
}
