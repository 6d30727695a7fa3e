import type { CriterionSource, Trial, TrialPopulation } from "@nextline/core";
import type { EvidencePopulation } from "../question.ts";

/** From this share of its patients on (percent) a whole trial stands for a population. */
export const wholeTrialShare = 90;

/** The shares on record that are of a population. */
type Share = keyof Pick<TrialPopulation, "lenalidomideRefractory" | "bortezomibRefractory" | "antiCD38Refractory" | "highRiskCytogenetics">;

const shares: Partial<Record<EvidencePopulation, Share>> = {
  lenRefractory: "lenalidomideRefractory",
  bortRefractory: "bortezomibRefractory",
  antiCD38Refractory: "antiCD38Refractory",
  highRiskCyto: "highRiskCytogenetics",
};

/**
 * Whether a trial as a whole stands for a population: by the share of its patients that belong to it, or because its eligibility let
 * in nobody else. `all` is every trial.
 */
export function standsFor(trial: Trial, population: EvidencePopulation): boolean {
  if (population === "all") return true;
  const share = shares[population];
  if (share !== undefined && (trial.population?.[share] ?? 0) >= wholeTrialShare) return true;
  return required(trial.eligibility.when).some((comparison) => implies(comparison, population));
}

/** The comparisons that every patient of a trial must meet. */
function required(when: CriterionSource | undefined): readonly Readonly<Record<string, unknown>>[] {
  if (when === undefined) return [];
  const all = (when as Readonly<Record<string, unknown>>)["all"];
  return Array.isArray(all) ? all.flatMap((part) => required(part as CriterionSource)) : [when as Readonly<Record<string, unknown>>];
}

function implies(comparison: Readonly<Record<string, unknown>>, population: EvidencePopulation): boolean {
  const test = (finding: string): Readonly<Record<string, unknown>> => (comparison[finding] ?? {}) as Readonly<Record<string, unknown>>;
  const refractoryTo = test("refractoryTo")["includes"];
  const lines = test("priorLines");
  switch (population) {
    case "lenRefractory":
      return refractoryTo === "lenalidomide";
    case "bortRefractory":
      return refractoryTo === "bortezomib";
    case "antiCD38Refractory":
      return refractoryTo === "anti-CD38";
    case "priorLines1":
      return lines["is"] === 1 || (lines["atLeast"] === 1 && lines["atMost"] === 1);
    case "priorLines2plus":
      return typeof lines["atLeast"] === "number" && lines["atLeast"] >= 2;
    case "highRiskCyto":
      return test("cytogeneticRisk")["is"] === "high";
    case "age75plus":
      return typeof test("age")["atLeast"] === "number" && (test("age")["atLeast"] as number) >= 75;
    case "all":
      return true;
  }
}
