import type { Language, Text } from "@nextline/core";
import { findingLabel } from "../finding-text.ts";

/** Shorter names of findings, as written in a patient's summary; the vocabulary has the full ones. */
const short: Readonly<Record<string, Text>> = {
  ecog: { en: "ECOG", ja: "ECOG PS" },
  priorLines: { en: "prior lines", ja: "前治療ライン数" },
  relapseNumber: { en: "relapse no.", ja: "再発回数" },
  previousBestResponse: { en: "best response", ja: "最良効果" },
  previousResponseDuration: { en: "progressed after", ja: "開始から増悪まで" },
  priorTransplant: { en: "autologous transplant", ja: "自家移植歴" },
  transplantEligible: { en: "transplant eligible", ja: "移植適応" },
  classesRefractory: { en: "refractory to", ja: "抵抗性" },
  relapseKind: { en: "kind", ja: "種類" },
  relapsePace: { en: "pace", ja: "速さ" },
  relapseDate: { en: "date", ja: "日付" },
  cytogeneticRisk: { en: "cytogenetic (R-ISS)", ja: "染色体（R-ISS基準）" },
  cytogenetics: { en: "abnormalities", ja: "異常" },
  rIss: { en: "R-ISS", ja: "R-ISS" },
  creatinineClearance: { en: "CrCl", ja: "CCr" },
  egfr: { en: "eGFR", ja: "eGFR" },
  diseaseStatus: { en: "status", ja: "病勢" },
  hepaticImpairment: { en: "liver (ODWG)", ja: "肝（ODWG）" },
  lvef: { en: "LVEF", ja: "LVEF" },
  nyha: { en: "NYHA", ja: "NYHA" },
  neuropathyGrade: { en: "neuropathy grade", ja: "神経障害Grade" },
};

/** The name of a finding in the summary of a patient. */
export function shortLabel(id: string, language: Language): string {
  return short[id]?.[language] ?? findingLabel(id, language);
}
