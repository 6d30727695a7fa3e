import type { Interval } from "../../terms/interval.ts";
import { between, exactly, plus } from "../../terms/interval.ts";
import { groupWithin } from "./group-within.ts";
import { pointsIf } from "./points-if.ts";

/** What the IMPEDE VTE score is made of. */
export interface ImpedeVteInput {
  readonly immunomodulatoryDrug?: boolean | undefined;
  readonly bmiKgPerM2?: number | undefined;
  /** Fracture of the pelvis, the hip or the femur. */
  readonly pelvicOrFemurFracture?: boolean | undefined;
  readonly erythropoiesisStimulatingAgent?: boolean | undefined;
  /** Dexamethasone in mg over 28 days: 40 mg weekly is 160, which is still low dose. */
  readonly steroidMgPer28Days?: number | undefined;
  /** Doxorubicin. */
  readonly anthracycline?: boolean | undefined;
  readonly asianOrPacificIslander?: boolean | undefined;
  readonly priorVte?: boolean | undefined;
  /** Tunnelled line or central venous catheter. */
  readonly centralLine?: boolean | undefined;
  /** What is taken already: therapeutic (warfarin, heparin in full dose) or prophylactic (aspirin, heparin). */
  readonly anticoagulation?: "none" | "prophylactic" | "therapeutic" | undefined;
}

/** Points for therapeutic anticoagulation: printed as -4 and as -5 by two tables that cite the score. */
export type TherapeuticPoints = -4 | -5;

export type ImpedeVteGroup = "low" | "intermediate" | "high";

export interface ImpedeVteResult {
  /** Points; bounds where an input is missing. */
  readonly score: Interval;
  readonly group: ImpedeVteGroup | undefined;
}

export interface ImpedeVte extends ImpedeVteResult {
  /** The same without the points for race, which come from cohorts of the United States. */
  readonly withoutRace: ImpedeVteResult;
}

const groupOf = (score: number): ImpedeVteGroup => (score >= 8 ? "high" : score >= 4 ? "intermediate" : "low");
const steroidPoints = (mg: number): number => (mg > 160 ? 4 : mg > 0 ? 2 : 0);

function anticoagulationPoints(taken: ImpedeVteInput["anticoagulation"], therapeutic: TherapeuticPoints): Interval {
  switch (taken) {
    case "none":
      return exactly(0);
    case "prophylactic":
      return exactly(-3);
    case "therapeutic":
      return exactly(therapeutic);
    case undefined:
      return between(therapeutic, 0);
  }
}

/**
 * IMPEDE VTE score for venous thromboembolism in the first 6 months of treatment of newly diagnosed myeloma: immunomodulatory drug 4;
 * BMI of 25 or more 1; fracture of pelvis, hip or femur 4; erythropoiesis-stimulating agent 1; dexamethasone 2, above 160 mg a month 4;
 * doxorubicin 3; Asian or Pacific Islander -3; earlier thromboembolism 5; tunnelled or central line 2; prophylactic aspirin or heparin -3,
 * therapeutic anticoagulation -4. Low is 3 or less, intermediate 4 to 7, high 8 or more.
 *
 * A missing input widens the score by its points; the group is known when every possible score falls in it. In a population that is
 * Asian throughout the points for race lower everybody, so the result is given with and without them.
 *
 * Source: `sanfilippo-2019-impede`, doi 10.1002/ajh.25603 (abstract; points and groups read in two tables, which disagree about
 * therapeutic anticoagulation: -4 in ASH's of 2022, -5 in the ASH self-assessment programme; -4 is used unless -5 is asked for).
 *
 * @example impedeVte({ immunomodulatoryDrug: true, steroidMgPer28Days: 160, bmiKgPerM2: 27, ... }).group // "intermediate"
 */
export function impedeVte(input: ImpedeVteInput, therapeutic: TherapeuticPoints = -4): ImpedeVte {
  const { bmiKgPerM2, steroidMgPer28Days } = input;
  const withoutRace = [
    pointsIf(input.immunomodulatoryDrug, 4),
    pointsIf(bmiKgPerM2 === undefined ? undefined : bmiKgPerM2 >= 25, 1),
    pointsIf(input.pelvicOrFemurFracture, 4),
    pointsIf(input.erythropoiesisStimulatingAgent, 1),
    steroidMgPer28Days === undefined ? between(0, 4) : exactly(steroidPoints(steroidMgPer28Days)),
    pointsIf(input.anthracycline, 3),
    pointsIf(input.priorVte, 5),
    pointsIf(input.centralLine, 2),
    anticoagulationPoints(input.anticoagulation, therapeutic),
  ].reduce(plus);
  const score = plus(withoutRace, pointsIf(input.asianOrPacificIslander, -3));
  return {
    score,
    group: groupWithin(score, groupOf),
    withoutRace: { score: withoutRace, group: groupWithin(withoutRace, groupOf) },
  };
}
