import type { Preference } from "../catalogue/guideline.ts";
import type { Standing } from "../catalogue/rule.ts";
import type { Verified } from "../catalogue/sourced.ts";
import type { Topic } from "../catalogue/topic.ts";
import type { Text } from "../terms/text.ts";

export type ArgumentKind = "for" | "against" | "excludes" | "requires";

/** An argument in waiting: it is made for a patient when its criterion is met. */
export interface Template {
  /** The id of the rule, caution, statement, indication ... that makes the argument. */
  readonly rule: string;
  readonly topic: Topic;
  readonly kind: ArgumentKind;
  readonly force: "strong" | "weak";
  /** The place of its criterion in the programme; -1 holds for everybody. */
  readonly criterion: number;
  readonly text: Text;
  readonly sources: readonly string[];
  readonly verified: Verified;
  /** The overlay that brought it. */
  readonly overlay?: string;
  /** The highest standing left when it holds. */
  readonly cap?: Standing;
  /** The standing that it is a ground for when it holds. */
  readonly ground?: Standing;
  /** Not worth saying when one of these criteria is met. */
  readonly unless?: readonly number[];
  /** Of a guideline's statement: since which day, and whether it recommends this very option for treatment rather than a kind of option. */
  readonly guideline?: { readonly id: string; readonly preference: Preference; readonly from: number; readonly namesIt: boolean };
}

/** Whether the argument can move the standing. */
export function isDecisive(template: Template): boolean {
  return template.kind === "excludes" || template.cap !== undefined || template.ground !== undefined;
}

const standings: readonly Standing[] = ["excluded", "not-advised", "possible", "recommended", "preferred"];

/** Standings as numbers that can be compared: excluded 0, not-advised 1, possible 2, recommended 3, preferred 4. */
export const levelOf = (standing: Standing): number => standings.indexOf(standing);

export const standingAt = (level: number): Standing => standings[Math.max(0, Math.min(4, level))] ?? "excluded";
