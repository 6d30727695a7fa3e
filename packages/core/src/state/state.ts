import type { Criterion } from "../criteria/criterion.ts";
import { compile, type Values } from "../criteria/evaluate.ts";
import type { PatientRecord } from "../facts/record.ts";
import type { FindingDefinition } from "../terms/finding.ts";
import { type FindingValue, isFullyKnown, sameValue } from "../terms/finding-value.ts";
import type { Course } from "./course/course.ts";
import { courseOf } from "./course/course-of.ts";
import { chosenVariant, type Definition, type DefinitionChoice, type DefinitionVariant } from "./definitions.ts";
import type { Context, Derived, Lists } from "./derived.ts";
import { factConflicts } from "./fact-conflicts.ts";
import type { RecordConflict } from "./record-conflict.ts";
import { rules } from "./rules.ts";
import { statedValue } from "./stated.ts";
import { findings } from "./vocabulary.ts";

/** One finding of a patient: what it is, where it comes from, and what would be needed if it is unknown. */
export interface Finding extends Derived {
  readonly id: string;
  readonly stated: boolean;
  /** The findings its rule looked at, so that only what depends on a change is worked out again. */
  readonly looksAt: ReadonlySet<string>;
}

/** A finding that was stated otherwise than it was derived: the stated one is used and both are shown. */
export interface Conflict {
  readonly finding: string;
  readonly stated: FindingValue;
  readonly derived: FindingValue;
  readonly because: readonly string[];
}

/** What the facts mean as of a day. */
export interface State {
  readonly day: number;
  /** In the order of the vocabulary. */
  readonly findings: readonly Finding[];
  readonly values: Values;
  readonly conflicts: readonly Conflict[];
  /** Facts that contradict each other or what follows from them. */
  readonly recordConflicts: readonly RecordConflict[];
}

/** A finding that holds when a criterion does, in the variant in force: double-refractory, triple-class refractory ... */
export interface Label {
  readonly finding: string;
  readonly variants: readonly LabelVariant[];
}

export interface LabelVariant {
  readonly id: string;
  readonly criterion: Criterion;
  readonly looksAt: ReadonlySet<string>;
  readonly source: string;
}

/** Values supposed instead of what the record says; `undefined` supposes that the finding is unknown. */
export type Supposition = ReadonlyMap<string, FindingValue | undefined>;

/** What every derivation needs besides the record. */
export interface Derivation {
  readonly jurisdiction: string;
  readonly lists: Lists;
  readonly labels: readonly Label[];
  /** Every definition on which the field disagrees. */
  readonly definitions: readonly Definition[];
  /** The variants chosen; one that is not named has the first. */
  readonly choice: DefinitionChoice;
}

const slots = new Map(findings.map((finding, slot) => [finding.id, slot]));
const nothing: ReadonlySet<string> = new Set();

/** Derives every finding from the record, in one pass. */
export function deriveState(record: PatientRecord, derivation: Derivation): State {
  return new Pass(record, derivation, undefined, new Map()).run();
}

/** The state if some findings were otherwise: rules that look at none of what changed keep their outcome, and the very same value. */
export function supposeState(record: PatientRecord, derivation: Derivation, base: State, supposition: Supposition): State {
  const [only, ...more] = supposition;
  if (only !== undefined && more.length === 0 && !lookedAt(base).has(only[0])) return withOne(base, ...only);
  return new Pass(record, derivation, base, supposition).run();
}

/** The state by another variant of one definition: only what looks at the definition is derived again. */
export function stateByVariant(record: PatientRecord, derivation: Derivation, base: State, definition: string, variant: string): State {
  const choice = { ...derivation.choice, [definition]: variant };
  return new Pass(record, { ...derivation, choice }, base, new Map(), [lookAt(definition)]).run();
}

/** The course by the definitions in force. */
export function courseInForce(record: PatientRecord, derivation: Derivation): Course {
  return courseOf({ record, lists: derivation.lists, definition: (id) => variantInForce(derivation, id) });
}

const chosen = new WeakMap<Derivation, ReadonlyMap<string, DefinitionVariant>>();

/** The variant of each definition in force. */
function variantsInForce(derivation: Derivation): ReadonlyMap<string, DefinitionVariant> {
  const known = chosen.get(derivation) ?? new Map(derivation.definitions.flatMap((definition) => inForceOf(definition, derivation.choice)));
  chosen.set(derivation, known);
  return known;
}

function inForceOf(definition: Definition, choice: DefinitionChoice): [string, DefinitionVariant][] {
  const id = chosenVariant(definition, choice);
  return definition.variants.filter((variant) => variant.id === id).map((variant) => [definition.id, variant]);
}

/** The id of the variant of a definition in force; empty where there is no such definition. */
export const variantInForce = (derivation: Derivation, id: string): string => variantsInForce(derivation).get(id)?.id ?? "";

/** How a rule that looks at a definition is told from one that looks at a finding. */
const lookAt = (definition: string): string => `definition ${definition}`;

const seen = new WeakMap<State, ReadonlySet<string>>();

/** The findings that some rule looks at: supposing any other leaves the rest of the state as it is. */
function lookedAt(state: State): ReadonlySet<string> {
  const known = seen.get(state) ?? new Set(state.findings.flatMap((finding) => [...finding.looksAt]));
  seen.set(state, known);
  return known;
}

function withOne(base: State, id: string, value: FindingValue | undefined): State {
  const slot = slots.get(id) ?? -1;
  if (slot < 0 || sameValue(base.values[slot], value)) return base;
  const finding: Finding = { id, value, because: [], rule: "supposed", stated: true, looksAt: nothing };
  return { ...base, values: base.values.with(slot, value), findings: base.findings.with(slot, finding) };
}

