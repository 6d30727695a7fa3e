import { parseDate } from "../terms/date.ts";
import type { Domain, FindingDefinition } from "../terms/finding.ts";
import { nearestName } from "../terms/nearest.ts";
import type { Problem } from "../terms/problem.ts";
import type { Comparison, Criterion, Relation, Test } from "./criterion.ts";

/** What a criterion is checked against: the findings, in the order of the state, and the names of each domain. */
export interface CriterionContext {
  readonly findings: readonly FindingDefinition[];
  /** The members a name stands for (a class stands for its drugs); `undefined` when there is no such name. */
  readonly members: (domain: Domain, name: string) => ReadonlySet<string> | undefined;
  readonly names: (domain: Domain) => Iterable<string>;
}

export type Checked = { readonly ok: true; readonly criterion: Criterion } | { readonly ok: false; readonly problems: readonly Problem[] };

const combinators = ["all", "any", "not", "some"];

/** The words that may be used of a finding of each type. */
const wordsByType: Record<FindingDefinition["type"], readonly string[]> = {
  number: ["is", "atLeast", "atMost", "above", "below", "unit"],
  boolean: ["is"],
  choice: ["is", "in", "atLeast", "atMost"],
  set: ["includes", "includesAny", "includesAll", "count"],
  date: ["before", "onOrAfter", "within", "unit"],
  durations: ["of", "atLeast", "atMost", "above", "below", "unit"],
};

/** Checks a criterion against the vocabulary. Every fault is reported, each at its own path below `path`. */
export function checkCriterion(source: unknown, context: CriterionContext, path = ""): Checked {
  const problems: Problem[] = [];
  const criterion = new Checker(context, problems).criterion(source, path);
  return problems.length === 0 && criterion !== undefined ? { ok: true, criterion } : { ok: false, problems };
}

