import { checkCriterion, criterionContext, nearestName, parseDate, type Problem, type Selector, vocabulary } from "@nextline/core";
import type { Assembled } from "./assemble.ts";
import { type KnowledgeDocument, pathParts, writtenPath } from "./document.ts";
import { conventions } from "./used-by-engine.ts";

/** Everything in the knowledge base that refers to something else must find it; every criterion must be one. */
export function checkKnowledge({ snapshot, documents, problems }: Assembled): Problem[] {
  const checker = new Checker(documents, snapshot);
  checker.run();
  return [...problems, ...checker.problems].sort((a, b) => ((a.at ?? "") < (b.at ?? "") ? -1 : (a.at ?? "") > (b.at ?? "") ? 1 : 0));
}

type Kind = "source" | "drug" | "regimen" | "class" | "toxicity" | "medicine group" | "guideline" | "trial";

class Checker {
  readonly problems: Problem[] = [];
  readonly #documents: ReadonlyMap<string, KnowledgeDocument>;
  readonly #snapshot: Assembled["snapshot"];
  readonly #context: ReturnType<typeof criterionContext>;
  readonly #names: Record<Kind, ReadonlySet<string>>;

  constructor(documents: ReadonlyMap<string, KnowledgeDocument>, snapshot: Assembled["snapshot"]) {
    this.#documents = documents;
    this.#snapshot = snapshot;
    this.#context = criterionContext(snapshot);
    const { sources, drugs, regimens, guidelines, trials, terminology } = snapshot;
    const ids = (entries: readonly { readonly id: string }[]): ReadonlySet<string> => new Set(entries.map((entry) => entry.id));
    this.#names = {
      source: ids(sources),
      drug: ids(drugs),
      regimen: ids(regimens),
      class: ids(terminology.classes),
      toxicity: ids(terminology.toxicities),
      "medicine group": ids(terminology.medicines),
      guideline: ids(guidelines),
      trial: ids(trials),
    };
  }

  run(): void {
    for (const [path, document] of this.#documents) {
      if (document.value === undefined) continue;
      this.#fileName(path, document);
      this.#walk(document, document.value, []);
    }
    this.#references();
    this.#synonyms();
    for (const id of conventions) if (!this.#names.source.has(id)) this.#report("sources", [], id, "a file in sources/", "the engine cites it: restore the file");
  }

  /** The file name is the id. */
  #fileName(path: string, document: KnowledgeDocument): void {
    const id = (document.value as { id?: unknown } | null)?.id;
    const name = path.replace(/\.yaml$/, "");
    const expected = path.startsWith("approvals/") ? name.slice("approvals/".length) : (name.split("/").at(-1) ?? "");
    if (id !== expected) this.#fault(document, ["id"], String(id), expected, "the file name and the id are the same");
  }

  /** Sources, criteria, selectors and periods are checked wherever they stand. */
  #walk(document: KnowledgeDocument, value: unknown, path: readonly PropertyKey[]): void {
    if (Array.isArray(value)) {
      value.forEach((item, index) => this.#walk(document, item, [...path, index]));
      return;
    }
    if (typeof value !== "object" || value === null) return;
    const record = value as Record<string, unknown>;
    for (const [key, item] of Object.entries(record)) {
      const at = [...path, key];
      if (key === "when") this.#criterion(document, item, at);
      else if (key === "source" && typeof item === "string") this.#known(document, "source", item, at);
      else if (key === "sources" && Array.isArray(item)) item.forEach((id, index) => this.#known(document, "source", String(id), [...at, index]));
      else if (key === "applies" || key === "select") this.#selector(document, item as Selector, at);
      else this.#walk(document, item, at);
    }
    this.#period(document, record, path);
  }

  #period(document: KnowledgeDocument, { from, until }: Record<string, unknown>, path: readonly PropertyKey[]): void {
    const [start, end] = [parseDate(String(from ?? "")), parseDate(String(until ?? ""))];
    if (start !== undefined && end !== undefined && end.last < start.first) this.#fault(document, [...path, "until"], String(until), `not before ${String(from)}`, "correct the dates");
  }

  #criterion(document: KnowledgeDocument, source: unknown, path: readonly PropertyKey[]): void {
    const text = JSON.stringify(source) ?? "";
    const [drug = "dexamethasone"] = this.#names.drug;
    const drugClass = this.#snapshot.drugs.find((entry) => entry.id === drug)?.class ?? "";
    const filled: unknown = JSON.parse(text.replaceAll('"$drug"', JSON.stringify(drug)).replaceAll('"$class"', JSON.stringify(drugClass)).replaceAll('"$activeDrugs"', JSON.stringify(drug)));
    const ruleFile = document.file.startsWith("rules/");
    const checked = checkCriterion(ruleFile ? filled : source, this.#context);
    if (checked.ok) return;
    for (const problem of checked.problems) {
      const at = [...path, ...pathParts(problem.path)];
      this.problems.push({ ...problem, path: writtenPath(at), at: document.at(at) });
    }
  }

  #selector(document: KnowledgeDocument, selector: Selector, path: readonly PropertyKey[]): void {
    const lists = [
      ["regimens", "regimen"],
      ["drugs", "drug"],
      ["classes", "class"],
      ["toxicities", "toxicity"],
    ] as const;
    for (const [key, kind] of lists) selector[key]?.forEach((id, index) => this.#known(document, kind, id, [...path, key, index]));
    selector.any?.forEach((part, index) => this.#selector(document, part, [...path, "any", index]));
    if (selector.not !== undefined) this.#selector(document, selector.not, [...path, "not"]);
  }

  #references(): void {
    const { drugs, regimens, approvals, guidelines, trials, terminology } = this.#snapshot;
    for (const drug of drugs) {
      this.#at(`drugs/${drug.id}.yaml`, (document) => {
        this.#known(document, "class", drug.class, ["class"]);
        drug.interactions.forEach((item, index) => this.#known(document, "medicine group", item.with, ["interactions", index, "with"]));
        drug.toxicities.forEach((item, index) => this.#known(document, "toxicity", item.kind, ["toxicities", index, "kind"]));
      });
    }
    for (const regimen of regimens) {
      this.#at(`regimens/${regimen.id}.yaml`, (document) => {
        regimen.drugs.forEach((item, index) => this.#known(document, "drug", item.drug, ["drugs", index, "drug"]));
        if (regimen.pivotalTrial !== undefined) this.#known(document, "trial", regimen.pivotalTrial, ["pivotalTrial"]);
      });
    }
    for (const approval of approvals) {
      this.#at(`approvals/${approval.id}.yaml`, (document) => {
        this.#known(document, "drug", approval.drug, ["drug"]);
        approval.indications.forEach((item, index) => {
          item.regimens.forEach((id, position) => this.#known(document, "regimen", id, ["indications", index, "regimens", position]));
        });
      });
    }
    for (const guideline of guidelines) {
      const path = [...this.#documents.keys()].find((name) => name.startsWith("guidelines/") && name.endsWith(`/${guideline.id}.yaml`)) ?? "";
      this.#at(path, (document) => {
        if (guideline.supersededBy !== undefined) this.#known(document, "guideline", guideline.supersededBy, ["supersededBy"]);
        guideline.statements.forEach((statement, index) => {
          statement.options.forEach((option, position) => {
            option.regimens?.forEach((id, place) => this.#known(document, "regimen", id, ["statements", index, "options", position, "regimens", place]));
          });
        });
      });
    }
    const subgroups = new Set(terminology.subgroups.map((entry) => entry.id));
    for (const trial of trials) {
      this.#at(`trials/${trial.id}.yaml`, (document) => {
        const arms = new Set(trial.arms.map((arm) => arm.id));
        trial.arms.forEach((arm, index) => {
          arm.regimens.forEach((id, place) => this.#known(document, "regimen", id, ["arms", index, "regimens", place]));
        });
        trial.results.forEach((row, index) => {
          const at = ["results", index];
          for (const key of ["treatment", "comparator"] as const) {
            const arm = row[key];
            if (arm !== undefined && !arms.has(arm)) this.#fault(document, [...at, key], arm, `an arm: ${[...arms].join(", ")}`, "name one of the arms");
          }
          if (!subgroups.has(row.subgroup)) this.#fault(document, [...at, "subgroup"], row.subgroup, "a subgroup of terminology/subgroups.yaml", this.#suggest(row.subgroup, subgroups));
          if (row.hr !== undefined && row.ci !== undefined && (row.hr < row.ci[0] || row.hr > row.ci[1])) this.#fault(document, [...at, "hr"], String(row.hr), `inside ${row.ci.join(" to ")}`, "check the figures in the source");
        });
      });
    }
    for (const label of terminology.labels) {
      this.#at("terminology/labels.yaml", (document) => {
        if (!vocabulary.has(label.finding)) this.#fault(document, ["entries"], label.finding, "a finding of the vocabulary", this.#suggest(label.finding, vocabulary.keys()));
      });
    }
  }

  /** A written name must mean one drug, and one regimen. */
  #synonyms(): void {
    for (const [folder, entries] of [["drugs", this.#snapshot.drugs] as const, ["regimens", this.#snapshot.regimens] as const]) {
      const owner = new Map<string, string>();
      for (const entry of entries) {
        for (const name of new Set([entry.id, ...entry.synonyms])) {
          const key = name.toLowerCase();
          const other = owner.get(key);
          if (other !== undefined && other !== entry.id) this.#at(`${folder}/${entry.id}.yaml`, (document) => this.#fault(document, ["synonyms"], name, `not a name of ${other}`, "keep it in one of the two files"));
          owner.set(key, entry.id);
        }
      }
    }
  }

  #known(document: KnowledgeDocument, kind: Kind, id: string, path: readonly PropertyKey[]): void {
    if (this.#names[kind].has(id)) return;
    this.#fault(document, path, id, `a ${kind} of the knowledge base`, this.#suggest(id, this.#names[kind]));
  }

  #suggest(found: string, names: Iterable<string>): string {
    const nearest = nearestName(found, names);
    return nearest === undefined ? "add it, or name an existing one" : `did you mean ${nearest}?`;
  }

  #at(path: string, check: (document: KnowledgeDocument) => void): void {
    const document = this.#documents.get(path);
    if (document !== undefined) check(document);
  }

  #fault(document: KnowledgeDocument, path: readonly PropertyKey[], found: string, expected: string, remedy: string): void {
    this.problems.push({ path: writtenPath(path), found, expected, remedy, at: document.at(path) });
  }

  #report(path: string, parts: readonly PropertyKey[], found: string, expected: string, remedy: string): void {
    this.problems.push({ path: `${path}${writtenPath(parts)}`, found, expected, remedy });
  }
}
