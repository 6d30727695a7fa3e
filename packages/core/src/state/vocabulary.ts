import type { FindingDefinition, FindingGroup, Vocabulary } from "../terms/finding.ts";

type Entry = Omit<FindingDefinition, "group">;

const responses = ["PD", "SD", "MR", "PR", "VGPR", "CR", "sCR"];
const serology = ["negative", "positive"];

const patient: Entry[] = [
  { id: "age", type: "number", unit: "a", range: [18, 120], label: { en: "age", ja: "年齢" }, needs: ["patient.age or patient.birthDate"] },
  { id: "sex", type: "choice", values: ["female", "male"], label: { en: "sex", ja: "性別" }, needs: ["patient.sex"] },
  { id: "canBecomePregnant", type: "boolean", label: { en: "able to become pregnant", ja: "妊娠の可能性" }, needs: ["patient.canBecomePregnant"] },
  { id: "weight", type: "number", unit: "kg", range: [20, 350], label: { en: "body weight", ja: "体重" }, needs: ["patient.weightKg"] },
  { id: "height", type: "number", unit: "cm", range: [80, 250], label: { en: "height", ja: "身長" }, needs: ["patient.heightCm"] },
];

const status: Entry[] = [
  { id: "ecog", type: "number", range: [0, 4], label: { en: "ECOG performance status", ja: "ECOG PS" }, needs: ["status.ecog"] },
  { id: "karnofsky", type: "number", range: [0, 100], label: { en: "Karnofsky performance status", ja: "Karnofsky PS" }, needs: ["status.karnofsky"] },
  { id: "adl", type: "number", range: [0, 6], label: { en: "Katz ADL", ja: "Katz ADL" }, needs: ["status.adl"] },
  { id: "iadl", type: "number", range: [0, 8], label: { en: "Lawton IADL", ja: "Lawton IADL" }, needs: ["status.iadl"] },
  { id: "charlson", type: "number", range: [0, 40], label: { en: "Charlson comorbidity index (myeloma excluded)", ja: "Charlson併存疾患指数（骨髄腫を除く）" }, needs: ["conditions", "noOtherConditions"] },
  { id: "imwgFrailtyScore", type: "number", range: [0, 5], label: { en: "IMWG frailty score", ja: "IMWGフレイルスコア" }, needs: ["patient.age", "status.adl", "status.iadl", "conditions"] },
  { id: "imwgFrailty", type: "choice", values: ["fit", "intermediate", "frail"], ordered: true, label: { en: "IMWG frailty index", ja: "IMWGフレイル指数" }, needs: ["patient.age", "status.adl", "status.iadl", "conditions"] },
  { id: "simplifiedFrailty", type: "choice", values: ["non-frail", "frail"], ordered: true, label: { en: "simplified frailty scale", ja: "簡易フレイル尺度" }, needs: ["patient.age", "status.ecog", "conditions"] },
  { id: "fitness", type: "choice", values: ["fit", "intermediate", "frail"], ordered: true, label: { en: "fitness", ja: "体力" }, needs: ["status.frailty, or age with status.adl, status.iadl and conditions"] },
];