function show(value: unknown): string {
  return typeof value === "string" ? value : (JSON.stringify(value) ?? String(value));
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

class Checker {
  readonly #context: CriterionContext;
  readonly #problems: Problem[];
  readonly #slots: Map<string, number>;

  constructor(context: CriterionContext, problems: Problem[]) {
    this.#context = context;
    this.#problems = problems;
    this.#slots = new Map(context.findings.map((finding, slot) => [finding.id, slot]));
  }

  criterion(source: unknown, path: string): Criterion | undefined {
    if (!isRecord(source)) return this.#fault(path, show(source), "a criterion such as {priorLines: {atLeast: 1}}", "write the finding and what must hold of it");
    const keys = Object.keys(source);
    const [key] = keys;
    if (key === undefined || keys.length > 1) {
      return this.#fault(path, keys.length === 0 ? "nothing" : keys.join(", "), "exactly one finding, or one of all, any, not, some", "put several under `all:`");
    }
    const below = path === "" ? key : `${path}.${key}`;
    const inner = source[key];
    switch (key) {
      case "all":
      case "any": {
        const parts = this.#list(inner, below);
        return parts && { op: key, of: parts };
      }
      case "not": {
        const part = this.criterion(inner, below);
        return part && { op: "not", of: part };
      }
      case "some":
        return this.#some(inner, below);
      default:
        return this.#comparison(key, inner, below);
    }
  }

  #list(source: unknown, path: string): Criterion[] | undefined {
    if (!Array.isArray(source) || source.length === 0) return this.#fault(path, show(source), "a list of criteria", "write one `- ` per criterion");
    const parts = source.map((part, index) => this.criterion(part, `${path}[${index}]`));
    return parts.every((part) => part !== undefined) ? parts : undefined;
  }

  #some(source: unknown, path: string): Criterion | undefined {
    if (!isRecord(source) || !Number.isInteger(source["atLeast"])) {
      return this.#fault(path, show(source), "{atLeast: n, of: [...]}", "say how many of the list must hold");
    }
    const parts = this.#list(source["of"], `${path}.of`);
    return parts && { op: "some", count: Number(source["atLeast"]), of: parts };
  }

  #comparison(id: string, source: unknown, path: string): Criterion | undefined {
    const slot = this.#slots.get(id);
    const finding = slot === undefined ? undefined : this.#context.findings[slot];
    if (slot === undefined || finding === undefined) {
      return this.#fault(path, id, "a finding of the vocabulary", this.#suggest(id, [...this.#slots.keys(), ...combinators]));
    }
    const words = wordsByType[finding.type];
    if (!isRecord(source) || Object.keys(source).length === 0) {
      return this.#fault(path, show(source), `what must hold of ${id}: ${words.join(", ")}`, `write for example {${id}: {${words[0]}: ...}}`);
    }
    for (const word of Object.keys(source)) {
      if (!words.includes(word)) {
        return this.#fault(`${path}.${word}`, word, `for ${id} (${finding.type}): ${words.join(", ")}`, this.#suggest(word, words));
      }
    }
    this.#unit(finding, source, path);
    const tests = this.#tests(finding, source, path);
    if (tests === undefined) return undefined;
    const comparisons = tests.map((test): Comparison => ({ op: "compare", finding, slot, test }));
    const [first] = comparisons;
    return comparisons.length === 1 && first !== undefined ? first : { op: "all", of: comparisons };
  }

  #unit(finding: FindingDefinition, source: Record<string, unknown>, path: string): void {
    const expected = finding.type === "date" ? (source["within"] === undefined ? undefined : "d") : finding.unit;
    const found = source["unit"];
    if (found === expected) return;
    const at = found === undefined ? path : `${path}.unit`;
    this.#fault(at, found === undefined ? "no unit" : show(found), expected === undefined ? "no unit" : `unit: ${expected}`, `${finding.id} is counted in ${expected ?? "plain numbers"}`);
  }

  #tests(finding: FindingDefinition, source: Record<string, unknown>, path: string): Test[] | undefined {
    switch (finding.type) {
      case "number":
        return this.#numbers(finding, source, path)?.map(([relation, value]) => ({ type: "number", relation, value }));
      case "boolean": {
        const value = source["is"];
        return typeof value === "boolean" ? [{ type: "boolean", value }] : this.#fault(`${path}.is`, show(value), "true or false", "write is: true or is: false");
      }
      case "choice":
        return this.#choices(finding, source, path);
      case "set":
        return this.#sets(finding, source, path);
      case "date":
        return this.#dates(source, path);
      case "durations": {
        const members = this.#members(finding, source["of"], `${path}.of`);
        const numbers = this.#numbers(finding, source, path);
        if (members === undefined || numbers === undefined) return undefined;
        return numbers.map(([relation, value]) => ({ type: "duration", name: String(source["of"]), members, relation, value }));
      }
    }
  }

  #numbers(finding: FindingDefinition, source: Record<string, unknown>, path: string): [Relation, number][] | undefined {
    const result: [Relation, number][] = [];
    for (const [word, value] of Object.entries(source)) {
      if (word === "unit" || word === "of") continue;
      if (typeof value !== "number" || !Number.isFinite(value)) return this.#fault(`${path}.${word}`, show(value), "a number", `${finding.id} is a number`);
      const [low, high] = finding.range ?? [Number.NEGATIVE_INFINITY, Number.POSITIVE_INFINITY];
      if (value < low || value > high) return this.#fault(`${path}.${word}`, show(value), `between ${low} and ${high}`, "check the unit of the threshold");
      result.push([word as Relation, value]);
    }
    return result.length > 0 ? result : this.#fault(path, "no threshold", "is, atLeast, atMost, above or below", "say what must hold");
  }

  #choices(finding: FindingDefinition, source: Record<string, unknown>, path: string): Test[] | undefined {
    const values = finding.values ?? [];
    const index = (word: unknown, at: string): number | undefined => {
      const found = values.indexOf(String(word));
      return found >= 0 ? found : this.#fault(at, show(word), `one of ${values.join(", ")}`, this.#suggest(String(word), values));
    };
    const tests: Test[] = [];
    for (const [word, value] of Object.entries(source)) {
      if (word === "in") {
        // `in` is the negation of "none of them": kept as the complement so that a choice stays one comparison each.
        if (!Array.isArray(value)) return this.#fault(`${path}.in`, show(value), "a list", `write in: [${values.join(", ")}]`);
        const wanted = value.map((item, position) => index(item, `${path}.in[${position}]`));
        const sorted = wanted.filter((item) => item !== undefined).sort((a, b) => a - b);
        const [low] = sorted;
        const high = sorted.at(-1);
        if (low === undefined || high === undefined || sorted.length !== value.length) return undefined;
        if (high - low + 1 !== sorted.length || finding.ordered !== true) {
          return this.#fault(`${path}.in`, show(value), "neighbouring values of an ordered choice", "use any: with one is: each");
        }
        tests.push({ type: "choice", relation: "atLeast", index: low }, { type: "choice", relation: "atMost", index: high });
        continue;
      }
      if (word !== "is" && finding.ordered !== true) return this.#fault(`${path}.${word}`, word, "is", `the values of ${finding.id} have no order`);
      const found = index(value, `${path}.${word}`);
      if (found === undefined) return undefined;
      tests.push({ type: "choice", relation: word as Relation, index: found });
    }
    return tests;
  }

  #sets(finding: FindingDefinition, source: Record<string, unknown>, path: string): Test[] | undefined {
    const tests: Test[] = [];
    for (const [word, value] of Object.entries(source)) {
      const at = `${path}.${word}`;
      if (word === "includes") {
        const members = this.#members(finding, value, at);
        if (members === undefined) return undefined;
        tests.push({ type: "includes", name: String(value), members });
      } else if (word === "includesAll" || word === "includesAny") {
        if (!Array.isArray(value) || value.length === 0) return this.#fault(at, show(value), "a list of names", `write ${word}: [...]`);
        const sets = value.map((name, index) => this.#members(finding, name, `${at}[${index}]`));
        if (!sets.every((set) => set !== undefined)) return undefined;
        if (word === "includesAll") sets.forEach((members, index) => tests.push({ type: "includes", name: String(value[index]), members }));
        else tests.push({ type: "count", names: value.map(String), members: new Set(sets.flatMap((set) => [...set])), relation: "atLeast", value: 1 });
      } else {
        const count = this.#count(finding, value, at);
        if (count === undefined) return undefined;
        tests.push(...count);
      }
    }
    return tests;
  }

  #count(finding: FindingDefinition, value: unknown, at: string): Test[] | undefined {
    if (!isRecord(value) || !Array.isArray(value["of"])) return this.#fault(at, show(value), "{of: [...], atLeast: n}", "say of which names, and how many");
    const names = value["of"].map(String);
    const sets = names.map((name, index) => this.#members(finding, name, `${at}.of[${index}]`));
    if (!sets.every((set) => set !== undefined)) return undefined;
    const members = new Set(sets.flatMap((set) => [...set]));
    const tests: Test[] = [];
    for (const relation of ["atLeast", "atMost"] as const) {
      const number = value[relation];
      if (number === undefined) continue;
      if (!Number.isInteger(number)) return this.#fault(`${at}.${relation}`, show(number), "a whole number", "say how many");
      tests.push({ type: "count", names, members, relation, value: Number(number) });
    }
    return tests.length > 0 ? tests : this.#fault(at, show(value), "atLeast or atMost", "say how many");
  }

  #dates(source: Record<string, unknown>, path: string): Test[] | undefined {
    const tests: Test[] = [];
    for (const word of ["before", "onOrAfter"] as const) {
      const value = source[word];
      if (value === undefined) continue;
      const date = parseDate(String(value));
      if (date === undefined || date.first !== date.last) return this.#fault(`${path}.${word}`, show(value), "a day such as 2024-05-31", "write year-month-day");
      tests.push({ type: word, text: date.text, day: date.first });
    }
    const within = source["within"];
    if (within !== undefined) {
      if (typeof within !== "number" || within < 0) return this.#fault(`${path}.within`, show(within), "a number of days", "write within: 60, unit: d");
      tests.push({ type: "within", days: within });
    }
    return tests.length > 0 ? tests : this.#fault(path, "no date", "before, onOrAfter or within", "say what must hold");
  }

  #members(finding: FindingDefinition, name: unknown, path: string): ReadonlySet<string> | undefined {
    const domain = finding.domain;
    const members = domain === undefined ? undefined : this.#context.members(domain, String(name));
    if (members !== undefined) return members;
    return this.#fault(path, show(name), `a ${domain ?? "name"}`, this.#suggest(String(name), domain === undefined ? [] : this.#context.names(domain)));
  }

  #suggest(found: string, names: Iterable<string>): string {
    const nearest = nearestName(found, names);
    return nearest === undefined ? "see `nextline knowledge vocabulary`" : `did you mean ${nearest}?`;
  }

  #fault(path: string, found: string, expected: string, remedy: string): undefined {
    this.#problems.push({ path, found, expected, remedy });
    return undefined;
  }
}
