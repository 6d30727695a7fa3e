import type { Interval } from "../../terms/interval.ts";
import { between, exactly, plus } from "../../terms/interval.ts";
import { groupWithin } from "./group-within.ts";

/** What the CAR-HEMATOTOX score is made of, before lymphodepletion. */
export interface CarHematotoxInput {
  /** 10^9/L. */
  readonly platelets?: number | undefined;
  /** 10^9/L: 1.2 is 1200 per microlitre. */
  readonly neutrophils?: number | undefined;
  readonly hemoglobinGPerDl?: number | undefined;
  /** C-reactive protein in mg/L: the published 3.0 mg/dL is 30 mg/L. */
  readonly crpMgPerL?: number | undefined;
  readonly ferritinNgPerMl?: number | undefined;
}

export type CarHematotoxGroup = "low" | "high";

export interface CarHematotox {
  /** Points, 0 to 7; bounds where an input is missing. */
  readonly score: Interval;
  readonly group: CarHematotoxGroup | undefined;
}

const plateletPoints = (platelets: number): number => (platelets > 175 ? 0 : platelets >= 75 ? 1 : 2);
const neutrophilPoints = (neutrophils: number): number => (neutrophils < 1.2 ? 1 : 0);
const hemoglobinPoints = (hemoglobin: number): number => (hemoglobin < 9 ? 1 : 0);
const crpPoints = (crp: number): number => (crp >= 30 ? 1 : 0);
const ferritinPoints = (ferritin: number): number => (ferritin > 2000 ? 2 : ferritin >= 650 ? 1 : 0);

const term = (value: number | undefined, points: (value: number) => number, most: number): Interval =>
  value === undefined ? between(0, most) : exactly(points(value));

/**
 * CAR-HEMATOTOX score for cytopenia after CAR T cells: platelets 75 to 175 1, below 75 2; neutrophils below 1200 per microlitre 1;
 * haemoglobin below 9 g/dL 1; CRP of 3 mg/dL or more 1; ferritin 650 to 2000 ng/mL 1, above 2000 2 points. High risk is 2 or more.
 *
 * A missing input widens the score by its points; the group is known when every possible score falls in it. Platelets and ferritin on a
 * limit belong to the middle band.
 *
 * Source: `rejeski-2021-car-hematotox`, Blood 138:2499 (points read in a secondary file, the cut-off of the groups on a page of the European
 * MCL Network). Made for CD19-directed cells in lymphoma; tested with BCMA-directed cells in myeloma, with the same groups, by
 * `rejeski-2023-car-hematotox-myeloma`, doi 10.1186/s13045-023-01465-x (abstract).
 *
 * @example carHematotox({ platelets: 60, ferritinNgPerMl: 700 }).group // "high"
 */
export function carHematotox(input: CarHematotoxInput): CarHematotox {
  const score = [
    term(input.platelets, plateletPoints, 2),
    term(input.neutrophils, neutrophilPoints, 1),
    term(input.hemoglobinGPerDl, hemoglobinPoints, 1),
    term(input.crpMgPerL, crpPoints, 1),
    term(input.ferritinNgPerMl, ferritinPoints, 2),
  ].reduce(plus);
  return { score, group: groupWithin(score, (points): CarHematotoxGroup => (points >= 2 ? "high" : "low")) };
}
