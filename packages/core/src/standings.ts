import { programmeFor } from "./arguments/programme.ts";
import { standingAt, type Template } from "./arguments/template.ts";
import type { Edition } from "./catalogue/edition.ts";
import type { Standing } from "./catalogue/rule.ts";
import type { Snapshot } from "./catalogue/snapshot.ts";
import { type Origin, originOf } from "./catalogue/sourced.ts";
import type { Topic } from "./catalogue/topic.ts";
import { answer } from "./explanation/suppose.ts";
import type { Fact } from "./facts/fact.ts";
import { recordAsOf } from "./facts/record.ts";
import { liftingEvidence } from "./ranking/standing.ts";
import { truthAt } from "./ranking/truths.ts";
import type { Text } from "./terms/text.ts";

/** Something that holds for the patient and bears on where an option stands. */
export interface Deciding extends Origin {
  readonly rule: string;
  readonly topic: Topic;
  readonly effect: "excludes" | "caps" | "grounds";
  /** The standing that it caps at or is a ground for. */
  readonly at: Standing;
  /** What the argument says; of a lift, the name of the option. */
  readonly text: Text;
  readonly sources: readonly string[];
  readonly guideline?: string;
}

/** Where an option stands, and by what; asked for only when read. */
export interface OptionStanding {
  readonly id: string;
  readonly standing: Standing;
  readonly provisional: boolean;
  readonly deciding: readonly Deciding[];
}

/** Where every option stands for one patient, and which come first. */
export interface Standings {
  readonly first: readonly string[];
  readonly options: readonly OptionStanding[];
}

/**
 * The standings of `assess` without its explanation, about twenty times as fast: for many patients at once. The same facts, snapshot and
 * edition give the same standings and the same first options as `assess`. The day must be a full date.
 */
export function standingsOf(facts: readonly Fact[], snapshot: Snapshot, edition: Edition): Standings {
  const programme = programmeFor(snapshot, edition);
  const { truths, stands, top } = answer(programme, recordAsOf(facts, programme.day));
  return {
    first: top,
    options: programme.options.flatMap((option, index): OptionStanding[] => {
      const stand = stands[index];
      if (stand === undefined) return [];
      return [
        {
          id: option.regimen.id,
          standing: stand.standing,
          get provisional() {
            return stand.provisional;
          },
          get deciding() {
            const met = option.decisive.filter(({ criterion }) => truthAt(truths, criterion) === "met").map(decidingOf);
            const won = liftingEvidence(option, stand)?.decisive;
            if (won === undefined || stand.lifted === undefined) return met;
            const lift: Deciding = {
              rule: `randomised-dominance/${stand.lifted.trial}`,
              topic: "evidence",
              effect: "grounds",
              at: standingAt(stand.lifted.level),
              text: option.regimen.names,
              sources: [won.source],
              ...originOf(won),
            };
            return [...met, lift];
          },
        },
      ];
    }),
  };
}

function decidingOf(template: Template): Deciding {
  const { rule, topic, kind, text, sources, cap, ground, guideline } = template;
  const effect = kind === "excludes" ? "excludes" : cap === undefined ? "grounds" : "caps";
  return {
    rule,
    topic,
    effect,
    at: kind === "excludes" ? "excluded" : (cap ?? ground ?? "possible"),
    text,
    sources,
    ...originOf(template),
    ...(guideline === undefined ? {} : { guideline: guideline.id }),
  };
}
