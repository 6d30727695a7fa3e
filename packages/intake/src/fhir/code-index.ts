import { isLoinc, isSnomed, type MeasurementCode, type Snapshot } from "@nextline/core";
import { codedAnswers } from "./coded-answers.ts";
import { type Meaning, sameMeaning } from "./meaning.ts";
import { ownConcepts } from "./own-codes/own-concepts.ts";
import { specialCodes, toldCodes } from "./special-codes.ts";
import { type CodeSystemId, systemNames, systemOf } from "./systems.ts";

/** What a code is found to be. */
export type Lookup =
  | { readonly is: "known"; readonly meanings: readonly Meaning[] }
  | { readonly is: "trap"; readonly text: string }
  | { readonly is: "check-digit" | "left-out" | "unknown" };

/** Every code the knowledge base and the project know, without the systems that were left out. */
export interface CodeIndex {
  readonly lookup: (system: CodeSystemId, code: string) => Lookup;
  /** A code as it is shown: `LOINC 2160-0`. */
  readonly shown: (address: string | undefined, code: string) => string;
}

export interface CodeOptions {
  /** Code systems that are not read, because their licence is not there; texts beside their codes still are. Default is none. */
  readonly without?: readonly CodeSystemId[];
}

/**
 * The code index of a knowledge base: `terminology/codes.yaml` with its traps, the codes of the drugs, ICD-10 of the conditions, and the
 * project's own code system.
 *
 * @example
 * codeIndex(snapshot, { without: ["snomed"] }).lookup("loinc", "2160-0"); // {is: "known", meanings: [{kind: "measurement", code: "creatinine"}]}
 */
export function codeIndex(snapshot: Pick<Snapshot, "drugs" | "terminology">, { without = [] }: CodeOptions = {}): CodeIndex {
  const leftOut = new Set(without);
  const known = knownCodes(snapshot);
  const traps = new Map(snapshot.terminology.codeTraps.map(({ system, code, text }) => [`${system} ${code}`, text.en]));
  const conditions = icd10Prefixes(snapshot);
  const analytes = new Map([...known].flatMap(([key, meanings]) => (key.startsWith("jlac10 ") ? [[analyte(key.slice(7)), meanings]] : [])));
  const byOtherMethod = (system: string, code: string) =>
    system === "jlac10" && code.length === 17 ? analytes.get(analyte(code)) : undefined;
  return {
    lookup: (system, code) => {
      if (leftOut.has(system)) return { is: "left-out" };
      const trap = traps.get(`${system} ${code}`);
      if (trap !== undefined) return { is: "trap", text: trap };
      const meanings = known.get(`${system} ${plain(system, code)}`) ?? conditions(system, code) ?? byOtherMethod(system, code);
      if (meanings !== undefined) return { is: "known", meanings };
      return { is: hasGoodDigits(system, code) ? "unknown" : "check-digit" };
    },
    shown: (address, code) => {
      const id = systemOf(address);
      return id === undefined ? code : `${systemNames[id]} ${code}`;
    },
  };
}

/** A JLAC10 code without its method: what was measured, how it is told apart, in which material, and the kind of the result. */
const analyte = (code: string): string => code.slice(0, 12) + code.slice(15);

/** ICD and ATC are written with or without dots and in any case. */
const plain = (system: string, code: string): string =>
  system.startsWith("icd") || system === "atc" ? code.replaceAll(".", "").toUpperCase() : code;

function hasGoodDigits(system: CodeSystemId, code: string): boolean {
  if (system === "loinc") return /^L[AP]\d/.test(code) || isLoinc(code);
  return system !== "snomed" || isSnomed(code);
}

function knownCodes({ drugs, terminology }: Pick<Snapshot, "drugs" | "terminology">): ReadonlyMap<string, readonly Meaning[]> {
  const known = new Map<string, Meaning[]>();
  const add = (system: string, code: string, meaning: Meaning) => {
    const key = `${system} ${plain(system, code)}`;
    const before = known.get(key) ?? [];
    if (!before.some((each) => sameMeaning(each, meaning))) known.set(key, [...before, meaning]);
  };
  for (const { system, code, means } of terminology.codes) {
    const meaning = specialCodes.get(`${system} ${code}`) ?? meaningOf(means, toldCodes.has(`${system} ${code}`));
    if (meaning !== undefined) add(system, code, meaning);
  }
  for (const { id, codes } of drugs) for (const { system, code } of codes) add(system, String(code), { kind: "drug", name: id });
  for (const [system, code, meaning] of codedAnswers) add(system, code, meaning);
  for (const { code, means } of ownConcepts) add("nextline", code, means);
  add("hgnc", "HGNC:11998", { kind: "word", word: "TP53" });
  return known;
}

type CodeMeans = Snapshot["terminology"]["codes"][number]["means"];

/** The meaning of an entry of the knowledge base: exactly one of its keys is there. */
function meaningOf(means: CodeMeans, told: boolean): Meaning | undefined {
  const { measurement, attribute, condition, abnormality, drug, medicine, procedure, diagnosis, status, stage, value, other } = means;
  if (measurement !== undefined) return { kind: "measurement", code: measurement as MeasurementCode };
  if (status !== undefined) return { kind: "measurement", code: status as MeasurementCode };
  if (attribute !== undefined) return { kind: "attribute", code: attribute as Extract<Meaning, { kind: "attribute" }>["code"] };
  if (condition !== undefined) return { kind: "condition", name: condition };
  if (abnormality !== undefined) return { kind: "abnormality", name: abnormality };
  if (drug !== undefined) return { kind: "drug", name: drug };
  if (medicine !== undefined) return { kind: "medicine", name: medicine };
  if (procedure !== undefined) return { kind: "procedure", name: procedure as Extract<Meaning, { kind: "procedure" }>["name"] };
  if (diagnosis !== undefined) return { kind: "diagnosis", name: diagnosis };
  if (stage !== undefined && value !== undefined) return { kind: "stage", code: stage as MeasurementCode, value };
  return other === undefined ? undefined : { kind: "other", what: other, told };
}

/** The kinds of plasma-cell neoplasm by ICD-10; the characters after these are a billing state. */
const plasmaCellNeoplasms: ReadonlyMap<string, string> = new Map([
  ["C900", "multiple-myeloma"],
  ["C901", "plasma-cell-leukaemia"],
  ["C902", "extramedullary-plasmacytoma"],
  ["C903", "solitary-plasmacytoma"],
]);

/** Conditions by the longest mapped prefix of an ICD-10 code. */
function icd10Prefixes({ terminology }: Pick<Snapshot, "terminology">): (system: string, code: string) => readonly Meaning[] | undefined {
  const prefixes = new Map(
    terminology.conditions.flatMap(({ id, icd10 = [] }) => icd10.map((prefix) => [plain("icd10", prefix), id] as const)),
  );
  return (system, code) => {
    if (system !== "icd10" && system !== "icd10cm") return undefined;
    const digits = plain(system, code);
    if (!/^[A-Z]\d[0-9A-Z]{0,5}$/.test(digits)) return undefined;
    for (let length = digits.length; length > 0; length -= 1) {
      const name = prefixes.get(digits.slice(0, length));
      if (name === "myeloma") return [{ kind: "diagnosis", name: plasmaCellNeoplasms.get(digits.slice(0, 4)) ?? "plasma-cell-neoplasm" }];
      if (name !== undefined) return [{ kind: "condition", name }];
    }
    return undefined;
  };
}
