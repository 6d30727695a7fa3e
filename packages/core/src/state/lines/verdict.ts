import type { DateInterval } from "../../terms/date.ts";
import type { Text } from "../../terms/text.ts";
import type { Truth } from "../../terms/truth.ts";
import type { Began } from "./began.ts";
import type { LineDraft, Role } from "./line-draft.ts";

/** Whether an episode begins a line of its own, and why. */
export interface Verdict {
  /** `unknown` where it rests on a plan that is not recorded. */
  readonly own: Truth;
  readonly began: Began;
  readonly text: Text;
  readonly role?: Role;
  /** Other readings, each by how much it changes the count. */
  readonly alternatives?: readonly { readonly difference: number; readonly because: Text; readonly source: string }[];
}

/** What is known of progression in a line before another treatment began. */
export interface ProgressionBefore {
  readonly truth: Truth;
  readonly date: DateInterval | undefined;
}

/** The disputed readings in force, and how progression is found. */
export interface LineRules {
  readonly furtherTransplantOwnLine: boolean;
  readonly retreatmentOwnLine: boolean;
  readonly bridgingOwnLine: boolean;
  readonly progressionIn: (line: LineDraft, previous: LineDraft | undefined, before: DateInterval) => ProgressionBefore;
}

export interface LineQuestion {
  /** The line so far; absent for the first treatment. */
  readonly line: LineDraft | undefined;
  readonly earlier: readonly LineDraft[];
  readonly rules: LineRules;
  /** When what is asked about begins: of cells, their collection or bridging. */
  readonly begins: DateInterval;
}

export const same = (text: Text, role?: Role): Verdict => ({
  own: "not-met",
  began: "not-told",
  text,
  ...(role === undefined ? {} : { role }),
});

export const ownLine = (began: Began, text: Text, alternatives: Verdict["alternatives"] = []): Verdict => ({
  own: "met",
  began,
  text,
  alternatives,
});

export const firstTreatment: Verdict = ownLine("first-treatment", { en: "first treatment", ja: "初回治療" });

export const afterProgression = ({ date }: ProgressionBefore): Text =>
  date === undefined
    ? { en: "another treatment after progression", ja: "増悪後の治療変更" }
    : { en: `another treatment after progression (${date.text})`, ja: `増悪（${date.text}）後の治療変更` };
