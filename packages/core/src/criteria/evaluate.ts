import { type FindingValue, membership } from "../terms/finding-value.ts";
import { aboveLimit, atLeastLimit, equalTo, type Interval } from "../terms/interval.ts";
import { atLeast, not, type Truth } from "../terms/truth.ts";
import type { Comparison, Criterion, Relation, Test } from "./criterion.ts";

/** The values of the findings, in the order of the vocabulary; `undefined` is unknown. */
export type Values = readonly (FindingValue | undefined)[];

/** A compiled criterion: its truth for a patient's findings on a day (a day number, see terms/date.ts). */
export type Evaluator = (values: Values, day: number) => Truth;

const compiled = new WeakMap<Criterion, Evaluator>();

/** Compiles a checked criterion to closures, once. */
export function compile(criterion: Criterion): Evaluator {
  const known = compiled.get(criterion);
  if (known !== undefined) return known;
  const evaluator = closureOf(criterion);
  compiled.set(criterion, evaluator);
  return evaluator;
}

function closureOf(criterion: Criterion): Evaluator {
  switch (criterion.op) {
    case "all": {
      const parts = criterion.of.map(compile);
      return (values, day) => {
        let result: Truth = "met";
        for (const part of parts) {
          const truth = part(values, day);
          if (truth === "not-met") return "not-met";
          if (truth === "unknown") result = "unknown";
        }
        return result;
      };
    }
    case "any": {
      const parts = criterion.of.map(compile);
      return (values, day) => {
        let result: Truth = "not-met";
        for (const part of parts) {
          const truth = part(values, day);
          if (truth === "met") return "met";
          if (truth === "unknown") result = "unknown";
        }
        return result;
      };
    }
    case "not": {
      const part = compile(criterion.of);
      return (values, day) => not(part(values, day));
    }
    case "some": {
      const parts = criterion.of.map(compile);
      return (values, day) =>
        atLeast(
          criterion.count,
          parts.map((part) => part(values, day)),
        );
    }
    case "compare":
      return compileComparison(criterion);
  }
}

function compileComparison({ slot, test }: Comparison): Evaluator {
  return (values, day) => {
    const value = values[slot];
    return value === undefined ? "unknown" : compare(test, value, day);
  };
}

function compare(test: Test, value: FindingValue, day: number): Truth {
  switch (value.type) {
    case "number":
      return test.type === "number" ? relate(test.relation, value.interval, test.value) : "unknown";
    case "boolean":
      return test.type === "boolean" ? (value.value === test.value ? "met" : "not-met") : "unknown";
    case "choice":
      return test.type === "choice" ? relate(test.relation, value.interval, test.index) : "unknown";
    case "set":
      if (test.type === "includes") return countMembers(value, test.members, 1);
      if (test.type !== "count") return "unknown";
      return test.relation === "atLeast"
        ? countMembers(value, test.members, test.value)
        : not(countMembers(value, test.members, test.value + 1));
    case "date":
      return compareDate(test, value.date, day);
    case "durations": {
      if (test.type !== "duration") return "unknown";
      return compareDuration(test, value);
    }
  }
}

function relate(relation: Relation, interval: Interval, limit: number): Truth {
  switch (relation) {
    case "is":
      return equalTo(interval, limit);
    case "atLeast":
      return atLeastLimit(interval, limit);
    case "atMost":
      return not(aboveLimit(interval, limit));
    case "above":
      return aboveLimit(interval, limit);
    case "below":
      return not(atLeastLimit(interval, limit));
  }
}

/** Whether at least `count` of the wanted names belong to the set. */
function countMembers(set: Extract<FindingValue, { type: "set" }>, wanted: ReadonlySet<string>, count: number): Truth {
  let certain = 0;
  let possible = 0;
  for (const name of wanted) {
    const truth = membership(set, name);
    if (truth === "met") certain += 1;
    if (truth !== "not-met") possible += 1;
  }
  if (certain >= count) return "met";
  return possible < count ? "not-met" : "unknown";
}

function compareDate(test: Test, date: { readonly first: number; readonly last: number }, day: number): Truth {
  switch (test.type) {
    case "before":
      return date.last < test.day ? "met" : date.first >= test.day ? "not-met" : "unknown";
    case "onOrAfter":
      return date.first >= test.day ? "met" : date.last < test.day ? "not-met" : "unknown";
    case "within":
      return not(aboveLimit({ low: day - date.last, high: day - date.first }, test.days));
    default:
      return "unknown";
  }
}

/** The most recent of the wanted drugs counts; never given is not met. */
function compareDuration(test: Extract<Test, { type: "duration" }>, value: Extract<FindingValue, { type: "durations" }>): Truth {
  let shortest: Interval | undefined;
  let open = value.possible === "any";
  for (const name of test.members) {
    const interval = value.byMember.get(name);
    if (interval !== undefined) {
      shortest =
        shortest === undefined ? interval : { low: Math.min(shortest.low, interval.low), high: Math.min(shortest.high, interval.high) };
    } else if (value.possible !== "any" && value.possible.has(name)) open = true;
  }
  if (open) return shortest === undefined ? "unknown" : relate(test.relation, { low: 0, high: shortest.high }, test.value);
  return shortest === undefined ? "not-met" : relate(test.relation, shortest, test.value);
}
