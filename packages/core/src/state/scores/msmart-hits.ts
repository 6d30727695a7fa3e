import type { Interval } from "../../terms/interval.ts";
import { exactly, plus } from "../../terms/interval.ts";
import { any, type Truth } from "../../terms/truth.ts";
import type { Abnormalities, Abnormality } from "./cytogenetic-risk.ts";
import { groupWithin } from "./group-within.ts";
import { pointsIf } from "./points-if.ts";

/** What the count is called: two lesions are a double-hit, three or more a triple-hit. */
export type MsmartHitGroup = "none" | "single-hit" | "double-hit" | "triple-hit";

export interface MsmartHits {
  /** The version of mSMART whose lesions are counted. */
  readonly version: "3.0";
  /** High-risk genetic lesions, 0 to 6; bounds where some were not tested. */
  readonly hits: Interval;
  readonly group: MsmartHitGroup | undefined;
}

/** The lesions that count, each once; a gain and an amplification of 1q are the same lesion. */
const lesions: readonly (readonly Abnormality[])[] = [["del17p"], ["tp53Mutation"], ["t414"], ["t1416"], ["t1420"], ["gain1q", "amp1q"]];

function known(truth: Truth): boolean | undefined {
  switch (truth) {
    case "met":
      return true;
    case "not-met":
      return false;
    case "unknown":
      return undefined;
  }
}

function groupOf(hits: number): MsmartHitGroup {
  if (hits >= 3) return "triple-hit";
  if (hits >= 2) return "double-hit";
  return hits >= 1 ? "single-hit" : "none";
}

/**
 * Number of high-risk genetic lesions of mSMART 3.0: del(17p), TP53 mutation, t(4;14), t(14;16), t(14;20), and gain or amplification
 * of 1q. Any two are a double-hit, any three or more a triple-hit.
 *
 * A lesion that was not tested widens the count by one; the group is known when every possible count falls in it. del(17p) and a TP53
 * mutation are two lesions here, as in the list; together they are also the biallelic loss of TP53 that others call double-hit. A
 * count of none says nothing of R-ISS III, S-phase and gene expression, which mSMART 3.0 holds to be high risk as well.
 *
 * Source: Rajkumar and Kumar 2020, doi 10.1038/s41408-020-00359-2 (the lesions: abstract; "two or more" for a double-hit: abstracts that
 * use the classification; that del(17p) and TP53 mutation count apart is recalled). mSMART 4.0 was not retrieved.
 *
 * @example msmartHits({ del17p: "met", t414: "met", t1416: "not-met", ... }).group // "double-hit"
 */
export function msmartHits(abnormalities: Abnormalities): MsmartHits {
  const found = lesions.map((names) => any(names.map((name) => abnormalities[name] ?? "unknown")));
  const hits = found.map((truth) => pointsIf(known(truth), 1)).reduce(plus, exactly(0));
  return { version: "3.0", hits, group: groupWithin(hits, groupOf) };
}
