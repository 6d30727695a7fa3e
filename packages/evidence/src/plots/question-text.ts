import type { Language } from "@nextline/core";
import type { EvidenceReport } from "../report/report-data.ts";

/** The question in a line: what is compared, in whom, and as of when. */
export function questionText({ question: { endpointName, populationName, population, asOf } }: EvidenceReport, language: Language): string {
  const all = { en: "all patients with relapsed or refractory myeloma", ja: "再発・難治性骨髄腫の全患者" };
  const who = population === "all" ? all[language] : populationName[language];
  return language === "en" ? `${endpointName.en}, ${who}, as of ${asOf}` : `${endpointName.ja}、${who}、${asOf}時点`;
}
