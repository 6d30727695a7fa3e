import type { Interval } from "../../terms/interval.ts";
import { plus } from "../../terms/interval.ts";
import { any, fromBoolean, type Truth } from "../../terms/truth.ts";
import { pointsIf } from "./points-if.ts";

/** Factors of the patient and of the myeloma: one of them is tolerated. */
export const imwgVteFactors = [
  "obesity", // BMI above 30 kg/m2
  "priorVte",
  "centralLineOrPacemaker",
  "cardiacDisease",
  "chronicRenalDisease",
  "diabetes",
  "acuteInfection",
  "immobilisation",
  "surgeryOrTrauma", // or anaesthesia
  "erythropoiesisStimulatingAgent",
  "thrombophilia", // or another clotting disorder
  "newDiagnosis", // of the myeloma
  "hyperviscosity",
] as const;

/** Factors of the treatment: any of them asks for the stronger prophylaxis. */
export const imwgVteTherapyFactors = ["highDoseSteroid", "anthracycline", "multiAgentChemotherapy"] as const;

type Factor = (typeof imwgVteFactors)[number] | (typeof imwgVteTherapyFactors)[number];

/** Whether each factor is present; one that is left out is not known. */
export type ImwgThromboprophylaxisInput = { readonly [Name in Factor]?: boolean | undefined };

export interface ImwgThromboprophylaxis {
  /** Factors of the patient and of the myeloma, 0 to 13; bounds where some are not known. */
  readonly factors: Interval;
  readonly therapyFactor: Truth;
  /** Aspirin; or low-molecular-weight heparin, else warfarin in full dose. */
  readonly prophylaxis: "antiplatelet" | "anticoagulant" | undefined;
}

/**
 * Thromboprophylaxis with thalidomide or lenalidomide after the IMWG of 2008: an antiplatelet with no or one factor of the patient or the
 * myeloma; an anticoagulant with two or more, or with any factor of the treatment (high-dose dexamethasone, doxorubicin, chemotherapy of
 * several agents).
 *
 * A factor that is not known widens the count; the prophylaxis is known when it is the same however they turn out. Later scores did
 * better when they were tested against it.
 *
 * Source: Palumbo 2008, doi 10.1038/sj.leu.2405062 (list and advice read on the IMWG's site).
 *
 * @example imwgThromboprophylaxis({ priorVte: true, diabetes: true }).prophylaxis // "anticoagulant"
 */
export function imwgThromboprophylaxis(input: ImwgThromboprophylaxisInput): ImwgThromboprophylaxis {
  const factors = imwgVteFactors.map((name) => pointsIf(input[name], 1)).reduce(plus);
  const therapyFactor = any(imwgVteTherapyFactors.map((name) => fromBoolean(input[name])));
  return { factors, therapyFactor, prophylaxis: prophylaxisFor(factors, therapyFactor) };
}

function prophylaxisFor(factors: Interval, therapyFactor: Truth): ImwgThromboprophylaxis["prophylaxis"] {
  if (therapyFactor === "met" || factors.low >= 2) return "anticoagulant";
  return therapyFactor === "not-met" && factors.high <= 1 ? "antiplatelet" : undefined;
}
