import { findingLabel, findingText, isTold } from "../finding-text.ts";
import { listed, type Phrase, say } from "../phrases.ts";
import type { Context } from "./context.ts";
import type { PairsBlock, Section } from "./page.ts";
import { shortLabel } from "./short-labels.ts";

/** What is told of the patient, line by line. */
const rows: readonly (readonly [Phrase, readonly string[]])[] = [
  ["person", ["age", "sex", "fitness", "ecog"]],
  ["course", ["priorLines", "relapseNumber", "previousBestResponse", "previousResponseDuration", "priorTransplant", "transplantEligible"]],
  ["treatments", ["refractoryTo", "otherwiseExposedTo", "intolerantTo"]],
  ["resistance", ["classesRefractory", "tripleClassRefractory"]],
  ["relapse", ["diseaseStatus", "relapseKind", "relapsePace", "relapseDate", "lightChainEscape"]],
  ["risk", ["cytogeneticRisk", "cytogenetics", "functionalHighRisk", "rIss", "extramedullary", "plasmaCellLeukemia"]],
  [
    "organs",
    [
      "creatinineClearance",
      "egfr",
      "renalBandsDisagree",
      "dialysis",
      "platelets",
      "neutrophils",
      "hepaticImpairment",
      "lvef",
      "nyha",
      "neuropathyGrade",
    ],
  ],
  ["alongside", ["conditions", "medicines"]],
];

/** What is named when it is not known. */
const important = [
  "priorLines",
  "refractoryTo",
  "exposedTo",
  "fitness",
  "relapseKind",
  "cytogeneticRisk",
  "creatinineClearance",
  "platelets",
  "neutrophils",
  "hepaticImpairment",
  "lvef",
  "neuropathyGrade",
  "hbvSurfaceAntigen",
  "hbvCoreAntibody",
  "conditions",
];

/** Shown only when they are so; being named as absent would take the room of what matters. */
const onlyIfTrue = new Set([
  "renalBandsDisagree",
  "lightChainEscape",
  "dialysis",
  "extramedullary",
  "plasmaCellLeukemia",
  "functionalHighRisk",
]);

/** Whose value says what it is. */
const withoutLabel = new Set(["sex"]);

/** The patient in a few lines: what is known, and which important things are not. */
export function patientSection(context: Context): Section {
  const { assessment, language } = context;
  const told: PairsBlock["rows"][number][] = rows.flatMap(([phrase, ids]) => {
    const parts = ids.flatMap((id) => (id === "otherwiseExposedTo" ? exposure(context) : part(id, context)));
    return parts.length === 0 ? [] : [{ label: say(phrase, language), value: parts.join(language === "en" ? "; " : "／") }];
  });
  const open = important.filter((id) => assessment.state[id] !== undefined && !isTold(assessment.state[id]));
  const unknown = open.map((id) => {
    const finding = assessment.state[id];
    const bounds = finding?.known === false && finding.between !== undefined ? ` ${findingText(finding, language, context.nameOf)}` : "";
    return `${findingLabel(id, language)}${bounds}`;
  });
  const last = unknown.length === 0 ? [] : [{ label: say("unknown", language), value: listed(unknown, language) }];
  return { id: "patient", title: say("patient", language), level: 2, blocks: [{ type: "pairs", rows: [...told, ...last] }] };
}

function part(id: string, { assessment, language, nameOf }: Context): string[] {
  const finding = assessment.state[id];
  if (!isTold(finding) || (onlyIfTrue.has(id) && finding.value !== true)) return [];
  const text = findingText(finding, language, nameOf);
  if (withoutLabel.has(id)) return [text];
  return [
    language === "en"
      ? `${shortLabel(id, language)}${typeof finding.value === "number" ? "" : ":"} ${text}`
      : `${shortLabel(id, language)}：${text}`,
  ];
}

const exposedTo = "exposedTo";
const refractoryTo = "refractoryTo";

/** Drugs the patient had and is not known to be refractory to. */
function exposure({ assessment, language, nameOf }: Context): string[] {
  const exposed = assessment.state[exposedTo];
  const refractory = assessment.state[refractoryTo];
  if (!isTold(exposed) || !Array.isArray(exposed.value)) return [];
  const resistant = new Set<string>(isTold(refractory) && Array.isArray(refractory.value) ? refractory.value : []);
  const others = exposed.value.filter((drug: string) => !resistant.has(drug));
  const label = shortLabel("exposedTo", language);
  const text = findingText({ ...exposed, value: others }, language, nameOf);
  const also = resistant.size > 0 ? (language === "en" ? "also " : "その他の") : "";
  return [language === "en" ? `${also}${label}: ${text}` : `${also}${label}：${text}`];
}
