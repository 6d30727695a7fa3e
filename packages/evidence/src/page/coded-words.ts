import type { CertaintyLevel, CertaintyReason, EvidenceAssumption, NetworkPair, Text, Verified } from "@nextline/core";
import type { LeftOut } from "../network/evidence-contrast.ts";

export const certaintyWords: Readonly<Record<CertaintyLevel, Text>> = {
  high: { en: "high", ja: "高" },
  moderate: { en: "moderate", ja: "中" },
  low: { en: "low", ja: "低" },
  "very low": { en: "very low", ja: "非常に低" },
};

export const reasonWords: Readonly<Record<CertaintyReason, Text>> = {
  "interval-includes-no-difference": { en: "the interval includes no difference", ja: "信頼区間が差なしを含む" },
  "interval-includes-benefit-and-harm": {
    en: "the interval includes a benefit and a harm of a quarter (two levels)",
    ja: "信頼区間が25％の利益と害の両方を含む（2段階）",
  },
  indirect: { en: "no trial compared the two", ja: "直接比較した試験がない" },
  "indirect-through-several": {
    en: "connected through several other treatments (two levels)",
    ja: "複数の治療を介してのみつながる（2段階）",
  },
  "wider-population": { en: "a wider population than asked about", ja: "問いより広い集団" },
  assumptions: { en: "rests on assumptions", ja: "仮定に基づく" },
  "direct-and-indirect-disagree": { en: "direct and indirect evidence disagree", ja: "直接・間接エビデンスの不一致" },
  "trials-disagree": { en: "trials disagree", ja: "試験間の不一致" },
  "unverified-figures": { en: "unverified figures", ja: "未検証の数値" },
  "incoherence-not-testable": {
    en: "agreement of direct and indirect evidence not testable (lowers nothing)",
    ja: "直接・間接の一致は検定できない（下げない）",
  },
  "bias-not-judged": { en: "nobody judged its risk of bias", ja: "バイアスのリスクが未評価" },
};

export const kindWords: Readonly<Record<NetworkPair["kind"], Text>> = {
  direct: { en: "direct", ja: "直接" },
  indirect: { en: "indirect", ja: "間接" },
  "direct and indirect": { en: "direct and indirect", ja: "直接・間接" },
};

export const verifiedWords: Readonly<Record<Verified, Text>> = {
  read: { en: "read", ja: "原文" },
  abstract: { en: "abstract", ja: "抄録" },
  secondary: { en: "reported elsewhere", ja: "二次資料" },
  unverified: { en: "unverified", ja: "未検証" },
};

export const assumptionWords: Readonly<Record<EvidenceAssumption, Text>> = {
  "whole-trial": { en: "whole trial", ja: "試験全体" },
  "pooled-control": { en: "pooled control", ja: "選択型対照" },
  "time-to-progression": { en: "time to progression", ja: "TTP" },
  "derived-contrast": { en: "derived", ja: "導出" },
  "counts-from-rates": { en: "counts from rates", ja: "割合から例数" },
};

export const leftOutWords: Readonly<Record<LeftOut["why"], Text>> = {
  "no-interval": { en: "no ratio with an interval is on record", ja: "信頼区間を伴う比の登録がない" },
  "interval-not-usable": { en: "no standard error follows from its interval", ja: "信頼区間から標準誤差を求められない" },
  "no-counts": { en: "rates or numbers of patients of an arm are not on record", ja: "群の割合または患者数の登録がない" },
  "assumption-off": { en: "rests on an assumption that is switched off: {x}", ja: "除外した仮定に基づく：{x}" },
  "counted-elsewhere": { en: "its patients are counted in {x}", ja: "患者は{x}で集計済み" },
  "same-treatment": {
    en: "its arms are one treatment here, in other doses or by other routes",
    ja: "両群がここでは同じ治療（用量・経路の違い）",
  },
  "other-contrasts-missing": { en: "of its several arms not every comparison can be worked out", ja: "多群試験で導けない比較がある" },
};
