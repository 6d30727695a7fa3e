import type { Meaning } from "../meaning.ts";

/** The value sets of the project's own code system. */
export const ownSets = {
  questions: "What an observation of the project is about, where no standard code exists or none was seen",
  abnormalities: "Cytogenetic abnormalities by FISH or sequencing",
  responses: "Response by IMWG, with VGPR and sCR",
  "relapse-words": "Kind and pace of a relapse",
  fitness: "Fitness as judged, or by the IMWG frailty index",
  stages: "Stages that no standard codes: R2-ISS",
  "light-chains": "The involved light chain",
  words: "Other words that answer a question of the project",
  endings: "Why a treatment ended",
  intents: "What a treatment was given for",
  plans: "Whether a treatment was part of the plan of its line",
  doses: "The dose at which a drug was given",
  grades: "CTCAE grades",
  procedures: "Procedures",
  medication: "Medication that has no name",
} as const;

export type OwnSet = keyof typeof ownSets;

/** A concept for which the standards have no code, or none that was seen. */
export interface OwnConcept {
  readonly code: string;
  readonly set: OwnSet;
  readonly en: string;
  readonly ja: string;
  readonly definition: string;
  readonly means: Meaning;
}
