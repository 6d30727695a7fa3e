/** The words for what a timeline holds as a code. */
import type { Language, Text } from "@nextline/core";
import { valueWords, wordOf } from "../words.ts";

/**
 * How a line ended, by what a progression shows, for what and how drugs were given, what was done, what was measured. What a finding can
 * be too has its word from there (serum M-protein, negative).
 */
const coded: Readonly<Record<string, Text>> = {
  ...valueWords,
  "progression-on-treatment": { en: "progression on treatment", ja: "治療中の増悪" },
  "progression-off-treatment": { en: "progression off treatment", ja: "治療終了後の増悪" },
  toxicity: { en: "toxicity", ja: "毒性" },
  completed: { en: "completed", ja: "完了" },
  choice: { en: "choice", ja: "患者・医師の選択" },
  ongoing: { en: "ongoing", ja: "継続中" },
  changed: { en: "changed while other drugs went on", ja: "一部の薬剤を継続しつつ変更" },
  unknown: { en: "not known", ja: "不明" },

  confirmed: { en: "confirmed", ja: "確定" },
  "one-value": { en: "on one value, not confirmed", ja: "1回の値のみ、未確定" },
  stated: { en: "as recorded", ja: "記載による" },
  marrow: { en: "marrow plasma cells", ja: "骨髄形質細胞" },
  "new-lesion": { en: "a new lesion", ja: "新規病変" },
  growth: { en: "growth of a lesion", ja: "病変の増大" },
  "circulating-cells": { en: "circulating plasma cells", ja: "末梢血形質細胞" },

  progression: { en: "progression", ja: "増悪" },
  "no-response": { en: "no response", ja: "奏効なし" },
  full: { en: "full dose", ja: "通常量" },
  reduced: { en: "reduced dose", ja: "減量" },
  maintenance: { en: "maintenance", ja: "維持療法" },
  "maintenance-dose": { en: "maintenance dose", ja: "維持量" },
  induction: { en: "induction", ja: "導入療法" },
  mobilisation: { en: "mobilisation", ja: "幹細胞動員" },
  conditioning: { en: "conditioning", ja: "前処置" },
  consolidation: { en: "consolidation", ja: "地固め療法" },
  bridging: { en: "bridging", ja: "ブリッジング治療" },
  lymphodepletion: { en: "lymphodepletion", ja: "リンパ球除去" },
  relapse: { en: "at relapse", ja: "再発時治療" },

  "autologous-transplant": { en: "autologous transplant", ja: "自家移植" },
  "allogeneic-transplant": { en: "allogeneic transplant", ja: "同種移植" },
  leukapheresis: { en: "leukapheresis", ja: "白血球アフェレーシス" },
  radiotherapy: { en: "radiotherapy", ja: "放射線治療" },

  serumM: { en: "Serum M-protein", ja: "血清M蛋白" },
  urineM: { en: "Urine M-protein", ja: "尿M蛋白" },
  kappa: { en: "Free kappa", ja: "遊離κ鎖" },
  lambda: { en: "Free lambda", ja: "遊離λ鎖" },
  lightChains: { en: "Free light chains", ja: "遊離軽鎖" },
  involvedIg: { en: "Involved Ig", ja: "病的Ig" },
  marrowPlasmaCells: { en: "Marrow plasma cells", ja: "骨髄形質細胞" },
  plasmacytomaArea: { en: "Plasmacytomas", ja: "形質細胞腫" },
  lesionDiameter: { en: "Largest lesion", ja: "最大病変" },
  circulatingPlasmaCells: { en: "Circulating cells", ja: "末梢血形質細胞" },

  "class-proteasome": { en: "proteasome inhibitor", ja: "プロテアソーム阻害薬" },
  "class-immunomodulator": { en: "immunomodulatory drug", ja: "免疫調節薬" },
  "class-antibody": { en: "CD38 or SLAMF7 antibody", ja: "抗CD38・抗SLAMF7抗体" },
  "class-redirecting": { en: "CAR-T, bispecific or conjugate", ja: "CAR-T・二重特異性抗体・ADC" },
  "class-chemotherapy": { en: "chemotherapy", ja: "化学療法" },
  "class-steroid": { en: "steroid", ja: "ステロイド" },
  "class-other": { en: "other", ja: "その他" },
};

/** A code in words; the code itself where there is no word for it (CR, VGPR, NGF). */
export function inWords(code: string, language: Language): string {
  return wordOf(coded, code, language);
}
