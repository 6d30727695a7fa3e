import { type Fact, measurementUnits } from "@nextline/core";

/** What became of a drug or a class of drugs: never given, given and still of use, or refractory to it. */
export type DrugStatus = "naive" | "sensitive" | "refractory";

/** One kind of patient of the grid. */
export interface GridState {
  readonly relapse: 1 | 2 | 3 | 4;
  readonly lenalidomide: DrugStatus;
  readonly bortezomib: DrugStatus;
  readonly antiCD38: DrugStatus;
  readonly bcma: "naive" | "refractory";
  readonly fitness: "fit" | "intermediate" | "frail";
  readonly risk: "standard" | "high";
  /** Creatinine clearance, mL/min. */
  readonly renal: 90 | 40 | 20;
}

const statuses: readonly DrugStatus[] = ["naive", "sensitive", "refractory"];

/**
 * Every state of the grid that can be met in practice: relapse 1 to 4 (four stands for four or more), each of lenalidomide, bortezomib,
 * anti-CD38 antibodies and BCMA-directed treatment naive, sensitive or refractory, by fitness, cytogenetic risk and creatinine clearance.
 * Left out: neither lenalidomide nor bortezomib given before a relapse; BCMA-directed treatment before the second relapse; lenalidomide or
 * bortezomib never given by the third relapse and later.
 */
export function gridStates(): readonly GridState[] {
  const states: GridState[] = [];
  for (const relapse of [1, 2, 3, 4] as const)
    for (const lenalidomide of statuses)
      for (const bortezomib of statuses)
        for (const antiCD38 of statuses)
          for (const bcma of ["naive", "refractory"] as const) {
            if (!isMet(relapse, lenalidomide, bortezomib, bcma)) continue;
            for (const fitness of ["fit", "intermediate", "frail"] as const)
              for (const risk of ["standard", "high"] as const)
                for (const renal of [90, 40, 20] as const)
                  states.push({ relapse, lenalidomide, bortezomib, antiCD38, bcma, fitness, risk, renal });
          }
  return states;
}

function isMet(relapse: number, lenalidomide: DrugStatus, bortezomib: DrugStatus, bcma: GridState["bcma"]): boolean {
  if (lenalidomide === "naive" && bortezomib === "naive") return false;
  if (bcma === "refractory" && relapse < 2) return false;
  return relapse < 3 || (lenalidomide !== "naive" && bortezomib !== "naive");
}

const weight = 70;

const ages: Readonly<Record<GridState["fitness"], number>> = { fit: 62, intermediate: 74, frail: 82 };

/** One drug of each class stands for it: daratumumab for anti-CD38 antibodies, cilta-cel for BCMA-directed treatment. */
const drugs = { lenalidomide: "lenalidomide", bortezomib: "bortezomib", antiCD38: "daratumumab", bcma: "cilta-cel" } as const;

/**
 * The facts of a grid patient: what the grid names is stated; the rest is a patient without other diseases, with good counts and heart, a
 * symptomatic relapse of ordinary pace, a caregiver and no preferences, so that only the wish for a trial is not known.
 */
export function gridFacts(state: GridState): readonly Fact[] {
  const source = { path: "grid" };
  const stated = (finding: string, value: number | boolean | string | readonly string[]): Fact => ({
    kind: "stated",
    finding,
    value,
    source,
  });
  const measured = (code: keyof typeof measurementUnits, value: number): Fact => ({
    kind: "measurement",
    code,
    value,
    unit: measurementUnits[code],
    source,
  });
  const age = ages[state.fitness];
  const clearance = state.renal;
  const given = Object.entries(drugs).filter(([key]) => state[key as keyof typeof drugs] !== "naive");
  const failed = given.filter(([key]) => state[key as keyof typeof drugs] === "refractory").map(([, drug]) => drug);
  return [
    stated("priorLines", state.relapse),
    stated("relapseNumber", state.relapse),
    stated("exposedTo", [...given.map(([, drug]) => drug), "dexamethasone"].sort()),
    stated("refractoryTo", [...failed].sort()),
    stated("sensitiveTo", given.flatMap(([, drug]) => (failed.includes(drug) ? [] : [drug])).sort()),
    stated("refractoryToLastLine", failed.length > 0),
    stated("intolerantTo", []),
    stated("fitness", state.fitness),
    stated("cytogeneticRisk", state.risk),
    stated("relapseKind", "clinical"),
    stated("relapsePace", "slow"),
    stated("functionalHighRisk", false),
    stated("previousResponseDuration", 24),
    stated("previousBestResponse", "VGPR"),
    stated("priorTransplant", state.fitness === "fit"),
    stated("transplantEligible", state.fitness === "fit"),
    stated("transplantRemission", 30),
    stated("creatinineClearance", clearance),
    // The creatinine that gives this clearance (Cockcroft-Gault).
    stated("creatinine", ((140 - age) * weight) / (72 * clearance)),
    stated("hepaticImpairment", "normal"),
    stated("extramedullary", false),
    stated("plasmaCellLeukemia", false),
    stated("cnsDisease", false),
    stated("amyloidosis", false),
    stated("conditions", []),
    stated("medicines", []),
    stated("previousToxicity", []),
    stated("cytogenetics", state.risk === "high" ? ["del(17p)"] : []),
    stated("neuropathyGrade", 0),
    stated("dialysis", false),
    stated("hbvSurfaceAntigen", "negative"),
    stated("hbvCoreAntibody", "negative"),
    stated("hiv", "negative"),
    stated("hcv", "negative"),
    stated("canBecomePregnant", false),
    stated("caregiver", true),
    stated("farFromCentre", false),
    stated("prefersOral", false),
    { kind: "attribute", code: "sex", value: "male", source },
    { kind: "attribute", code: "bloodPressure", value: "controlled", source },
    measured("age", age),
    measured("weight", weight),
    measured("height", 170),
    measured("ecog", state.fitness === "frail" ? 2 : 1),
    measured("platelets", 180),
    measured("neutrophils", 2.5),
    measured("hemoglobin", 11),
    measured("lvef", 60),
    measured("nyha", 0),
    measured("qtc", 420),
  ];
}
