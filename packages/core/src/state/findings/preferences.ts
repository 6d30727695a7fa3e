import type { FindingEntry } from "../../terms/finding.ts";

/** What the patient wants and what the circumstances allow. */
export const preferences: readonly FindingEntry[] = [
  { id: "prefersOral", type: "boolean", label: { en: "prefers an oral regimen", ja: "経口薬を希望" }, needs: ["preferences.route"] },
  {
    id: "farFromCentre",
    type: "boolean",
    label: { en: "lives far from the centre", ja: "施設から遠方" },
    needs: ["preferences.farFromCentre"],
  },
  { id: "caregiver", type: "boolean", label: { en: "has a caregiver", ja: "介護者あり" }, needs: ["preferences.caregiver"] },
  { id: "wantsTrial", type: "boolean", label: { en: "wants a clinical trial", ja: "治験を希望" }, needs: ["preferences.wantsTrial"] },
];
