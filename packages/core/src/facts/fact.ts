import type { DateInterval } from "../terms/date.ts";

/** Where a fact was recorded: a path in a case file, or the id of a resource. */
export interface FactSource {
  readonly path: string;
}

interface Recorded {
  readonly source: FactSource;
  /** When it was true; absent: true as of the day asked about. */
  readonly date?: DateInterval;
}

/** One number with its unit, already converted to the unit of the vocabulary. */
export interface Measurement extends Recorded {
  readonly kind: "measurement";
  readonly code: MeasurementCode;
  readonly value: number;
  /** UCUM, the canonical unit of the code. */
  readonly unit: string;
  /** Upper limit of normal of the laboratory, same unit. */
  readonly upperLimit?: number;
}

/**
 * What can be measured, with its canonical unit. Laboratory, body and organ values alike; calcium is total (uncorrected), ldh, ast
 * and bilirubin are judged against their upper limit.
 */
export const measurementUnits = {
  age: "a",
  height: "cm",
  weight: "kg",
  ecog: "1",
  karnofsky: "1",
  adl: "1",
  iadl: "1",
  creatinine: "mg/dL",
  platelets: "10*9/L",
  neutrophils: "10*9/L",
  hemoglobin: "g/dL",
  calcium: "mg/dL",
  albumin: "g/dL",
  beta2Microglobulin: "mg/L",
  ldh: "U/L",
  bilirubin: "mg/dL",
  ast: "U/L",
  alt: "U/L",
  crp: "mg/L",
  sodium: "mmol/L",
  igG: "mg/dL",
  lvef: "%",
  nyha: "1",
  qtc: "ms",
  fev1: "%",
  iss: "1",
  rIss: "1",
  r2Iss: "1",
  serumM: "g/dL",
  urineM: "mg/(24.h)",
  kappa: "mg/L",
  lambda: "mg/L",
  involvedIg: "g/dL", // of the involved isotype by nephelometry, for IgA and IgD
  marrowPlasmaCells: "%", // of nucleated cells in the marrow
  plasmacytomaArea: "cm2", // sum of the products of perpendicular diameters; 0: all gone
  lesionDiameter: "cm", // longest diameter of the largest lesion
  circulatingPlasmaCells: "/uL",
  circulatingPlasmaCellPercent: "%", // of white cells on the smear
} as const;

export type MeasurementCode = keyof typeof measurementUnits;

/** A yes, a no or a word from a closed list. */
export interface Attribute extends Recorded {
  readonly kind: "attribute";
  readonly code: AttributeCode;
  readonly value: boolean | string;
}

export type AttributeCode =
  | "sex" // female | male
  | "canBecomePregnant"
  | "frailty" // fit | intermediate | frail, as judged by the clinician
  | "dialysis"
  | "bloodPressure" // controlled | uncontrolled
  | "extramedullary"
  | "plasmaCellLeukemia"
  | "cnsDisease"
  | "amyloidosis"
  | "hbvSurfaceAntigen" // negative | positive
  | "hbvCoreAntibody"
  | "hcv"
  | "hiv"
  | "noOtherConditions" // true: the conditions given are all there are
  | "noOtherMedicines"
  | "serumImmunofixation" // negative | positive
  | "urineImmunofixation"
  | "marrowClonalCells" // absent | present, by immunohistochemistry, immunofluorescence or flow
  | "involvedLightChain" // kappa | lambda
  | "newLesion" // a bone lesion or plasmacytoma that was not there before
  | "lesionsCleared" // every area of increased uptake on PET has gone
  | "hyperviscosity"
  | "relapseKind" // biochemical | significant-paraprotein | clinical
  | "relapsePace" // slow | rapid
  | "route" // oral | any
  | "farFromCentre"
  | "caregiver"
  | "wantsTrial";

export interface AbnormalityFact extends Recorded {
  readonly kind: "abnormality";
  /** An id of the terminology, e.g. `del(17p)`. */
  readonly name: string;
  readonly present: boolean | "unknown";
  readonly cellsPercent?: number;
}

export interface ConditionFact extends Recorded {
  readonly kind: "condition";
  /** An id of the terminology, e.g. `heart-failure`. */
  readonly name: string;
  /** false: explicitly ruled out. */
  readonly present: boolean;
  readonly grade?: number;
  readonly painful?: boolean;
}

