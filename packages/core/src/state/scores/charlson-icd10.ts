import type { Interval } from "../../terms/interval.ts";
import { type CharlsonItem, type CharlsonWeights, charlsonIndex, charlsonItems } from "./charlson.ts";

const diabetes = ["E10", "E11", "E12", "E13", "E14"];
const withDigits = (digits: readonly string[]): string[] => diabetes.flatMap((category) => digits.map((digit) => `${category}.${digit}`));

/**
 * The codes of each item: a prefix, or a stretch of prefixes of one length. C90 (myeloma) is left out of "any-malignancy", where the
 * published table has it: the disease is not a comorbidity of itself.
 */
const prefixes: Readonly<Record<CharlsonItem, readonly string[]>> = {
  "myocardial-infarction": ["I21", "I22", "I25.2"],
  "congestive-heart-failure": ["I09.9", "I11.0", "I13.0", "I13.2", "I25.5", "I42.0", "I42.5-I42.9", "I43", "I50", "P29.0"],
  "peripheral-vascular-disease": [
    ...["I70", "I71", "I73.1", "I73.8", "I73.9", "I77.1", "I79.0", "I79.2"],
    ...["K55.1", "K55.8", "K55.9", "Z95.8", "Z95.9"],
  ],
  "cerebrovascular-disease": ["G45", "G46", "H34.0", "I60-I69"],
  dementia: ["F00-F03", "F05.1", "G30", "G31.1"],
  "chronic-pulmonary-disease": ["I27.8", "I27.9", "J40-J47", "J60-J67", "J68.4", "J70.1", "J70.3"],
  "rheumatic-disease": ["M05", "M06", "M31.5", "M32-M34", "M35.1", "M35.3", "M36.0"],
  "peptic-ulcer": ["K25-K28"],
  "mild-liver-disease": [
    ...["B18", "K70.0-K70.3", "K70.9", "K71.3-K71.5", "K71.7", "K73", "K74"],
    ...["K76.0", "K76.2-K76.4", "K76.8", "K76.9", "Z94.4"],
  ],
  "diabetes-uncomplicated": withDigits(["0", "1", "6", "8", "9"]),
  "diabetes-complicated": withDigits(["2", "3", "4", "5", "7"]),
  hemiplegia: ["G04.1", "G11.4", "G80.1", "G80.2", "G81", "G82", "G83.0-G83.4", "G83.9"],
  "renal-disease": [...["I12.0", "I13.1", "N03.2-N03.7", "N05.2-N05.7", "N18", "N19", "N25.0"], ...["Z49.0-Z49.2", "Z94.0", "Z99.2"]],
  "any-malignancy": [...["C00-C26", "C30-C34", "C37-C41", "C43", "C45-C58", "C60-C76", "C81-C85", "C88", "C91-C97"]],
  "severe-liver-disease": ["I85.0", "I85.9", "I86.4", "I98.2", "K70.4", "K71.1", "K72.1", "K72.9", "K76.5", "K76.6", "K76.7"],
  "metastatic-solid-tumour": ["C77-C80"],
  "aids-hiv": ["B20-B22", "B24"],
};

const bare = (code: string): string => code.toUpperCase().replace(/[^A-Z0-9]/g, "");

/** Each item with the first and the last prefix of each of its stretches, without dots. */
const stretches = Object.keys(charlsonItems).map((item) => {
  const ends = prefixes[item as CharlsonItem].map((stretch) => stretch.split("-").map(bare));
  return { item: item as CharlsonItem, ends: ends.map(([first = "", last = first]) => ({ first, last })) };
});

function itemsOf(code: string): CharlsonItem[] {
  const text = bare(code);
  return stretches.flatMap(({ item, ends }) => {
    const within = ends.some(({ first, last }) => {
      const head = text.slice(0, first.length);
      return head.length === first.length && head >= first && head <= last;
    });
    return within ? [item] : [];
  });
}

/** The diagnoses of a patient. */
export interface CharlsonIcd10Input {
  /** ICD-10 codes, with or without the dot, of three characters or more. */
  readonly codes: readonly string[];
  /** Whether these are all the patient's diagnoses; left out it is not known, and any other item may be there. */
  readonly complete?: boolean | undefined;
}

/**
 * Charlson comorbidity index from ICD-10 codes: each code counts for the item in whose list it falls, by its first characters, the dot
 * ignored; complicated diabetes, severe liver disease and metastatic tumour replace their lesser forms; myeloma (C90) counts nothing.
 *
 * A list that is not said to be complete bounds the index from below only. A code shorter than its prefix (E11 without its fourth
 * character) and a code of no list count nothing.
 *
 * Source: Quan 2005, doi 10.1097/01.mlr.0000182534.19832.83, table 1 (a copy was read); weights as in `charlsonIndex`.
 *
 * @example charlsonFromIcd10({ codes: ["C90.0", "I25.2"], complete: true }) // { low: 1, high: 1 }
 */
export function charlsonFromIcd10({ codes, complete = false }: CharlsonIcd10Input, weights?: CharlsonWeights): Interval {
  const present = new Set(codes.flatMap(itemsOf));
  const possible = new Set(complete ? [] : Object.keys(charlsonItems));
  return charlsonIndex({ present, possible }, weights);
}
