import {
  type CertaintyReason,
  certaintyReasonWords,
  type EvidenceAssumption,
  levelsLowered,
  type Text,
  type Verified,
} from "@nextline/core";
import type { LeftOut } from "../network/evidence-contrast.ts";

const levelWords: Readonly<Record<number, Text>> = {
  0: { en: " (lowers nothing)", ja: "（下げない）" },
  2: { en: " (two levels)", ja: "（2段階）" },
};

/** Why a certainty is not higher, with the levels that it costs unless it is one. */
export function reasonText(reason: CertaintyReason): Text {
  const [{ en, ja }, levels] = [certaintyReasonWords[reason], levelWords[levelsLowered([reason])]];
  return { en: en + (levels?.en ?? ""), ja: ja + (levels?.ja ?? "") };
}

/** How far a figure was checked. */
export const verifiedWords: Readonly<Record<Verified, Text>> = {
  read: { en: "read", ja: "原文" },
  abstract: { en: "abstract", ja: "抄録" },
  secondary: { en: "reported elsewhere", ja: "二次資料" },
  unverified: { en: "unverified", ja: "未検証" },
};

/** Assumptions in a column. */
export const assumptionWords: Readonly<Record<EvidenceAssumption, Text>> = {
  "whole-trial": { en: "whole trial", ja: "試験全体" },
  "pooled-control": { en: "pooled control", ja: "選択型対照" },
  "time-to-progression": { en: "time to progression", ja: "TTP" },
  "derived-contrast": { en: "derived", ja: "導出" },
  "counts-from-rates": { en: "counts from rates", ja: "割合から例数" },
};

/** Why a trial is not in the networks. */
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
