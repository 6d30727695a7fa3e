import type { FindingEntry } from "../../terms/finding.ts";

/** The biology and the extent of the disease. */
export const disease: readonly FindingEntry[] = [
  {
    id: "cytogenetics",
    type: "set",
    domain: "abnormality",
    label: { en: "cytogenetic abnormalities", ja: "染色体異常" },
    needs: ["cytogenetics"],
  },
  {
    id: "cytogeneticRisk",
    type: "choice",
    values: ["standard", "high"],
    ordered: true,
    label: { en: "cytogenetic risk (R-ISS set)", ja: "染色体リスク（R-ISS基準）" },
    needs: ["cytogenetics: del(17p), t(4;14), t(14;16)"],
  },
  {
    id: "cytogeneticRiskIms2025",
    type: "choice",
    values: ["not-high", "high"],
    ordered: true,
    label: { en: "genomic risk (IMS/IMWG 2025)", ja: "ゲノムリスク（IMS/IMWG 2025）" },
    needs: ["cytogenetics", "labs.beta2Microglobulin", "labs.creatinine"],
  },
  {
    id: "cytogeneticRiskMsmart3",
    type: "choice",
    values: ["standard", "high"],
    ordered: true,
    label: { en: "cytogenetic risk (mSMART 3.0)", ja: "染色体リスク（mSMART 3.0）" },
    needs: ["cytogenetics"],
  },
  {
    id: "cytogeneticHits",
    type: "number",
    range: [0, 6],
    label: { en: "high-risk genetic lesions (mSMART 3.0)", ja: "高リスク遺伝子異常の数（mSMART 3.0）" },
    needs: ["cytogenetics"],
  },
  {
    id: "iss",
    type: "number",
    range: [1, 3],
    label: { en: "ISS stage", ja: "ISS病期" },
    needs: ["stage.iss, or labs.beta2Microglobulin and labs.albumin"],
  },
  {
    id: "rIss",
    type: "number",
    range: [1, 3],
    label: { en: "R-ISS stage", ja: "R-ISS病期" },
    needs: ["stage.rIss, or iss with labs.ldh and cytogenetics"],
  },
  {
    id: "r2Iss",
    type: "number",
    range: [1, 4],
    label: { en: "R2-ISS stage", ja: "R2-ISS病期" },
    needs: ["iss with labs.ldh and cytogenetics"],
  },
  { id: "extramedullary", type: "boolean", label: { en: "extramedullary disease", ja: "髄外病変" }, needs: ["disease.extramedullary"] },
  {
    id: "plasmaCellLeukemia",
    type: "boolean",
    label: { en: "plasma-cell leukaemia", ja: "形質細胞白血病" },
    needs: ["disease.plasmaCellLeukemia, or series.circulatingPlasmaCellPercent"],
  },
  { id: "cnsDisease", type: "boolean", label: { en: "CNS disease", ja: "中枢神経病変" }, needs: ["disease.cns"] },
  { id: "amyloidosis", type: "boolean", label: { en: "amyloidosis", ja: "アミロイドーシス" }, needs: ["disease.amyloidosis"] },
];
