import type { AttributeCode, MeasurementCode } from "@nextline/core";
import type { Question } from "../meaning.ts";
import type { OwnConcept } from "./own-concept.ts";

const ask = (code: string, en: string, ja: string, definition: string, means: OwnConcept["means"]): OwnConcept => ({
  code,
  set: "questions",
  en,
  ja,
  definition,
  means,
});
const number = (code: string, of: MeasurementCode, en: string, ja: string, definition: string) =>
  ask(code, en, ja, definition, { kind: "measurement", code: of });
const word = (code: string, of: AttributeCode, en: string, ja: string, definition: string) =>
  ask(code, en, ja, definition, { kind: "attribute", code: of });
const stated = (code: string, finding: string, en: string, ja: string, definition: string) =>
  ask(code, en, ja, definition, { kind: "stated", finding });
const part = (code: string, of: Question, en: string, ja: string, definition: string) =>
  ask(code, en, ja, definition, { kind: "question", of });

/** What can be asked: the code of an Observation, or of one of its components. */
export const questions: readonly OwnConcept[] = [
  number("adl", "adl", "Katz ADL", "Katz ADL", "Points of independence, 0 to 6."),
  number("iadl", "iadl", "Lawton IADL", "Lawton IADL", "Points of independence, 0 to 8."),
  number("nyha-class", "nyha", "NYHA class", "NYHA分類", "0 (no heart failure) to 4."),
  number("qtcf", "qtc", "QTcF", "QTcF", "Corrected by Fridericia; ms."),
  number("fev1-percent", "fev1", "FEV1, percent of predicted", "%FEV1", "Percent of the predicted value."),
  number("r2-iss", "r2Iss", "R2-ISS", "R2-ISS", "Second revision of the International Staging System, 1 to 4."),
  number("involved-immunoglobulin", "involvedIg", "Involved immunoglobulin", "関与する免疫グロブリン", "By nephelometry, for IgA and IgD."),
  number(
    "plasmacytoma-area",
    "plasmacytomaArea",
    "Plasmacytomas, area",
    "形質細胞腫の面積",
    "Sum of the products of perpendicular diameters.",
  ),
  number("lesion-diameter", "lesionDiameter", "Largest lesion", "最大病変径", "Longest diameter of the largest lesion."),
  word("can-become-pregnant", "canBecomePregnant", "Can become pregnant", "妊娠可能性", "Whether pregnancy is possible: yes or no."),
  word("frailty", "frailty", "Fitness", "フレイル", "As judged, or by the IMWG frailty index: fit, intermediate or frail."),
  word("dialysis", "dialysis", "On dialysis", "透析", "Yes or no."),
  word(
    "blood-pressure-control",
    "bloodPressure",
    "Blood pressure control",
    "血圧コントロール",
    "Controlled or not, with or without treatment.",
  ),
  word("extramedullary-disease", "extramedullary", "Extramedullary disease", "髄外病変", "Yes or no."),
  word("plasma-cell-leukaemia", "plasmaCellLeukemia", "Plasma-cell leukaemia", "形質細胞白血病", "Yes or no."),
  word("cns-disease", "cnsDisease", "CNS disease", "中枢神経病変", "Yes or no."),
  word("amyloidosis", "amyloidosis", "AL amyloidosis", "ALアミロイドーシス", "Yes or no."),
  word("hcv", "hcv", "Hepatitis C", "C型肝炎", "Positive or negative."),
  word("hiv", "hiv", "HIV", "HIV", "Positive or negative."),
  word("no-other-conditions", "noOtherConditions", "No other conditions", "他の併存症なし", "True: the conditions sent are all there are."),
  word("no-other-medicines", "noOtherMedicines", "No other medicines", "他の併用薬なし", "True: the medicines sent are all there are."),
  word("serum-immunofixation", "serumImmunofixation", "Immunofixation, serum", "血清免疫固定法", "Positive or negative."),
  word("urine-immunofixation", "urineImmunofixation", "Immunofixation, urine", "尿免疫固定法", "Positive or negative."),
  word("clonal-plasma-cells", "marrowClonalCells", "Clonal plasma cells in the marrow", "骨髄クローナル形質細胞", "Absent or present."),
  word("involved-light-chain", "involvedLightChain", "Involved light chain", "関与する軽鎖", "Kappa or lambda."),
  word("new-lesion", "newLesion", "New lesion", "新規病変", "A bone lesion or plasmacytoma that was not there before."),
  word("lesions-cleared", "lesionsCleared", "Lesions cleared on PET", "PET陽性病変の消失", "Every area of increased uptake has gone."),
  word("hyperviscosity", "hyperviscosity", "Hyperviscosity", "過粘稠度症候群", "From the M-protein: yes or no."),
  word("relapse-kind", "relapseKind", "Kind of relapse", "再発の種類", "Biochemical, significant paraprotein or clinical."),
  word("relapse-pace", "relapsePace", "Pace of relapse", "再発の速さ", "Slow or rapid."),
  word("preferred-route", "route", "Preferred route", "希望する投与経路", "Oral: prefers tablets; any."),
  word("far-from-centre", "farFromCentre", "Lives far from the centre", "遠方", "Yes or no."),
  word("caregiver", "caregiver", "Has a caregiver", "介護者", "Yes or no."),
  word("wants-trial", "wantsTrial", "Wants a trial", "治験希望", "Yes or no."),
  stated("prior-lines", "priorLines", "Lines of therapy before", "前治療ライン数", "How many lines of therapy were given, as stated."),
  stated("relapse-number", "relapseNumber", "Number of the relapse", "再発回数", "As stated."),
  stated(
    "refractory-to",
    "refractoryTo",
    "Refractory to",
    "抵抗性薬剤",
    "A complete list, one drug in the value or one in each component; `none`: to none.",
  ),
  stated(
    "intolerant-to",
    "intolerantTo",
    "Intolerant to",
    "不耐薬剤",
    "A complete list, one drug in the value or one in each component; `none`: to none.",
  ),
  stated(
    "exposed-to",
    "exposedTo",
    "Exposed to",
    "既治療薬",
    "A complete list, one drug in the value or one in each component; `none`: to none.",
  ),
  stated("transplant-eligible", "transplantEligible", "Eligible for transplant", "移植適応", "Yes or no."),
  part("imwg-response", "response", "IMWG response", "IMWG効果判定", "The response as judged on that day."),
  part("mrd", "mrd", "Residual disease", "MRD", "Negative or positive, with its sensitivity as a component."),
  part(
    "mrd-sensitivity",
    "mrd-sensitivity",
    "Sensitivity of the MRD test",
    "MRD感度",
    "The least clonal fraction that would have been found.",
  ),
  part("mrd-method", "mrd-method", "Method of the MRD test", "MRD測定法", "NGF, NGS or other flow."),
  part("relapse", "relapse", "Relapse", "再発", "That there is a relapse, on its day."),
  part("line-of-therapy", "line", "Line of therapy", "治療ライン", "One line as summarised, in its components."),
  part("line-number", "line-number", "Number of the line", "ライン番号", "1 for the first line."),
  part("line-drug", "line-drug", "Drug of the line", "ラインの薬剤", "One component for each drug, or a regimen."),
  part("line-transplant", "line-transplant", "Autologous transplant in the line", "自家移植", "Yes or no."),
  part(
    "line-maintenance",
    "line-maintenance",
    "Drug of the maintenance",
    "維持療法の薬剤",
    "One component for each drug; `none`: none was given.",
  ),
  part("line-progressed-on", "line-progressed-on", "Drug given at progression", "増悪時の薬剤", "One component for each drug."),
  part("line-months", "line-months", "Months of the line", "ライン期間（月）", "From its start to progression, or to its end."),
  part("line-since-months", "line-since-months", "Months since its last dose", "最終投与からの月数", "To the day asked about."),
  part(
    "line-progression-after-days",
    "line-progression-after-days",
    "Days to progression",
    "増悪までの日数",
    "From the last dose of the line to progression off treatment.",
  ),
];
