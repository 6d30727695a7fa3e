import { parseDate } from "../terms/date.ts";
import type { FindingDefinition } from "../terms/finding.ts";
import type { Relation, Test } from "./criterion.ts";

/** How the reader says what is wrong, and looks names up. */
export interface TestReader {
  /** Notes a fault and gives nothing. */
  readonly fault: (path: string, found: string, expected: string, remedy: string) => undefined;
  readonly suggest: (found: string, names: Iterable<string>) => string;
  /** The members that a name of the finding's domain stands for; notes a fault when there are none. */
  readonly members: (finding: FindingDefinition, name: unknown, path: string) => ReadonlySet<string> | undefined;
}

type Written = Record<string, unknown>;

/** What is asked of a finding, by its type; `undefined` when something in it is wrong. */
export function readTests(finding: FindingDefinition, source: Written, path: string, reader: TestReader): Test[] | undefined {
  switch (finding.type) {
    case "number":
      return numbers(finding, source, path, reader)?.map(([relation, value]) => ({ type: "number", relation, value }));
    case "boolean": {
      const value = source["is"];
      return typeof value === "boolean"
        ? [{ type: "boolean", value }]
        : reader.fault(`${path}.is`, show(value), "true or false", "write is: true or is: false");
    }
    case "choice":
      return choices(finding, source, path, reader);
    case "set":
      return sets(finding, source, path, reader);
    case "date":
      return dates(source, path, reader);
    case "durations": {
      const members = reader.members(finding, source["of"], `${path}.of`);
      const thresholds = numbers(finding, source, path, reader);
      if (members === undefined || thresholds === undefined) return undefined;
      return thresholds.map(([relation, value]) => ({ type: "duration", name: String(source["of"]), members, relation, value }));
    }
  }
}

/** A value as it is shown in a message. */
export function show(value: unknown): string {
  return typeof value === "string" ? value : (JSON.stringify(value) ?? String(value));
}

