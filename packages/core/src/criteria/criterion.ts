import type { FindingDefinition } from "../terms/finding.ts";

/** A criterion as it is written in the knowledge base: who something holds for. See knowledge/README.md. */
export type CriterionSource =
  | { readonly all: readonly CriterionSource[] }
  | { readonly any: readonly CriterionSource[] }
  | { readonly not: CriterionSource }
  | { readonly some: { readonly atLeast: number; readonly of: readonly CriterionSource[] } }
  | { readonly [finding: string]: ComparisonSource };

/** What is said of one finding; which words may be used depends on its type. */
export interface ComparisonSource {
  readonly is?: string | number | boolean;
  readonly in?: readonly string[];
  readonly atLeast?: number | string;
  readonly atMost?: number | string;
  readonly above?: number;
  readonly below?: number;
  readonly unit?: string;
  readonly includes?: string;
  readonly includesAny?: readonly string[];
  readonly includesAll?: readonly string[];
  readonly count?: { readonly of: readonly string[]; readonly atLeast?: number; readonly atMost?: number };
  readonly before?: string;
  readonly onOrAfter?: string;
  readonly within?: number;
  readonly of?: string;
}

/** A checked criterion: every finding, word, unit and name in it exists. */
export type Criterion =
  | { readonly op: "all" | "any"; readonly of: readonly Criterion[] }
  | { readonly op: "not"; readonly of: Criterion }
  | { readonly op: "some"; readonly count: number; readonly of: readonly Criterion[] }
  | Comparison;

/** One statement about one finding. */
export interface Comparison {
  readonly op: "compare";
  readonly finding: FindingDefinition;
  /** The place of the finding in the state. */
  readonly slot: number;
  readonly test: Test;
}

export type Relation = "is" | "atLeast" | "atMost" | "above" | "below";

/** What a comparison asks. Names of groups are already resolved to their members; `name` keeps what was written, for the sentence. */
export type Test =
  | { readonly type: "number"; readonly relation: Relation; readonly value: number }
  | { readonly type: "boolean"; readonly value: boolean }
  | { readonly type: "choice"; readonly relation: Relation; readonly index: number }
  | { readonly type: "includes"; readonly name: string; readonly members: ReadonlySet<string> }
  | {
      readonly type: "count";
      readonly names: readonly string[];
      readonly members: ReadonlySet<string>;
      readonly relation: "atLeast" | "atMost";
      readonly value: number;
    }
  | { readonly type: "before"; readonly text: string; readonly day: number }
  | { readonly type: "onOrAfter"; readonly text: string; readonly day: number }
  | { readonly type: "within"; readonly days: number }
  | {
      readonly type: "duration";
      readonly name: string;
      readonly members: ReadonlySet<string>;
      readonly relation: Relation;
      readonly value: number;
    };

/** The findings a criterion looks at. */
export function findingsOf(criterion: Criterion, into: Set<string> = new Set()): Set<string> {
  switch (criterion.op) {
    case "all":
    case "any":
    case "some":
      for (const part of criterion.of) findingsOf(part, into);
      break;
    case "not":
      findingsOf(criterion.of, into);
      break;
    case "compare":
      into.add(criterion.finding.id);
      break;
  }
  return into;
}

/** Every comparison in a criterion, in the order written. */
export function comparisonsOf(criterion: Criterion, into: Comparison[] = []): Comparison[] {
  switch (criterion.op) {
    case "all":
    case "any":
    case "some":
      for (const part of criterion.of) comparisonsOf(part, into);
      break;
    case "not":
      comparisonsOf(criterion.of, into);
      break;
    case "compare":
      into.push(criterion);
      break;
  }
  return into;
}
