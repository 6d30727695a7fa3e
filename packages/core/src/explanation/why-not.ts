import { programmeFor } from "../arguments/programme.ts";
import type { ArgumentKind } from "../arguments/template.ts";
import type { Edition } from "../catalogue/edition.ts";
import type { Snapshot } from "../catalogue/snapshot.ts";
import type { Verified } from "../catalogue/sourced.ts";
import type { Topic } from "../catalogue/topic.ts";
import { type Trace, trace } from "../criteria/trace.ts";
import type { Fact } from "../facts/fact.ts";
import { recordAsOf } from "../facts/record.ts";
import { truthAt } from "../ranking/truths.ts";
import type { Text } from "../terms/text.ts";
import { answer } from "./suppose.ts";

/** Everything that was asked of one option, also what did not hold: the answer to "why not?" and the trace. */
export interface OptionTrace {
  readonly id: string;
  readonly rules: readonly {
    readonly rule: string;
    readonly topic: Topic;
    readonly kind: ArgumentKind;
    readonly text: Text;
    readonly sources: readonly string[];
    readonly verified: Verified;
    readonly truth: "met" | "not-met" | "unknown";
    /** `undefined` for what holds for everybody. */
    readonly trace: Trace | undefined;
  }[];
}

/** Every rule that was asked of an option, with its truth and the findings that decided it; `undefined` when there is no such option. */
export function explainOption(id: string, facts: readonly Fact[], snapshot: Snapshot, edition: Edition): OptionTrace | undefined {
  const programme = programmeFor(snapshot, edition);
  const option = programme.options.find((candidate) => candidate.regimen.id === id);
  if (option === undefined) return undefined;
  const { state, truths } = answer(programme, recordAsOf(facts, programme.day));
  return {
    id,
    rules: option.templates.map(({ rule, topic, kind, text, sources, verified, criterion }) => {
      const entry = programme.criteria[criterion];
      return {
        rule,
        topic,
        kind,
        text,
        sources,
        verified,
        truth: truthAt(truths, criterion),
        trace: entry === undefined ? undefined : trace(entry.criterion, state.values, state.day),
      };
    }),
  };
}