export function isRecord(value: unknown): value is Written {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function numbers(finding: FindingDefinition, source: Written, path: string, reader: TestReader): [Relation, number][] | undefined {
  const result: [Relation, number][] = [];
  for (const [word, value] of Object.entries(source)) {
    if (word === "unit" || word === "of") continue;
    if (typeof value !== "number" || !Number.isFinite(value))
      return reader.fault(`${path}.${word}`, show(value), "a number", `${finding.id} is a number`);
    const [low, high] = finding.range ?? [Number.NEGATIVE_INFINITY, Number.POSITIVE_INFINITY];
    if (value < low || value > high)
      return reader.fault(`${path}.${word}`, show(value), `between ${low} and ${high}`, "check the unit of the threshold");
    result.push([word as Relation, value]);
  }
  return result.length > 0 ? result : reader.fault(path, "no threshold", "is, atLeast, atMost, above or below", "say what must hold");
}

function choices(finding: FindingDefinition, source: Written, path: string, reader: TestReader): Test[] | undefined {
  const values = finding.values ?? [];
  const index = (word: unknown, at: string): number | undefined => {
    const found = values.indexOf(String(word));
    return found >= 0 ? found : reader.fault(at, show(word), `one of ${values.join(", ")}`, reader.suggest(String(word), values));
  };
  const tests: Test[] = [];
  for (const [word, value] of Object.entries(source)) {
    if (word === "in") {
      // `in` is the negation of "none of them": kept as the complement so that a choice stays one comparison each.
      if (!Array.isArray(value)) return reader.fault(`${path}.in`, show(value), "a list", `write in: [${values.join(", ")}]`);
      const wanted = value.map((item, position) => index(item, `${path}.in[${position}]`));
      const sorted = wanted.filter((item) => item !== undefined).sort((a, b) => a - b);
      const [low] = sorted;
      const high = sorted.at(-1);
      if (low === undefined || high === undefined || sorted.length !== value.length) return undefined;
      if (high - low + 1 !== sorted.length || finding.ordered !== true) {
        return reader.fault(`${path}.in`, show(value), "neighbouring values of an ordered choice", "use any: with one is: each");
      }
      tests.push({ type: "choice", relation: "atLeast", index: low }, { type: "choice", relation: "atMost", index: high });
      continue;
    }
    if (word !== "is" && finding.ordered !== true)
      return reader.fault(`${path}.${word}`, word, "is", `the values of ${finding.id} have no order`);
    const found = index(value, `${path}.${word}`);
    if (found === undefined) return undefined;
    tests.push({ type: "choice", relation: word as Relation, index: found });
  }
  return tests;
}

function sets(finding: FindingDefinition, source: Written, path: string, reader: TestReader): Test[] | undefined {
  const tests: Test[] = [];
  for (const [word, value] of Object.entries(source)) {
    const at = `${path}.${word}`;
    if (word === "includes") {
      const members = reader.members(finding, value, at);
      if (members === undefined) return undefined;
      tests.push({ type: "includes", name: String(value), members });
    } else if (word === "includesAll" || word === "includesAny") {
      if (!Array.isArray(value) || value.length === 0) return reader.fault(at, show(value), "a list of names", `write ${word}: [...]`);
      const named = value.map((name, index) => reader.members(finding, name, `${at}[${index}]`));
      if (!named.every((set) => set !== undefined)) return undefined;
      if (word === "includesAll")
        tests.push(...named.map((members, index): Test => ({ type: "includes", name: String(value[index]), members })));
      else
        tests.push({
          type: "count",
          names: value.map(String),
          members: new Set(named.flatMap((set) => [...set])),
          relation: "atLeast",
          value: 1,
        });
    } else {
      const counted = count(finding, value, at, reader);
      if (counted === undefined) return undefined;
      tests.push(...counted);
    }
  }
  return tests;
}

function count(finding: FindingDefinition, value: unknown, at: string, reader: TestReader): Test[] | undefined {
  if (!isRecord(value) || !Array.isArray(value["of"]))
    return reader.fault(at, show(value), "{of: [...], atLeast: n}", "say of which names, and how many");
  const words = ["of", "atLeast", "atMost"];
  const odd = Object.keys(value).find((word) => !words.includes(word));
  if (odd !== undefined) return reader.fault(`${at}.${odd}`, odd, words.join(", "), reader.suggest(odd, words));
  const names = value["of"].map(String);
  const named = names.map((name, index) => reader.members(finding, name, `${at}.of[${index}]`));
  if (!named.every((set) => set !== undefined)) return undefined;
  const members = new Set(named.flatMap((set) => [...set]));
  const tests: Test[] = [];
  for (const relation of ["atLeast", "atMost"] as const) {
    const number = value[relation];
    if (number === undefined) continue;
    if (!Number.isInteger(number)) return reader.fault(`${at}.${relation}`, show(number), "a whole number", "say how many");
    tests.push({ type: "count", names, members, relation, value: Number(number) });
  }
  return tests.length > 0 ? tests : reader.fault(at, show(value), "atLeast or atMost", "say how many");
}

function dates(source: Written, path: string, reader: TestReader): Test[] | undefined {
  const tests: Test[] = [];
  for (const word of ["before", "onOrAfter"] as const) {
    const value = source[word];
    if (value === undefined) continue;
    const date = parseDate(String(value));
    if (date === undefined || date.first !== date.last)
      return reader.fault(`${path}.${word}`, show(value), "a day such as 2024-05-31", "write year-month-day");
    tests.push({ type: word, text: date.text, day: date.first });
  }
  const within = source["within"];
  if (within !== undefined) {
    if (typeof within !== "number" || !(within >= 0))
      return reader.fault(`${path}.within`, show(within), "a number of days", "write within: 60, unit: d");
    tests.push({ type: "within", days: within });
  }
  return tests.length > 0 ? tests : reader.fault(path, "no date", "before, onOrAfter or within", "say what must hold");
}
