/** Tests that can be proposed when a finding is not known. */
import type { Assessment, Text } from "@nextline/core";
import { codeSystem } from "../fhir/canonical.ts";
import { nameUuid } from "../identity/name-uuid.ts";
import type { Suggestion } from "./card.ts";
import type { CardOptions } from "./card-options.ts";
import { cardText } from "./card-phrases.ts";

interface OrderableTest {
  readonly id: string;
  readonly text: Text;
  /** Findings that it makes known when they are missing. */
  readonly settles: readonly string[];
  /** It is proposed when one of these is not known. */
  readonly measures: readonly string[];
}

/** What can be measured, by the findings that rest on it. */
export const orderableTests: readonly OrderableTest[] = [
  {
    id: "blood-count",
    text: { en: "full blood count with differential", ja: "血算・白血球分画" },
    settles: ["platelets", "neutrophils", "hemoglobin"],
    measures: ["platelets", "neutrophils", "hemoglobin"],
  },
  {
    id: "creatinine",
    text: { en: "serum creatinine", ja: "血清クレアチニン" },
    settles: ["creatinine", "creatinineClearance", "egfr", "egfrAbsolute", "renalBandsDisagree"],
    measures: ["creatinine"],
  },
  {
    id: "liver-function",
    text: { en: "bilirubin and AST", ja: "ビリルビン・AST" },
    settles: ["hepaticImpairment"],
    measures: ["hepaticImpairment"],
  },
  {
    id: "ejection-fraction",
    text: { en: "echocardiography with ejection fraction", ja: "心エコー（左室駆出率）" },
    settles: ["lvef"],
    measures: ["lvef"],
  },
  { id: "electrocardiogram", text: { en: "electrocardiogram with QTcF", ja: "心電図（QTcF）" }, settles: ["qtc"], measures: ["qtc"] },
  { id: "spirometry", text: { en: "spirometry with FEV1", ja: "スパイロメトリー（1秒量）" }, settles: ["fev1"], measures: ["fev1"] },
  {
    id: "calcium",
    text: { en: "calcium with albumin", ja: "カルシウム・アルブミン" },
    settles: ["calcium", "calciumJapan", "albumin"],
    measures: ["calcium", "albumin"],
  },
  {
    id: "beta2-microglobulin",
    text: { en: "beta-2 microglobulin", ja: "β2ミクログロブリン" },
    settles: ["beta2Microglobulin", "iss", "rIss", "r2Iss", "cytogeneticRiskIms2025"],
    measures: ["beta2Microglobulin"],
  },
  {
    id: "ldh",
    text: { en: "LDH with its upper limit", ja: "LDH（基準値上限とともに）" },
    settles: ["ldhHigh", "rIss", "r2Iss"],
    measures: ["ldhHigh"],
  },
  { id: "sodium", text: { en: "serum sodium", ja: "血清ナトリウム" }, settles: ["sodium"], measures: ["sodium"] },
  { id: "igg", text: { en: "serum IgG", ja: "血清IgG" }, settles: ["igG"], measures: ["igG"] },
  { id: "hbs-antigen", text: { en: "HBs antigen", ja: "HBs抗原" }, settles: ["hbvSurfaceAntigen"], measures: ["hbvSurfaceAntigen"] },
  { id: "hbc-antibody", text: { en: "HBc antibody", ja: "HBc抗体" }, settles: ["hbvCoreAntibody"], measures: ["hbvCoreAntibody"] },
  { id: "hcv", text: { en: "hepatitis C serology", ja: "HCV検査" }, settles: ["hcv"], measures: ["hcv"] },
  { id: "hiv", text: { en: "HIV test", ja: "HIV検査" }, settles: ["hiv"], measures: ["hiv"] },
  {
    id: "fish",
    text: { en: "FISH on plasma cells of the marrow", ja: "骨髄形質細胞のFISH検査" },
    settles: ["cytogenetics", "cytogeneticRisk", "cytogeneticRiskIms2025", "cytogeneticRiskMsmart3", "cytogeneticHits", "rIss", "r2Iss"],
    measures: ["cytogenetics"],
  },
];

/** Whether something of the finding is open; of a set, whether one member is, when it is named. */
export function isOpen({ state }: Assessment, id: string, member?: string): boolean {
  const finding = state[id];
  if (finding === undefined || !finding.known) return finding !== undefined;
  const open = finding.undetermined ?? [];
  return member === undefined ? open.length > 0 : open.some((one) => one === member || one === "any" || one === "any other");
}

/** A proposal for each test that would settle one of the findings and whose value the record lacks. Nothing without a patient. */
export function testSuggestions(findings: readonly string[], assessment: Assessment, options: CardOptions): Suggestion[] {
  const { subject, language, seed, codingsOf } = options;
  if (subject === undefined) return [];
  return orderableTests
    .filter(({ settles, measures }) => findings.some((id) => settles.includes(id)) && measures.some((id) => isOpen(assessment, id)))
    .map(({ id, text }) => ({
      label: cardText("proposeTest", language, { x: text[language] }),
      uuid: nameUuid(`${codeSystem("orderable-test")}/${seed}/${subject}/${id}`),
      actions: [
        {
          type: "create",
          description: cardText("draftTest", language, { x: text[language] }),
          resource: {
            resourceType: "ServiceRequest",
            status: "draft",
            intent: "proposal",
            code: {
              coding: [{ system: codeSystem("orderable-test"), code: id, display: text.en }, ...(codingsOf?.(id) ?? [])],
              text: text[language],
            },
            subject: { reference: subject },
          },
        },
      ],
    }));
}
