import type { Interval } from "../../terms/interval.ts";
import { between } from "../../terms/interval.ts";

/**
 * The items of the Charlson comorbidity index with their original (1987) weights.
 *
 * Items and their ICD-10 codes: Quan 2005, doi 10.1097/01.mlr.0000182534.19832.83, table 1. Weights: Charlson 1987, read in
 * tables that cite it; that the frailty papers used these and not the 2011 weights is recalled.
 */
export const charlsonItems = {
  "myocardial-infarction": 1,
  "congestive-heart-failure": 1,
  "peripheral-vascular-disease": 1,
  "cerebrovascular-disease": 1,
  dementia: 1,
  "chronic-pulmonary-disease": 1,
  "rheumatic-disease": 1,
  "peptic-ulcer": 1,
  "mild-liver-disease": 1,
  "diabetes-uncomplicated": 1,
  "diabetes-complicated": 2,
  hemiplegia: 2,
  "renal-disease": 2,
  "any-malignancy": 2,
  "severe-liver-disease": 3,
  "metastatic-solid-tumour": 6,
  "aids-hiv": 6,
} as const;

export type CharlsonItem = keyof typeof charlsonItems;

/** A weight for each item. */
export type CharlsonWeights = Readonly<Record<CharlsonItem, number>>;

/**
 * The weights as they were worked out anew from hospital data (2011). The frailty indices of myeloma are not made for them.
 *
 * Source: `quan-2011-charlson`, Am J Epidemiol 173:676: what weighs something was read in a table citing it; the abstract says that five
 * weigh nothing, three less, four more and five the same as in 1987, which these do.
 */
export const charlsonWeights2011: CharlsonWeights = {
  "myocardial-infarction": 0,
  "congestive-heart-failure": 2,
  "peripheral-vascular-disease": 0,
  "cerebrovascular-disease": 0,
  dementia: 2,
  "chronic-pulmonary-disease": 1,
  "rheumatic-disease": 1,
  "peptic-ulcer": 0,
  "mild-liver-disease": 2,
  "diabetes-uncomplicated": 0,
  "diabetes-complicated": 1,
  hemiplegia: 2,
  "renal-disease": 1,
  "any-malignancy": 2,
  "severe-liver-disease": 4,
  "metastatic-solid-tumour": 6,
  "aids-hiv": 4,
};

/** Of each pair only the first counts when both are present; it always weighs more. */
const hierarchy: readonly (readonly [counts: CharlsonItem, over: CharlsonItem])[] = [
  ["diabetes-complicated", "diabetes-uncomplicated"],
  ["severe-liver-disease", "mild-liver-disease"],
  ["metastatic-solid-tumour", "any-malignancy"],
];

function sum(items: ReadonlySet<string>, weights: CharlsonWeights): number {
  const suppressed = new Set<string>(hierarchy.filter(([counts]) => items.has(counts)).map(([, over]) => over));
  return Object.entries(weights).reduce((total, [item, weight]) => (items.has(item) && !suppressed.has(item) ? total + weight : total), 0);
}

/** Which items a patient has and which may be there besides. */
export interface CharlsonInput {
  readonly present: ReadonlySet<string>;
  /** Items neither recorded nor excluded; those that are also present change nothing. */
  readonly possible: ReadonlySet<string>;
}

/**
 * Charlson comorbidity index: the sum of the weights of the comorbid conditions, where complicated diabetes replaces uncomplicated,
 * severe liver disease replaces mild, and a metastatic tumour replaces any malignancy. No points for age.
 *
 * The weights are those of 1987 unless others are given. The low bound counts what is present, the high bound also everything
 * possible. The myeloma (C90) is not a comorbidity of itself: who maps diagnoses to items leaves it out of "any-malignancy". A name that
 * is no item counts nothing.
 *
 * Sources: `charlson-1987`, J Chronic Dis 40:373 (recalled); items `quan-2005-charlson`, doi 10.1097/01.mlr.0000182534.19832.83.
 *
 * @example charlsonIndex({ present: new Set(["renal-disease"]), possible: new Set() }) // { low: 2, high: 2 }
 */
export function charlsonIndex({ present, possible }: CharlsonInput, weights: CharlsonWeights = charlsonItems): Interval {
  return between(sum(present, weights), sum(new Set([...present, ...possible]), weights));
}
