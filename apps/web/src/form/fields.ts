/** The fields of the form as data: what is asked in which group, in the order in which a clinician thinks. */

import type { Language } from "@nextline/core";
import { findingLabel } from "@nextline/report/parts";
import type { CasePath } from "../case/case-value.ts";
import { type Word, wordIn } from "../words/words.ts";

/** How a field is named: as a finding of the vocabulary, or in a word of the page. */
export type FieldName = { readonly finding: string } | { readonly word: Word };

export type Field = { readonly path: CasePath; readonly name: FieldName } & (
  | { readonly kind: "number"; readonly unit?: string }
  | { readonly kind: "text"; readonly hint: Word }
  | { readonly kind: "measured"; readonly units: readonly [string, ...string[]]; readonly upperLimit?: true }
  | { readonly kind: "choice"; readonly values: readonly string[] }
  | { readonly kind: "scale"; readonly values: readonly number[] }
  | { readonly kind: "yesNo"; readonly yes?: unknown; readonly no?: unknown }
);

export type GroupId = "who" | "history" | "now" | "organs" | "biology" | "alongside" | "wishes";

export interface Group {
  readonly id: GroupId;
  readonly fields: readonly Field[];
  /** What of the record is shown as it was read. */
  readonly findings: readonly string[];
}

/** The name of a field in a language. */
export function fieldName({ name }: Pick<Field, "name">, language: Language): string {
  return "finding" in name ? findingLabel(name.finding, language) : wordIn(name.word, language);
}

const finding = (id: string): { name: FieldName } => ({ name: { finding: id } });
const word = (name: Word): { name: FieldName } => ({ name: { word: name } });
const whole = (first: number, last: number): number[] => Array.from({ length: last - first + 1 }, (_, index) => first + index);

export const groups: readonly Group[] = [
  {
    id: "who",
    fields: [
      { kind: "number", path: ["patient", "age"], ...finding("age"), unit: "a" },
      { kind: "choice", path: ["patient", "sex"], ...finding("sex"), values: ["female", "male"] },
      { kind: "number", path: ["patient", "heightCm"], ...finding("height"), unit: "cm" },
      { kind: "number", path: ["patient", "weightKg"], ...finding("weight"), unit: "kg" },
      { kind: "scale", path: ["status", "ecog"], ...finding("ecog"), values: whole(0, 4) },
      { kind: "choice", path: ["status", "frailty"], ...word("frailtyJudged"), values: ["fit", "intermediate", "frail"] },
      { kind: "number", path: ["status", "adl"], ...finding("adl") },
      { kind: "number", path: ["status", "iadl"], ...finding("iadl") },
      { kind: "yesNo", path: ["patient", "canBecomePregnant"], ...finding("canBecomePregnant") },
    ],
    findings: ["fitness"],
  },
  {
    id: "history",
    fields: [],
    findings: ["priorLines", "refractoryTo", "exposedTo", "intolerantTo", "tripleClassRefractory", "functionalHighRisk"],
  },
  {
    id: "now",
    fields: [
      {
        kind: "choice",
        path: ["relapse", "kind"],
        ...finding("relapseKind"),
        values: ["biochemical", "significant-paraprotein", "clinical"],
      },
      { kind: "choice", path: ["relapse", "pace"], ...finding("relapsePace"), values: ["slow", "rapid"] },
      { kind: "text", path: ["relapse", "date"], ...word("relapseDate"), hint: "dateHint" },
      { kind: "yesNo", path: ["stated", "transplantEligible"], ...finding("transplantEligible") },
      { kind: "yesNo", path: ["disease", "extramedullary"], ...finding("extramedullary") },
      { kind: "yesNo", path: ["disease", "plasmaCellLeukemia"], ...finding("plasmaCellLeukemia") },
      { kind: "yesNo", path: ["disease", "cns"], ...finding("cnsDisease") },
      { kind: "yesNo", path: ["disease", "amyloidosis"], ...finding("amyloidosis") },
    ],
    findings: ["diseaseStatus", "relapseNumber", "relapseKind"],
  },
  {
    id: "organs",
    fields: [
      { kind: "measured", path: ["labs", "creatinine"], ...finding("creatinine"), units: ["mg/dL", "umol/L"] },
      { kind: "yesNo", path: ["organs", "dialysis"], ...finding("dialysis") },
      { kind: "measured", path: ["labs", "hemoglobin"], ...finding("hemoglobin"), units: ["g/dL", "g/L"] },
      { kind: "measured", path: ["labs", "neutrophils"], ...finding("neutrophils"), units: ["10*9/L", "/uL"] },
      { kind: "measured", path: ["labs", "platelets"], ...finding("platelets"), units: ["10*9/L", "10*4/uL", "/uL"] },
      { kind: "measured", path: ["labs", "calcium"], ...word("calciumTotal"), units: ["mg/dL", "mmol/L"] },
      { kind: "measured", path: ["labs", "albumin"], ...finding("albumin"), units: ["g/dL", "g/L"] },
      { kind: "measured", path: ["labs", "bilirubin"], ...word("bilirubin"), units: ["mg/dL", "umol/L"], upperLimit: true },
      { kind: "measured", path: ["labs", "ast"], ...word("ast"), units: ["U/L"], upperLimit: true },
      { kind: "measured", path: ["organs", "lvef"], ...finding("lvef"), units: ["%"] },
      { kind: "scale", path: ["organs", "nyha"], ...finding("nyha"), values: whole(0, 4) },
      { kind: "measured", path: ["organs", "qtc"], ...finding("qtc"), units: ["ms"] },
      { kind: "choice", path: ["organs", "bloodPressure"], ...finding("bloodPressure"), values: ["controlled", "uncontrolled"] },
      { kind: "measured", path: ["organs", "fev1Percent"], ...finding("fev1"), units: ["%"] },
    ],
    findings: ["creatinineClearance", "egfr", "hepaticImpairment"],
  },
  {
    id: "biology",
    fields: [
      { kind: "measured", path: ["labs", "beta2Microglobulin"], ...finding("beta2Microglobulin"), units: ["mg/L", "nmol/L"] },
      { kind: "measured", path: ["labs", "ldh"], ...word("ldh"), units: ["U/L"], upperLimit: true },
      { kind: "scale", path: ["stage", "iss"], ...finding("iss"), values: whole(1, 3) },
      { kind: "scale", path: ["stage", "rIss"], ...finding("rIss"), values: whole(1, 3) },
    ],
    findings: ["cytogeneticRisk", "rIss"],
  },
  {
    id: "alongside",
    fields: [
      { kind: "choice", path: ["infections", "hbvSurfaceAntigen"], ...finding("hbvSurfaceAntigen"), values: ["negative", "positive"] },
      { kind: "choice", path: ["infections", "hbvCoreAntibody"], ...finding("hbvCoreAntibody"), values: ["negative", "positive"] },
      { kind: "choice", path: ["infections", "hcv"], ...finding("hcv"), values: ["negative", "positive"] },
      { kind: "choice", path: ["infections", "hiv"], ...finding("hiv"), values: ["negative", "positive"] },
    ],
    findings: [],
  },
  {
    id: "wishes",
    fields: [
      { kind: "yesNo", path: ["preferences", "route"], ...word("routeOral"), yes: "oral", no: "any" },
      { kind: "yesNo", path: ["preferences", "farFromCentre"], ...finding("farFromCentre") },
      { kind: "yesNo", path: ["preferences", "caregiver"], ...finding("caregiver") },
      { kind: "yesNo", path: ["preferences", "wantsTrial"], ...finding("wantsTrial") },
    ],
    findings: [],
  },
];