class Pass {
  readonly #record: PatientRecord;
  readonly #derivation: Derivation;
  readonly #base: State | undefined;
  readonly #supposition: Supposition;
  readonly #values: (FindingValue | undefined)[];
  readonly #settled: Finding[];
  readonly #conflicts: Conflict[] = [];
  readonly #changed = new Set<string>();
  #looksAt = new Set<string>();

  constructor(
    record: PatientRecord,
    derivation: Derivation,
    base: State | undefined,
    supposition: Supposition,
    changed: readonly string[] = [],
  ) {
    for (const id of changed) this.#changed.add(id);
    this.#record = record;
    this.#derivation = derivation;
    this.#base = base;
    this.#supposition = supposition;
    this.#values = base === undefined ? new Array(findings.length).fill(undefined) : [...base.values];
    this.#settled = base === undefined ? new Array(findings.length) : [...base.findings];
  }

  run(): State {
    const { jurisdiction, lists, labels } = this.#derivation;
    const inForce = variantsInForce(this.#derivation);
    const variantOf = (id: string): DefinitionVariant | undefined => {
      this.#looksAt.add(lookAt(id));
      return inForce.get(id);
    };
    const context: Context = {
      record: this.#record,
      jurisdiction,
      lists,
      value: (id) => {
        this.#looksAt.add(id);
        return this.#values[slots.get(id) ?? -1];
      },
      definition: (id) => variantOf(id)?.id ?? "",
      variant: variantOf,
    };
    const recordConflicts = this.#base?.recordConflicts ?? [...courseOf(context).conflicts, ...factConflicts(this.#record)];
    for (const [id, rule] of rules) this.#step(id, () => rule(context));
    for (const label of labels) this.#step(label.finding, () => this.#labelled(label, context));
    for (const { id } of findings)
      if (this.#settled[slots.get(id) ?? -1] === undefined) this.#step(id, () => ({ value: undefined, because: [] }));
    for (const id of this.#supposition.keys()) if (!this.#changed.has(id)) this.#step(id, () => ({ value: undefined, because: [] }));
    return {
      day: this.#record.day,
      findings: this.#settled,
      values: this.#values,
      conflicts: this.#base?.conflicts ?? this.#conflicts,
      recordConflicts,
    };
  }

  #labelled({ finding, variants }: Label, context: Context): Derived {
    const chosen = context.definition(finding);
    const variant = variants.find(({ id }) => id === chosen) ?? variants[0];
    if (variant === undefined) return { value: undefined, because: [] };
    const { criterion, looksAt, source } = variant;
    for (const id of looksAt) this.#looksAt.add(id);
    const truth = compile(criterion)(this.#values, this.#record.day);
    const value: FindingValue | undefined = truth === "unknown" ? undefined : { type: "boolean", value: truth === "met" };
    return { value, because: [...looksAt], rule: variants.length > 1 ? `${finding}: ${variant.id}` : finding, source };
  }

  /** Settles one finding, unless it is known to be as before. */
  #step(id: string, derive: () => Derived): void {
    const slot = slots.get(id);
    const definition = slot === undefined ? undefined : findings[slot];
    if (slot === undefined || definition === undefined) return;
    const before = this.#base?.findings[slot];
    if (this.#supposition.has(id)) {
      this.#settled[slot] = { id, value: this.#supposition.get(id), because: [], rule: "supposed", stated: true, looksAt: nothing };
    } else {
      if (before !== undefined && !this.#touches(before.looksAt)) return;
      this.#looksAt = new Set();
      this.#settled[slot] = this.#settle(definition, derive());
    }
    const value = this.#settled[slot]?.value;
    if (before !== undefined && sameValue(before.value, value)) return;
    this.#values[slot] = value;
    this.#changed.add(id);
  }

  #touches(looksAt: ReadonlySet<string>): boolean {
    for (const id of looksAt) if (this.#changed.has(id)) return true;
    return false;
  }

  /** What is stated wins over what is derived; both are kept when they disagree. */
  #settle(definition: FindingDefinition, derived: Derived): Finding {
    const { id } = definition;
    const looksAt = this.#looksAt;
    const stated = statedValue(definition, this.#record);
    if (stated === undefined) return { ...derived, id, stated: false, looksAt };
    if (derived.value !== undefined && disagree(stated.value, derived.value)) {
      this.#conflicts.push({ finding: id, stated: stated.value, derived: derived.value, because: derived.because });
    }
    return { id, value: stated.value, because: [stated.path], rule: "as stated", stated: true, looksAt };
  }
}

/** Whether two values cannot both be right. Bounds that overlap do not disagree. */
function disagree(stated: FindingValue, derived: FindingValue): boolean {
  if (stated.type === "number" && derived.type === "number")
    return stated.interval.high < derived.interval.low || stated.interval.low > derived.interval.high;
  if (stated.type === "choice" && derived.type === "choice")
    return stated.interval.high < derived.interval.low || stated.interval.low > derived.interval.high;
  if (stated.type === "boolean" && derived.type === "boolean") return stated.value !== derived.value;
  if (stated.type === "set" && derived.type === "set") {
    const missing = [...derived.members].some((name) => !stated.members.has(name));
    const added = [...stated.members].some(
      (name) => !derived.members.has(name) && derived.possible !== "any" && !derived.possible.has(name),
    );
    return missing || added;
  }
  return isFullyKnown(stated) && isFullyKnown(derived) && stated.type !== derived.type;
}
