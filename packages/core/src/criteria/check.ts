import type { Domain, FindingDefinition } from "../terms/finding.ts";
import { nearestName } from "../terms/nearest.ts";
import type { Problem } from "../terms/problem.ts";
import type { Comparison, Criterion } from "./criterion.ts";
import { isRecord, readTests, show, type TestReader } from "./read-tests.ts";

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

class Checker {
  readonly #context: CriterionContext;
  readonly #problems: Problem[];
  readonly #slots: Map<string, number>;
  readonly #reader: TestReader;

  constructor(context: CriterionContext, problems: Problem[]) {
    this.#context = context;
    this.#problems = problems;
    this.#slots = new Map(context.findings.map((finding, slot) => [finding.id, slot]));
    this.#reader = {
      fault: (...words) => this.#fault(...words),
      suggest: (found, names) => this.#suggest(found, names),
      members: (finding, name, path) => this.#members(finding, name, path),
    };
  }

  criterion(source: unknown, path: string): Criterion | undefined {
    if (!isRecord(source))
      return this.#fault(
        path,
        show(source),
        "a criterion such as {priorLines: {atLeast: 1}}",
        "write the finding and what must hold of it",
      );
    const keys = Object.keys(source);
    const [key] = keys;
    if (key === undefined || keys.length > 1) {
      return this.#fault(
        path,
        keys.length === 0 ? "nothing" : keys.join(", "),
        "exactly one finding, or one of all, any, not, some",
        "put several under `all:`",
      );
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
    if (!Array.isArray(source) || source.length === 0)
      return this.#fault(path, show(source), "a list of criteria", "write one `- ` per criterion");
    const parts = source.map((part, index) => this.criterion(part, `${path}[${index}]`));
    return parts.every((part) => part !== undefined) ? parts : undefined;
  }

  #some(source: unknown, path: string): Criterion | undefined {
    if (!isRecord(source) || !Number.isInteger(source["atLeast"])) {
      return this.#fault(path, show(source), "{atLeast: n, of: [...]}", "say how many of the list must hold");
    }
    const { atLeast, of, ...more } = source;
    const [word] = Object.keys(more);
    if (word !== undefined) return this.#fault(`${path}.${word}`, word, "atLeast and of", `leave ${word} out`);
    const parts = this.#list(of, `${path}.of`);
    if (parts !== undefined && (Number(atLeast) < 1 || Number(atLeast) > parts.length))
      return this.#fault(`${path}.atLeast`, show(atLeast), `1 to ${parts.length}`, "a number that can be met and missed");
    return parts && { op: "some", count: Number(atLeast), of: parts };
  }

  #comparison(id: string, source: unknown, path: string): Criterion | undefined {
    const slot = this.#slots.get(id);
    const finding = slot === undefined ? undefined : this.#context.findings[slot];
    if (slot === undefined || finding === undefined) {
      return this.#fault(path, id, "a finding of the vocabulary", this.#suggest(id, [...this.#slots.keys(), ...combinators]));
    }
    const words = wordsByType[finding.type];
    if (!isRecord(source) || Object.keys(source).length === 0) {
      return this.#fault(
        path,
        show(source),
        `what must hold of ${id}: ${words.join(", ")}`,
        `write for example {${id}: {${words[0]}: ...}}`,
      );
    }
    for (const word of Object.keys(source)) {
      if (!words.includes(word)) {
        return this.#fault(`${path}.${word}`, word, `for ${id} (${finding.type}): ${words.join(", ")}`, this.#suggest(word, words));
      }
    }
    this.#unit(finding, source, path);
    const tests = readTests(finding, source, path, this.#reader);
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
    this.#fault(
      at,
      found === undefined ? "no unit" : show(found),
      expected === undefined ? "no unit" : `unit: ${expected}`,
      `${finding.id} is counted in ${expected ?? "plain numbers"}`,
    );
  }

  #members(finding: FindingDefinition, name: unknown, path: string): ReadonlySet<string> | undefined {
    const domain = finding.domain;
    const members = domain === undefined || typeof name !== "string" ? undefined : this.#context.members(domain, name);
    if (members !== undefined) return members;
    return this.#fault(
      path,
      show(name),
      `a ${domain ?? "name"}`,
      this.#suggest(String(name), domain === undefined ? [] : this.#context.names(domain)),
    );
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
