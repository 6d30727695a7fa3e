import type { AttributeCode, DoseLevel, ExposureFact, Intent, MeasurementCode, Procedure, Response } from "@nextline/core";

/** Yes or no, as a coded or written answer says it; `unclear` is an answer too: looked for without a result. */
export type Answer = "yes" | "no" | "unclear";

/** The parts of an observation that have no place of their own in the vocabulary. */
export type Question =
  | "response"
  | "mrd"
  | "mrd-sensitivity"
  | "mrd-method"
  | "relapse"
  | "disease-status"
  | "copies-of-1q"
  | "variant"
  | "gene"
  | "stage"
  | "panel"
  | "line"
  | LinePart;

export type LinePart =
  | "line-number"
  | "line-drug"
  | "line-transplant"
  | "line-maintenance"
  | "line-progressed-on"
  | "line-months"
  | "line-since-months"
  | "line-progression-after-days";

/** What a code or a text stands for, in the words of the vocabulary. */
export type Meaning =
  | { readonly kind: "measurement"; readonly code: MeasurementCode }
  | { readonly kind: "attribute"; readonly code: AttributeCode }
  | { readonly kind: "condition"; readonly name: string }
  | { readonly kind: "diagnosis"; readonly name: string }
  | { readonly kind: "abnormality"; readonly name: string }
  /** The share of cells with an abnormality: not its presence. */
  | { readonly kind: "share"; readonly name: string }
  | { readonly kind: "drug"; readonly name: string }
  | { readonly kind: "regimen"; readonly name: string }
  | { readonly kind: "medicine"; readonly name: string }
  | { readonly kind: "toxicity"; readonly name: string }
  | { readonly kind: "procedure"; readonly name: Procedure }
  | { readonly kind: "stage"; readonly code: MeasurementCode; readonly value: number }
  | { readonly kind: "response"; readonly response: Response }
  | { readonly kind: "answer"; readonly answer: Answer }
  /** A word of a closed list, as `intermediate` or `kappa`. */
  | { readonly kind: "word"; readonly word: string }
  | { readonly kind: "number"; readonly value: number }
  | { readonly kind: "ended"; readonly ended: NonNullable<ExposureFact["ended"]> }
  | { readonly kind: "intent"; readonly intent: Intent }
  | { readonly kind: "planned"; readonly planned: boolean }
  | { readonly kind: "dose"; readonly level: DoseLevel }
  | { readonly kind: "grade"; readonly grade: number }
  | { readonly kind: "stated"; readonly finding: string }
  | { readonly kind: "unknown-drugs" }
  | { readonly kind: "question"; readonly of: Question }
  /** Understood, without a name here. `told`: it may matter, and is listed with what has to be asked. */
  | { readonly kind: "other"; readonly what: string; readonly told: boolean };

export const sameMeaning = (a: Meaning, b: Meaning): boolean => JSON.stringify(a) === JSON.stringify(b);
