import type { Truth } from "../terms/truth.ts";
import type { Criterion } from "./criterion.ts";
import { compile, type Values } from "./evaluate.ts";

/** The truth of a criterion with the findings that decided it, or that it still needs: a trace without its parts. */
export interface Reasons {
  readonly truth: Truth;
  readonly deciding: readonly string[];
  readonly missing: readonly string[];
}

const none: readonly string[] = [];

/** Works out the truth and the reasons in one pass. They are those of `trace`. */
export function reasonsOf(criterion: Criterion, values: Values, day: number): Reasons {
  switch (criterion.op) {
    case "compare": {
      const truth = compile(criterion)(values, day);
      const own = [criterion.finding.id];
      return truth === "unknown" ? { truth, deciding: none, missing: own } : { truth, deciding: own, missing: none };
    }
    case "not": {
      const { truth, deciding, missing } = reasonsOf(criterion.of, values, day);
      return { truth: truth === "met" ? "not-met" : truth === "not-met" ? "met" : "unknown", deciding, missing };
    }
    case "all":
    case "any":
    case "some":
      return combined(
        criterion.of.map((part) => reasonsOf(part, values, day)),
        compile(criterion)(values, day),
      );
  }
}

/** What settled it are the parts that are as the whole is; what is open are the open parts, and what is settled beside them. */
function combined(parts: readonly Reasons[], truth: Truth): Reasons {
  const deciding = new Set<string>();
  const missing = new Set<string>();
  for (const part of parts) {
    if (truth === "unknown" || part.truth === truth) for (const id of part.deciding) deciding.add(id);
    if (truth === "unknown" && part.truth === "unknown") for (const id of part.missing) missing.add(id);
  }
  return { truth, deciding: [...deciding], missing: [...missing] };
}