const course: Entry[] = [
  { id: "priorLines", type: "number", range: [0, 30], label: { en: "prior lines of therapy", ja: "前治療ライン数" }, needs: ["lines or treatments"] },
  { id: "relapseNumber", type: "number", range: [0, 30], label: { en: "relapse number", ja: "再発回数" }, needs: ["lines with how each ended"] },
  { id: "exposedTo", type: "set", domain: "drug", label: { en: "exposed to", ja: "既治療薬" }, needs: ["lines.drugs"] },
  { id: "refractoryTo", type: "set", domain: "drug", label: { en: "refractory to", ja: "抵抗性" }, needs: ["lines.ended", "lines.progressedOn"] },
  { id: "intolerantTo", type: "set", domain: "drug", label: { en: "intolerant to", ja: "不耐" }, needs: ["lines.ended", "lines.toxicity"] },
  { id: "sensitiveTo", type: "set", domain: "drug", label: { en: "sensitive to", ja: "感受性" }, needs: ["lines.bestResponse", "lines.ended"] },
  { id: "classesExposed", type: "set", domain: "class", label: { en: "classes exposed to", ja: "既治療クラス" }, needs: ["lines.drugs"] },
  { id: "classesRefractory", type: "set", domain: "class", label: { en: "classes refractory to", ja: "抵抗性クラス" }, needs: ["lines.ended", "lines.progressedOn"] },
  { id: "doubleRefractory", type: "boolean", label: { en: "double-refractory", ja: "2クラス抵抗性" }, needs: ["lines.ended"] },
  { id: "tripleClassExposed", type: "boolean", label: { en: "triple-class exposed", ja: "3クラス既治療" }, needs: ["lines.drugs"] },
  { id: "tripleClassRefractory", type: "boolean", label: { en: "triple-class refractory", ja: "3クラス抵抗性" }, needs: ["lines.ended", "lines.progressedOn"] },
  { id: "pentaExposed", type: "boolean", label: { en: "penta-exposed", ja: "5剤既治療" }, needs: ["lines.drugs"] },
  { id: "pentaRefractory", type: "boolean", label: { en: "penta-refractory", ja: "5剤抵抗性" }, needs: ["lines.ended", "lines.progressedOn"] },
  { id: "refractoryToLastLine", type: "boolean", label: { en: "refractory to the last line", ja: "直近治療に抵抗性" }, needs: ["ended of the last line"] },
  { id: "previousBestResponse", type: "choice", values: responses, ordered: true, label: { en: "best response to the last line", ja: "直近治療の最良効果" }, needs: ["bestResponse of the last line"] },
  { id: "previousResponseDuration", type: "number", unit: "mo", range: [0, 600], label: { en: "time from start to progression of the last line", ja: "直近治療の開始から増悪までの期間" }, needs: ["months of the last line"] },
  { id: "monthsSinceLastDose", type: "durations", unit: "mo", domain: "drug", label: { en: "months since the last dose of", ja: "最終投与からの月数" }, needs: ["sinceMonths of the lines"] },
  { id: "functionalHighRisk", type: "boolean", label: { en: "functional high risk", ja: "機能的高リスク" }, needs: ["months of the first line", "transplant"] },
  { id: "priorTransplant", type: "boolean", label: { en: "prior autologous transplant", ja: "自家移植歴" }, needs: ["lines.transplant"] },
  { id: "transplantRemission", type: "number", unit: "mo", range: [0, 600], label: { en: "remission after the transplant", ja: "移植後の寛解期間" }, needs: ["months of the line with the transplant"] },
  { id: "maintenanceAfterTransplant", type: "boolean", label: { en: "maintenance after the transplant", ja: "移植後維持療法" }, needs: ["lines.maintenance"] },
  { id: "transplantEligible", type: "boolean", label: { en: "eligible for a transplant", ja: "移植適応" }, needs: ["stated.transplantEligible"] },
  { id: "relapseKind", type: "choice", values: ["biochemical", "significant-paraprotein", "clinical"], ordered: true, label: { en: "kind of relapse", ja: "再発の種類" }, needs: ["relapse.kind"] },
  { id: "relapsePace", type: "choice", values: ["slow", "rapid"], ordered: true, label: { en: "pace of relapse", ja: "再発の速さ" }, needs: ["relapse.pace"] },
  { id: "relapseDate", type: "date", label: { en: "date of relapse", ja: "再発日" }, needs: ["relapse.date"] },
  { id: "previousToxicity", type: "set", domain: "toxicity", label: { en: "toxicity of earlier treatment", ja: "過去の治療毒性" }, needs: ["lines.toxicity"] },
];

