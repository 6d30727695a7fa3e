import type { Language } from "@nextline/core";
import { unitText } from "@nextline/report/parts";

const names: Readonly<Record<string, { readonly en: string; readonly ja: string }>> = {
  a: { en: "years", ja: "歳" },
  "10*9/L": { en: "×10⁹/L", ja: "×10⁹/L" },
  "10*4/uL": { en: "×10⁴/µL", ja: "万/µL" },
  "/uL": { en: "/µL", ja: "/µL" },
  "umol/L": { en: "µmol/L", ja: "µmol/L" },
};

/** A unit as it is written in a form. */
export function unitName(unit: string, language: Language): string {
  return names[unit]?.[language] ?? unitText(unit, language).trim();
}
