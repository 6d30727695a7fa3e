/**
 * Kleene's three truth values: `unknown` is neither yes nor no, and never counts as either.
 * A `Truth` is never used as a condition; compare it or `switch` on it.
 */
export type Truth = "met" | "not-met" | "unknown";

export function fromBoolean(value: boolean | undefined): Truth {
  if (value === undefined) return "unknown";
  return value ? "met" : "not-met";
}

export function not(truth: Truth): Truth {
  switch (truth) {
    case "met":
      return "not-met";
    case "not-met":
      return "met";
    case "unknown":
      return "unknown";
  }
}

/** `not-met` if any is not met, else `unknown` if any is unknown, else `met` (also for none). */
export function all(truths: Iterable<Truth>): Truth {
  let result: Truth = "met";
  for (const truth of truths) {
    if (truth === "not-met") return "not-met";
    if (truth === "unknown") result = "unknown";
  }
  return result;
}

/** `met` if any is met, else `unknown` if any is unknown, else `not-met` (also for none). */
export function any(truths: Iterable<Truth>): Truth {
  let result: Truth = "not-met";
  for (const truth of truths) {
    if (truth === "met") return "met";
    if (truth === "unknown") result = "unknown";
  }
  return result;
}

/** `met` when at least `count` are met, `not-met` when too few could still be, else `unknown`. */
export function atLeast(count: number, truths: Iterable<Truth>): Truth {
  let met = 0;
  let possible = 0;
  for (const truth of truths) {
    if (truth === "met") met += 1;
    if (truth !== "not-met") possible += 1;
  }
  if (met >= count) return "met";
  return possible < count ? "not-met" : "unknown";
}
