import type { ShownComparison, Text } from "@nextline/core";

/** What a comparison through trials takes for granted, in words. In both languages. */
export const assumptionWords: Readonly<Record<ShownComparison["assumptions"][number], Text>> = {
  "pooled-control": { en: "a control arm of several regimens counts as its main one", ja: "複数レジメンの対照群を主なレジメンとみなす" },
  "derived-contrast": { en: "two arms compared through their control", ja: "二群を対照群を介して比較" },
  "time-to-progression": { en: "time to progression for progression-free survival", ja: "PFSの代わりに無増悪期間（TTP）" },
  "whole-trial": { en: "a whole trial counts for this population", ja: "試験全体の結果をこの集団の結果とみなす" },
  "counts-from-rates": { en: "numbers of patients worked out from rates", ja: "割合から例数を算出" },
};
