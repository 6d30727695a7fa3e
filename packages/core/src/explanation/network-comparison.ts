import type { Programme } from "../arguments/programme.ts";
import { type Comparison, compare } from "../ranking/comparison.ts";
import type { ShownComparison } from "./assessment.ts";
import type { Answer } from "./suppose.ts";

/** What the meta-analysis says of one option versus another for the patient; `null` when no trials connect them in a population of the patient. */
export function shownComparison(treatment: string, comparator: string, programme: Programme, answer: Answer): ShownComparison | null {
  const comparison = compare(programme, answer.truths, treatment, comparator);
  return comparison === undefined ? null : shown(comparison, comparator);
}

/** The nearest option by rank, first ones first, with which trials connect this one. */
export function connectedWith(id: string, others: readonly string[], programme: Programme, answer: Answer): ShownComparison | null {
  for (const other of others) {
    const comparison = other === id ? null : shownComparison(id, other, programme, answer);
    if (comparison !== null) return comparison;
  }
  return null;
}

function shown(comparison: Comparison, comparator: string): ShownComparison {
  const { endpoint, population, wider, applies, certainty } = comparison;
  const { hazardRatio, low, high, kind, rests } = comparison.pair;
  const trials = [...new Set(rests.map(({ contrast }) => contrast.trial))].sort();
  const unverified = new Set(rests.filter(({ contrast }) => contrast.verified === "unverified").map(({ contrast }) => contrast.trial));
  return {
    comparator,
    endpoint,
    population,
    wider,
    hazardRatio: toThree(hazardRatio),
    ci: [toThree(low), toThree(high)],
    ciLevel: 95,
    kind,
    trials,
    unverified: [...unverified].sort(),
    assumptions: [...new Set(rests.flatMap(({ contrast }) => contrast.assumptions))].sort(),
    applies: applies === "met" ? "yes" : applies === "not-met" ? "no" : "not known",
    certainty: certainty.level,
    certaintyReasons: certainty.reasons,
    sources: [...new Set(rests.map(({ contrast }) => contrast.source))].sort(),
  };
}

/** Three significant figures, as ratios are published. */
function toThree(value: number): number {
  return Number(value.toPrecision(3));
}
