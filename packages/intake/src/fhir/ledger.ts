import type { Fact } from "@nextline/core";
import { given } from "../given.ts";
import type { Reason } from "./reason.ts";

/** What became of a resource, or of a component of one. */
export type Outcome =
  | { readonly kind: "facts"; readonly facts: readonly Fact[] }
  | { readonly kind: "not-used"; readonly reason: Reason; readonly what: string }
  | { readonly kind: "not-relevant"; readonly what: string };

export interface NotUsed {
  readonly path: string;
  /** The kind of resource; absent for a component, and for an entry that is none. */
  readonly type?: string;
  readonly reason: Reason;
  readonly what: string;
}

/**
 * What became of everything in the record. `resources + components = used + notUsed.length + notRelevant.length`: nothing is dropped in
 * silence.
 */
export interface Account {
  /** Resources, those contained in others counted too. */
  readonly resources: number;
  /** Components of observations. */
  readonly components: number;
  /** How many of them became facts, and how many facts these are: several doses are one exposure, one patient is an age and a sex. */
  readonly used: number;
  readonly facts: number;
  readonly notUsed: readonly NotUsed[];
  readonly notRelevant: readonly { readonly path: string; readonly what: string }[];
}

export const used = (...facts: readonly Fact[]): Outcome => ({ kind: "facts", facts });
export const notUsed = (reason: Reason, what: string): Outcome => ({ kind: "not-used", reason, what });
export const notRelevant = (what: string): Outcome => ({ kind: "not-relevant", what });

/** Keeps for every resource and component the one outcome it has. */
export class Ledger {
  readonly #outcomes = new Map<string, Outcome>();
  readonly #open = new Map<string, "resource" | "component">();
  readonly #types = new Map<string, string>();

  open(path: string, kind: "resource" | "component", type?: string): void {
    if (!this.#open.has(path)) this.#open.set(path, kind);
    if (type !== undefined) this.#types.set(path, type);
  }

  /** The first outcome of a place is its outcome; a place that was not opened is opened as a component. */
  settle(path: string, outcome: Outcome): void {
    this.open(path, "component");
    if (!this.#outcomes.has(path)) this.#outcomes.set(path, outcome);
  }

  outcomeOf(path: string): Outcome | undefined {
    return this.#outcomes.get(path);
  }

  isSettled(path: string): boolean {
    return this.#outcomes.has(path);
  }

  /** What was opened and has no outcome. */
  unsettled(): readonly string[] {
    return [...this.#open.keys()].filter((path) => !this.#outcomes.has(path));
  }

  facts(): readonly Fact[] {
    return [...new Set([...this.#outcomes.values()].flatMap((outcome) => (outcome.kind === "facts" ? outcome.facts : [])))];
  }

  account(): Account {
    const outcomes = [...this.#outcomes];
    const kinds = [...this.#open.values()];
    return {
      resources: kinds.filter((kind) => kind === "resource").length,
      components: kinds.filter((kind) => kind === "component").length,
      used: outcomes.filter(([, outcome]) => outcome.kind === "facts").length,
      facts: this.facts().length,
      notUsed: outcomes.flatMap(([path, outcome]) =>
        outcome.kind === "not-used"
          ? [{ path, ...given({ type: this.#types.get(path) }), reason: outcome.reason, what: outcome.what }]
          : [],
      ),
      notRelevant: outcomes.flatMap(([path, outcome]) => (outcome.kind === "not-relevant" ? [{ path, what: outcome.what }] : [])),
    };
  }
}