export interface MedicineFact extends Recorded {
  readonly kind: "medicine";
  /** An id of the terminology, e.g. `clarithromycin`. */
  readonly name: string;
}

export type Response = "sCR" | "CR" | "VGPR" | "PR" | "MR" | "SD" | "PD";

export type LineEnd = "progression-on-treatment" | "progression-off-treatment" | "toxicity" | "completed" | "choice" | "ongoing";

export interface ToxicityRecord {
  /** An id of the terminology, e.g. `peripheral-neuropathy`. */
  readonly kind: string;
  readonly grade?: number;
  readonly drug?: string;
}

/** One line of therapy as summarised by a clinician. Drugs are ids of the knowledge base. */
export interface LineFact extends Recorded {
  readonly kind: "line";
  /** 1 for the first line. */
  readonly position: number;
  readonly drugs: readonly string[] | "unknown";
  readonly transplant?: boolean;
  readonly maintenance?: readonly string[];
  readonly bestResponse?: Response;
  /** From the start of the line to progression. */
  readonly months?: number;
  /** From the last dose of the line to the day asked about. */
  readonly sinceMonths?: number;
  readonly ended?: LineEnd;
  /** Days from the last dose of the line to progression, when it came off treatment. */
  readonly progressionAfterDays?: number;
  /** Drugs still given at progression. */
  readonly progressedOn?: readonly string[];
  readonly toxicity?: readonly ToxicityRecord[];
}

/** What a dated exposure was given for. */
export type Intent =
  | "induction"
  | "mobilisation"
  | "conditioning"
  | "consolidation"
  | "maintenance"
  | "bridging"
  | "lymphodepletion"
  | "relapse";

/** The dose at which a drug was given: as the regimen has it, lowered for the patient, or that of maintenance. */
export type DoseLevel = "full" | "reduced" | "maintenance";

/** A dated exposure: drugs given together from a day to a day. Lines are derived from these when no summary is given. */
export interface ExposureFact extends Recorded {
  readonly kind: "exposure";
  readonly drugs: readonly string[] | "unknown";
  /** The last dose; absent: not known, or still given. */
  readonly stop?: DateInterval;
  readonly intent?: Intent;
  /** Whether it was part of the plan of the line before it began: a consolidation, a planned change. */
  readonly planned?: boolean;
  /** Complete cycles given. */
  readonly cycles?: number;
  readonly doseLevel?: DoseLevel;
  readonly bestResponse?: Response;
  readonly ended?: "progression" | "toxicity" | "completed" | "choice" | "ongoing";
  readonly toxicity?: readonly ToxicityRecord[];
}

export type Procedure = "autologous-transplant" | "allogeneic-transplant" | "leukapheresis" | "radiotherapy";

/** Something done on a day. `planned` of a transplant: part of the plan of its line (a tandem, a transplant after induction). */
export interface ProcedureFact extends Recorded {
  readonly kind: "procedure";
  readonly procedure: Procedure;
  readonly planned?: boolean;
}

/** The response as the clinician judged it on a day. */
export interface ResponseFact extends Recorded {
  readonly kind: "response";
  readonly response: Response;
}

/** Residual disease in the marrow on a day, always with the sensitivity that was reached. */
export interface MrdFact extends Recorded {
  readonly kind: "mrd";
  readonly result: "negative" | "positive";
  /** The least clonal fraction that would have been found: 0.00001 is 1 in 100 000 nucleated cells. */
  readonly sensitivity: number;
  /** Next-generation flow or sequencing; other flow. */
  readonly method?: "NGF" | "NGS" | "flow";
}

export interface RelapseFact extends Recorded {
  readonly kind: "relapse";
}

/** A finding stated by the clinician: it wins over a derived one, and both are shown when they disagree. */
export interface StatedFact extends Recorded {
  readonly kind: "stated";
  /** An id of the vocabulary. */
  readonly finding: string;
  /** A complete list for a set: what is not in it is stated as not so. */
  readonly value: number | boolean | string | readonly string[];
}

/** What was recorded of one patient: a fact has a value, perhaps a date, and a source. */
export type Fact =
  | Measurement
  | Attribute
  | AbnormalityFact
  | ConditionFact
  | MedicineFact
  | LineFact
  | ExposureFact
  | ProcedureFact
  | ResponseFact
  | MrdFact
  | RelapseFact
  | StatedFact;
