import type { FindingEntry } from "../../terms/finding.ts";

/** Performance, function, comorbidity and fitness. */
export const status: readonly FindingEntry[] = [
  { id: "ecog", type: "number", range: [0, 4], label: { en: "ECOG performance status", ja: "ECOG PS" }, needs: ["status.ecog"] },
  {
    id: "karnofsky",
    type: "number",
    range: [0, 100],
    label: { en: "Karnofsky performance status", ja: "Karnofsky PS" },
    needs: ["status.karnofsky"],
  },
  { id: "adl", type: "number", range: [0, 6], label: { en: "Katz ADL", ja: "Katz ADL" }, needs: ["status.adl"] },
  { id: "iadl", type: "number", range: [0, 8], label: { en: "Lawton IADL", ja: "Lawton IADL" }, needs: ["status.iadl"] },
  {
    id: "charlson",
    type: "number",
    range: [0, 40],
    label: { en: "Charlson comorbidity index (myeloma excluded)", ja: "Charlson併存疾患指数（骨髄腫を除く）" },
    needs: ["conditions", "noOtherConditions"],
  },
  {
    id: "imwgFrailtyScore",
    type: "number",
    range: [0, 5],
    label: { en: "IMWG frailty score", ja: "IMWGフレイルスコア" },
    needs: ["patient.age", "status.adl", "status.iadl", "conditions"],
  },
  {
    id: "imwgFrailty",
    type: "choice",
    values: ["fit", "intermediate", "frail"],
    ordered: true,
    label: { en: "IMWG frailty index", ja: "IMWGフレイル指数" },
    needs: ["patient.age", "status.adl", "status.iadl", "conditions"],
  },
  {
    id: "simplifiedFrailty",
    type: "choice",
    values: ["non-frail", "frail"],
    ordered: true,
    label: { en: "simplified frailty scale", ja: "簡易フレイル尺度" },
    needs: ["patient.age", "status.ecog", "conditions"],
  },
  {
    id: "rMci",
    type: "choice",
    values: ["fit", "intermediate", "frail"],
    ordered: true,
    label: { en: "revised Myeloma Comorbidity Index (R-MCI)", ja: "改訂骨髄腫併存疾患指数（R-MCI）" },
    needs: ["patient.age", "status.karnofsky", "status.frailty", "labs.creatinine", "conditions", "cytogenetics"],
  },
  {
    id: "fitness",
    type: "choice",
    values: ["fit", "intermediate", "frail"],
    ordered: true,
    label: { en: "fitness", ja: "体力" },
    needs: ["status.frailty, or age with status.adl, status.iadl and conditions"],
  },
];
