import type { Text } from "./text.ts";

/**
 * The definition of a finding: one word of the closed vocabulary in which the state of a patient is written.
 *
 * `unit` is UCUM and is required in every comparison where it is given. A `set` or `durations` finding draws its members
 * from a `domain` whose names the knowledge base holds (drugs, classes, conditions ...).
 */
export interface FindingDefinition {
  readonly id: string;
  readonly type: "number" | "boolean" | "choice" | "set" | "date" | "durations";
  readonly group: FindingGroup;
  readonly label: Text;
  readonly unit?: string;
  /** Values of a choice, in order when `ordered` (the first is the least). */
  readonly values?: readonly string[];
  readonly ordered?: boolean;
  readonly domain?: Domain;
  /** The range outside which a value cannot be right. */
  readonly range?: readonly [number, number];
  /** What would have to be recorded for the finding to become known. */
  readonly needs: readonly string[];
}

/** A finding before it is put in its group. */
export type FindingEntry = Omit<FindingDefinition, "group">;

export type FindingGroup = "patient" | "status" | "course" | "disease" | "organs" | "preferences";

/** Where the members of a set come from. */
export type Domain = "drug" | "class" | "abnormality" | "condition" | "toxicity" | "medicine";

export type Vocabulary = ReadonlyMap<string, FindingDefinition>;
