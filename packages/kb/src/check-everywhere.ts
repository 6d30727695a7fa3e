import { type CriterionContext, checkCriterion, parseDate, type Selector, type Snapshot } from "@nextline/core";
import { type KnowledgeDocument, pathParts, writtenPath } from "./document.ts";
import type { Faults } from "./faults.ts";

/** Checks what may stand in any file: sources, criteria, selectors, periods, and that the file name is the id. */
export class EverywhereCheck {
  readonly #faults: Faults;
  readonly #context: CriterionContext;
  #path = "";
  readonly #example: { readonly drug: string; readonly class: string };

  constructor(faults: Faults, context: CriterionContext, snapshot: Snapshot) {
    this.#faults = faults;
    this.#context = context;
    const [drug] = snapshot.drugs;
    this.#example = { drug: drug?.id ?? "", class: drug?.class ?? "" };
  }

  check(path: string, document: KnowledgeDocument): void {
    const id = (document.value as { id?: unknown } | null)?.id;
    const name = path.replace(/\/overlay\.yaml$/, "").replace(/\.yaml$/, "");
    const expected = path.startsWith("approvals/") ? name.slice("approvals/".length) : (name.split("/").at(-1) ?? "");
    this.#path = path;
    if (id !== expected) this.#faults.add(document, ["id"], String(id), expected, "the file name and the id are the same");
    this.#walk(document, document.value, []);
  }

  #walk(document: KnowledgeDocument, value: unknown, path: readonly PropertyKey[]): void {
    if (Array.isArray(value)) {
      for (const [index, item] of value.entries()) this.#walk(document, item, [...path, index]);
      return;
    }
    if (typeof value !== "object" || value === null) return;
    for (const [key, item] of Object.entries(value)) {
      const at = [...path, key];
      if (key === "when") this.#criterion(document, item, at);
      else if (key === "source" && typeof item === "string") this.#faults.known(document, "source", item, at);
      else if (key === "sources" && Array.isArray(item)) this.#faults.allKnown(document, "source", item.map(String), at);
      else if (key === "applies" || key === "select") this.#selector(document, item as Selector, at);
      else this.#walk(document, item, at);
    }
    this.#period(document, value as Record<string, unknown>, path);
  }

  #period(document: KnowledgeDocument, { from, until }: Record<string, unknown>, path: readonly PropertyKey[]): void {
    const [start, end] = [parseDate(String(from ?? "")), parseDate(String(until ?? ""))];
    if (start !== undefined && end !== undefined && end.last < start.first) {
      this.#faults.add(document, [...path, "until"], String(until), `not before ${String(from)}`, "correct the dates");
    }
  }

  #criterion(document: KnowledgeDocument, source: unknown, path: readonly PropertyKey[]): void {
    const checked = checkCriterion(this.#path.startsWith("rules/") ? this.#filled(source, document) : source, this.#context);
    if (checked.ok) return;
    for (const problem of checked.problems) {
      const at = [...path, ...pathParts(problem.path)];
      this.#faults.problems.push({ ...problem, path: writtenPath(at), at: document.at(at) });
    }
  }

  /** A rule's criterion filled as for an option of one drug, so that it can be checked; `$drug` and `$class` only where a rule is for each drug. */
  #filled(source: unknown, document: KnowledgeDocument): unknown {
    const { drug, class: drugClass } = this.#example;
    const eachDrug = (document.value as { forEach?: unknown } | null)?.forEach === "active-drug";
    const own = new Map<unknown, unknown>([
      ["$activeDrugs", [drug]],
      ...(eachDrug ? [["$drug", drug] as const, ["$class", drugClass] as const] : []),
    ]);
    const fill = (value: unknown): unknown => {
      if (own.has(value)) return own.get(value);
      if (Array.isArray(value)) return value.flatMap(fill);
      if (typeof value !== "object" || value === null) return value;
      return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, fill(item)]));
    };
    return fill(source);
  }

  #selector(document: KnowledgeDocument, selector: Selector, path: readonly PropertyKey[]): void {
    this.#faults.allKnown(document, "regimen", selector.regimens, [...path, "regimens"]);
    this.#faults.allKnown(document, "drug", selector.drugs, [...path, "drugs"]);
    this.#faults.allKnown(document, "class", selector.classes, [...path, "classes"]);
    this.#faults.allKnown(document, "toxicity", selector.toxicities, [...path, "toxicities"]);
    for (const [index, part] of (selector.any ?? []).entries()) this.#selector(document, part, [...path, "any", index]);
    if (selector.not !== undefined) this.#selector(document, selector.not, [...path, "not"]);
  }
}