const disease: Entry[] = [
  { id: "cytogenetics", type: "set", domain: "abnormality", label: { en: "cytogenetic abnormalities", ja: "染色体異常" }, needs: ["cytogenetics"] },
  { id: "cytogeneticRisk", type: "choice", values: ["standard", "high"], ordered: true, label: { en: "cytogenetic risk (R-ISS set)", ja: "染色体リスク（R-ISS基準）" }, needs: ["cytogenetics: del(17p), t(4;14), t(14;16)"] },
  { id: "cytogeneticRiskIms2025", type: "choice", values: ["not-high", "high"], ordered: true, label: { en: "genomic risk (IMS/IMWG 2025)", ja: "ゲノムリスク（IMS/IMWG 2025）" }, needs: ["cytogenetics", "labs.beta2Microglobulin", "labs.creatinine"] },
  { id: "cytogeneticRiskMsmart3", type: "choice", values: ["standard", "high"], ordered: true, label: { en: "cytogenetic risk (mSMART 3.0)", ja: "染色体リスク（mSMART 3.0）" }, needs: ["cytogenetics"] },
  { id: "iss", type: "number", range: [1, 3], label: { en: "ISS stage", ja: "ISS病期" }, needs: ["stage.iss, or labs.beta2Microglobulin and labs.albumin"] },
  { id: "rIss", type: "number", range: [1, 3], label: { en: "R-ISS stage", ja: "R-ISS病期" }, needs: ["stage.rIss, or iss with labs.ldh and cytogenetics"] },
  { id: "r2Iss", type: "number", range: [1, 4], label: { en: "R2-ISS stage", ja: "R2-ISS病期" }, needs: ["iss with labs.ldh and cytogenetics"] },
  { id: "extramedullary", type: "boolean", label: { en: "extramedullary disease", ja: "髄外病変" }, needs: ["disease.extramedullary"] },
  { id: "plasmaCellLeukemia", type: "boolean", label: { en: "plasma-cell leukaemia", ja: "形質細胞白血病" }, needs: ["disease.plasmaCellLeukemia"] },
  { id: "cnsDisease", type: "boolean", label: { en: "CNS disease", ja: "中枢神経病変" }, needs: ["disease.cns"] },
  { id: "amyloidosis", type: "boolean", label: { en: "amyloidosis", ja: "アミロイドーシス" }, needs: ["disease.amyloidosis"] },
];

