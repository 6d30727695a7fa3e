import type { Meaning } from "./meaning.ts";

/**
 * What codes of `terminology/codes.yaml` mean that stand there as `other`, in words: those that still say something the vocabulary can hold,
 * and those that must be told because something has to be asked. By system and code.
 */
export const specialCodes: ReadonlyMap<string, Meaning> = new Map<string, Meaning>([
  ["snomed 407563006", { kind: "ended", ended: "toxicity" }],
  ["snomed 105480006", { kind: "ended", ended: "choice" }],
  ["loinc 84916-6", { kind: "share", name: "del(17p)" }],
  ["loinc 81752-8", { kind: "question", of: "copies-of-1q" }],
  ["loinc 97509-4", { kind: "question", of: "disease-status" }],
  ["loinc 69548-6", { kind: "question", of: "variant" }],
  ["loinc 48018-6", { kind: "question", of: "gene" }],
  ["loinc 62367-8", { kind: "question", of: "panel" }],
  ["snomed 1149162008", { kind: "question", of: "stage" }],
  ["snomed 1149163003", { kind: "question", of: "stage" }],
]);

/** Codes without a name here that are listed with what has to be asked, and not left aside as of no matter. */
export const toldCodes: ReadonlySet<string> = new Set([
  "loinc 51435-6",
  "loinc 82244-5",
  "loinc 50659-2",
  "loinc 57802-1",
  "loinc 78215-1",
  "loinc 77032-1",
  "snomed 58776007",
  "snomed 266721009",
  "snomed 309846006",
  "snomed 160932005",
  "icd10cm Z94.84",
]);

/** Codes in public use for two things: the text beside them must agree, and without a text they are not taken. */
export const agreeingText: ReadonlyMap<string, RegExp> = new Map([
  ["loinc 36916-5", /kappa|κ|軽鎖|light chain/i],
  ["loinc 13952-7", /hep|hb|b型|core/i],
  ["snomed 413587002", /myeloma|骨髄腫/i],
]);
