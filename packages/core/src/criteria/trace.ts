import type { Truth } from "../terms/truth.ts";
import type { Criterion } from "./criterion.ts";
import { compile, type Values } from "./evaluate.ts";

/** A criterion with its truth, part by part: which findings decided it and which are missing. */
export interface Trace {
  readonly criterion: Criterion;
  readonly truth: Truth;
  readonly parts: readonly Trace[];
  /** Findings whose values make the truth what it is. */
  readonly deciding: readonly string[];
  /** Findings that would have to be known for the truth to be settled. */
  readonly missing: readonly string[];
}

const unique = (names: readonly string[]): string[] => [...new Set(names)];

/** Evaluates a criterion and keeps the reasons. */
export function trace(criterion: Criterion, values: Values, day: number): Trace {
  const truth = compile(criterion)(values, day);
  if (criterion.op === "compare") {
    const id = criterion.finding.id;
    return { criterion, truth, parts: [], deciding: truth === "unknown" ? [] : [id], missing: truth === "unknown" ? [id] : [] };
  }
  const parts = (criterion.op === "not" ? [criterion.of] : criterion.of).map((part) => trace(part, values, day));
  if (truth === "unknown") {
    const open = parts.filter((part) => part.truth === "unknown");
    return {
      criterion,
      truth,
      parts,
      deciding: unique(parts.flatMap((part) => part.deciding)),
      missing: unique(open.flatMap((part) => part.missing)),
    };
  }
  const decisive = parts.filter((part) => isDecisive(criterion, truth, part.truth));
  return { criterion, truth, parts, deciding: unique(decisive.flatMap((part) => part.deciding)), missing: [] };
}

/** Whether a part with this truth helped to settle the whole. */
function isDecisive(criterion: Criterion, whole: Truth, part: Truth): boolean {
  switch (criterion.op) {
    case "not":
    case "compare":
      return true;
    case "all":
    case "any":
    case "some":
      return part === whole;
  }
}
