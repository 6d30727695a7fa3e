import type { Text } from "../terms/text.ts";
import type { CertaintyLevel, CertaintyReason } from "./certainty.ts";

/** The levels of certainty in words. */
export const certaintyWords: Readonly<Record<CertaintyLevel, Text>> = {
  high: { en: "high", ja: "高" },
  moderate: { en: "moderate", ja: "中" },
  low: { en: "low", ja: "低" },
  "very low": { en: "very low", ja: "非常に低" },
};

/** Why a certainty is not higher, in words; the same in the advice and in the synthesis of the evidence. */
export const certaintyReasonWords: Readonly<Record<CertaintyReason, Text>> = {
  "interval-includes-no-difference": { en: "the interval includes no difference", ja: "信頼区間が差なしを含む" },
  "interval-includes-benefit-and-harm": {
    en: "the interval includes a benefit and a harm of a quarter",
    ja: "信頼区間が25％の利益と害の両方を含む",
  },
  indirect: { en: "no trial compared the two", ja: "直接比較した試験がない" },
  "indirect-through-several": { en: "connected through several other treatments", ja: "複数の治療を介してのみつながる" },
  "wider-population": { en: "a wider population than asked about", ja: "問いより広い集団" },
  assumptions: { en: "rests on assumptions", ja: "仮定に基づく" },
  "direct-and-indirect-disagree": { en: "direct and indirect evidence disagree", ja: "直接・間接エビデンスの不一致" },
  "trials-disagree": { en: "trials disagree", ja: "試験間の不一致" },
  "unverified-figures": { en: "unverified figures", ja: "未検証の数値" },
  "incoherence-not-testable": {
    en: "agreement of direct and indirect evidence not testable",
    ja: "直接・間接の一致は検定できない",
  },
  "bias-not-judged": { en: "nobody judged its risk of bias", ja: "バイアスのリスクが未評価" },
};