const organs: Entry[] = [
  { id: "creatinine", type: "number", unit: "mg/dL", range: [0.1, 25], label: { en: "creatinine", ja: "クレアチニン" }, needs: ["labs.creatinine"] },
  { id: "creatinineClearance", type: "number", unit: "mL/min", range: [0, 300], label: { en: "creatinine clearance (Cockcroft-Gault)", ja: "クレアチニンクリアランス（Cockcroft-Gault）" }, needs: ["labs.creatinine", "patient.age", "patient.sex", "patient.weightKg"] },
  { id: "egfr", type: "number", unit: "mL/min/{1.73_m2}", range: [0, 250], label: { en: "estimated GFR", ja: "eGFR" }, needs: ["labs.creatinine", "patient.age", "patient.sex"] },
  { id: "dialysis", type: "boolean", label: { en: "on dialysis", ja: "透析中" }, needs: ["organs.dialysis"] },
  { id: "hepaticImpairment", type: "choice", values: ["normal", "mild", "moderate", "severe"], ordered: true, label: { en: "hepatic impairment (NCI ODWG)", ja: "肝機能障害（NCI ODWG）" }, needs: ["labs.bilirubin", "labs.ast"] },
  { id: "lvef", type: "number", unit: "%", range: [5, 90], label: { en: "left ventricular ejection fraction", ja: "左室駆出率" }, needs: ["organs.lvef"] },
  { id: "nyha", type: "number", range: [0, 4], label: { en: "NYHA class (0: no heart failure)", ja: "NYHA分類（0：心不全なし）" }, needs: ["organs.nyha"] },
  { id: "qtc", type: "number", unit: "ms", range: [250, 700], label: { en: "QTcF", ja: "QTcF" }, needs: ["organs.qtc"] },
  { id: "bloodPressure", type: "choice", values: ["controlled", "uncontrolled"], ordered: true, label: { en: "blood pressure", ja: "血圧" }, needs: ["organs.bloodPressure"] },
  { id: "fev1", type: "number", unit: "%", range: [5, 160], label: { en: "FEV1, percent of predicted", ja: "予測1秒量比" }, needs: ["organs.fev1Percent"] },
  { id: "platelets", type: "number", unit: "10*9/L", range: [0, 3000], label: { en: "platelets", ja: "血小板" }, needs: ["labs.platelets"] },
  { id: "neutrophils", type: "number", unit: "10*9/L", range: [0, 200], label: { en: "neutrophils", ja: "好中球" }, needs: ["labs.neutrophils"] },
  { id: "hemoglobin", type: "number", unit: "g/dL", range: [2, 25], label: { en: "haemoglobin", ja: "ヘモグロビン" }, needs: ["labs.hemoglobin"] },
  { id: "calcium", type: "number", unit: "mg/dL", range: [3, 25], label: { en: "calcium, corrected for albumin", ja: "補正カルシウム" }, needs: ["labs.calcium", "labs.albumin"] },
  { id: "albumin", type: "number", unit: "g/dL", range: [0.5, 7], label: { en: "albumin", ja: "アルブミン" }, needs: ["labs.albumin"] },
  { id: "beta2Microglobulin", type: "number", unit: "mg/L", range: [0.2, 100], label: { en: "beta-2 microglobulin", ja: "β2ミクログロブリン" }, needs: ["labs.beta2Microglobulin"] },
  { id: "ldhHigh", type: "boolean", label: { en: "LDH above the upper limit", ja: "LDH高値" }, needs: ["labs.ldh with its upperLimit"] },
  { id: "sodium", type: "number", unit: "mmol/L", range: [90, 190], label: { en: "sodium", ja: "ナトリウム" }, needs: ["labs.sodium"] },
  { id: "igG", type: "number", unit: "mg/dL", range: [0, 15000], label: { en: "IgG (uninvolved)", ja: "IgG（正常型）" }, needs: ["labs.igG"] },
  { id: "neuropathyGrade", type: "number", range: [0, 4], label: { en: "grade of peripheral neuropathy", ja: "末梢神経障害のグレード" }, needs: ["conditions: peripheral-neuropathy with grade, or noOtherConditions"] },
  { id: "neuropathicPain", type: "boolean", label: { en: "painful neuropathy", ja: "有痛性神経障害" }, needs: ["painful of the peripheral-neuropathy"] },
  { id: "hbvSurfaceAntigen", type: "choice", values: serology, label: { en: "HBs antigen", ja: "HBs抗原" }, needs: ["infections.hbvSurfaceAntigen"] },
  { id: "hbvCoreAntibody", type: "choice", values: serology, label: { en: "HBc antibody", ja: "HBc抗体" }, needs: ["infections.hbvCoreAntibody"] },
  { id: "hcv", type: "choice", values: serology, label: { en: "hepatitis C", ja: "C型肝炎" }, needs: ["infections.hcv"] },
  { id: "hiv", type: "choice", values: serology, label: { en: "HIV", ja: "HIV" }, needs: ["infections.hiv"] },
  { id: "conditions", type: "set", domain: "condition", label: { en: "conditions", ja: "併存疾患" }, needs: ["conditions", "noOtherConditions: true when the list is complete"] },
  { id: "medicines", type: "set", domain: "medicine", label: { en: "medicines", ja: "併用薬" }, needs: ["medicines"] },
];

const preferences: Entry[] = [
  { id: "prefersOral", type: "boolean", label: { en: "prefers an oral regimen", ja: "経口薬を希望" }, needs: ["preferences.route"] },
  { id: "farFromCentre", type: "boolean", label: { en: "lives far from the centre", ja: "施設から遠方" }, needs: ["preferences.farFromCentre"] },
  { id: "caregiver", type: "boolean", label: { en: "has a caregiver", ja: "介護者あり" }, needs: ["preferences.caregiver"] },
  { id: "wantsTrial", type: "boolean", label: { en: "wants a clinical trial", ja: "治験を希望" }, needs: ["preferences.wantsTrial"] },
];

const groups: [FindingGroup, Entry[]][] = [
  ["patient", patient],
  ["status", status],
  ["course", course],
  ["disease", disease],
  ["organs", organs],
  ["preferences", preferences],
];

/** Every finding Nextline can state of a patient, in the order in which they are shown. */
export const findings: readonly FindingDefinition[] = groups.flatMap(([group, entries]) => entries.map((entry) => ({ ...entry, group })));

export const vocabulary: Vocabulary = new Map(findings.map((finding) => [finding.id, finding]));
