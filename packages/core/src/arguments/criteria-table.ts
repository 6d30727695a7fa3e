import { type CriterionContext, checkCriterion } from "../criteria/check.ts";
import { type Criterion, type CriterionSource, findingsOf } from "../criteria/criterion.ts";
import { compile, type Evaluator } from "../criteria/evaluate.ts";

/** A criterion of the programme, compiled once however many arguments share it. */
export interface TableEntry {
  readonly criterion: Criterion;
  readonly evaluate: Evaluator;
  readonly findings: ReadonlySet<string>;
}

/** Collects criteria; the same criterion gets the same place. */
export class CriteriaTable {
  readonly entries: TableEntry[] = [];
  readonly #places = new Map<string, number>();
  /** The same caution stands in every option with its drug: it is looked up by identity first. */
  readonly #seen = new Map<CriterionSource, number>();
  readonly #context: CriterionContext;

  constructor(context: CriterionContext) {
    this.#context = context;
  }

  /** The place of a criterion; -1 for none, which holds for everybody. */
  place(source: CriterionSource | undefined): number {
    if (source === undefined) return -1;
    const seen = this.#seen.get(source) ?? this.#placeOf(source);
    this.#seen.set(source, seen);
    return seen;
  }

  #placeOf(source: CriterionSource): number {
    const key = JSON.stringify(source);
    const known = this.#places.get(key);
    if (known !== undefined) return known;
    const checked = checkCriterion(source, this.#context);
    if (!checked.ok) throw new RangeError(`unchecked knowledge: ${checked.problems[0]?.path ?? ""} ${checked.problems[0]?.found ?? ""}`);
    const place = this.entries.length;
    this.entries.push({
      criterion: checked.criterion,
      evaluate: compile(checked.criterion),
      findings: findingsOf(checked.criterion),
    });
    this.#places.set(key, place);
    return place;
  }
}
