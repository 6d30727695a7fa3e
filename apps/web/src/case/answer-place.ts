import type { FindingDefinition, MissingFinding } from "@nextline/core";
import { vocabulary } from "@nextline/core";
import { type CasePath, type CaseValue, valueAt } from "./case-value.ts";

/** How a question about a finding is answered: with what, and where the answer goes in the case. */
export type AnswerPlace =
  | { readonly kind: "boolean"; readonly path: CasePath; readonly yes: unknown; readonly no: unknown }
  | { readonly kind: "choice"; readonly path: CasePath; readonly values: readonly string[] }
  | { readonly kind: "number"; readonly path: CasePath; readonly unit?: string }
  /** It follows from the lines of treatment, and is answered there. */
  | { readonly kind: "history" };

const places: Readonly<Record<string, string>> = {
  age: "patient.age",
  sex: "patient.sex",
  canBecomePregnant: "patient.canBecomePregnant",
  weight: "patient.weightKg",
  height: "patient.heightCm",
  ecog: "status.ecog",
  karnofsky: "status.karnofsky",
  adl: "status.adl",
  iadl: "status.iadl",
  fitness: "status.frailty",
  relapseKind: "relapse.kind",
  relapsePace: "relapse.pace",
  extramedullary: "disease.extramedullary",
  plasmaCellLeukemia: "disease.plasmaCellLeukemia",
  cnsDisease: "disease.cns",
  amyloidosis: "disease.amyloidosis",
  creatinine: "labs.creatinine",
  platelets: "labs.platelets",
  neutrophils: "labs.neutrophils",
  hemoglobin: "labs.hemoglobin",
  calcium: "labs.calcium",
  albumin: "labs.albumin",
  beta2Microglobulin: "labs.beta2Microglobulin",
  sodium: "labs.sodium",
  igG: "labs.igG",
  dialysis: "organs.dialysis",
  lvef: "organs.lvef",
  nyha: "organs.nyha",
  qtc: "organs.qtc",
  fev1: "organs.fev1Percent",
  bloodPressure: "organs.bloodPressure",
  iss: "stage.iss",
  rIss: "stage.rIss",
  r2Iss: "stage.r2Iss",
  hbvSurfaceAntigen: "infections.hbvSurfaceAntigen",
  hbvCoreAntibody: "infections.hbvCoreAntibody",
  hcv: "infections.hcv",
  hiv: "infections.hiv",
  farFromCentre: "preferences.farFromCentre",
  caregiver: "preferences.caregiver",
  wantsTrial: "preferences.wantsTrial",
};

/** Where the answer to what is missing goes; a finding without a place of its own is stated. */
export function answerPlace({ finding, member }: Pick<MissingFinding, "finding" | "member">, value: CaseValue): AnswerPlace {
  const definition = vocabulary.get(finding);
  if (definition === undefined) return { kind: "history" };
  if (finding === "prefersOral") return { kind: "boolean", path: ["preferences", "route"], yes: "oral", no: "any" };
  if (definition.type === "set") return memberPlace(finding, member, value);
  const path = places[finding]?.split(".") ?? ["stated", finding];
  return byType(definition, path);
}

function byType(definition: FindingDefinition, path: CasePath): AnswerPlace {
  switch (definition.type) {
    case "boolean":
      return { kind: "boolean", path, yes: true, no: false };
    case "choice":
      return { kind: "choice", path, values: definition.values ?? [] };
    case "number":
      return { kind: "number", path, ...(definition.unit === undefined ? {} : { unit: definition.unit }) };
    case "date":
    case "durations":
    case "set":
      return { kind: "history" };
  }
}

/** A member of a set is there or not: an abnormality under its name, a condition as one more of the list. */
function memberPlace(finding: string, member: string | undefined, value: CaseValue): AnswerPlace {
  if (member === undefined) return { kind: "history" };
  if (finding === "cytogenetics") return { kind: "boolean", path: ["cytogenetics", member], yes: true, no: false };
  if (finding === "conditions") {
    const written = valueAt(value, ["conditions"]);
    const path = ["conditions", Array.isArray(written) ? written.length : 0];
    return { kind: "boolean", path, yes: { name: member }, no: { name: member, present: false } };
  }
  return { kind: "history" };
}
