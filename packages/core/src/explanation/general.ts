import { counts } from "../arguments/from-guidelines.ts";
import type { Programme } from "../arguments/programme.ts";
import { holdsOn } from "../catalogue/period.ts";
import { checkCriterion } from "../criteria/check.ts";
import { trace } from "../criteria/trace.ts";
import type { Argument } from "./assessment.ts";
import type { Answer } from "./suppose.ts";

/** Statements of the guidelines in force that concern every option: when to treat, prognosis, bone, infection, thrombosis. */
export function generalAdvice(programme: Programme, answer: Answer): Argument[] {
  const { catalogue, edition, day } = programme;
  return catalogue.snapshot.guidelines
    .filter((guideline) => counts(guideline, { edition, day }))
    .flatMap((guideline) =>
      guideline.statements
        .filter((statement) => statement.options.length === 0 && statement.topic !== "scope" && holdsOn(statement, day))
        .map((statement) => ({ guideline, statement })),
    )
    .flatMap(({ guideline, statement }): Argument[] => {
      const checked = statement.when === undefined ? undefined : checkCriterion(statement.when, catalogue.criteria);
      const traced = checked?.ok ? trace(checked.criterion, answer.state.values, answer.state.day) : undefined;
      if (checked !== undefined && traced?.truth !== "met") return [];
      return [
        {
          kind: "requires",
          topic: "guideline",
          force: "weak",
          rule: statement.id,
          text: { en: `${guideline.title.en}: ${statement.text.en}`, ja: `${guideline.title.ja}：${statement.text.ja}` },
          because: traced?.deciding ?? ["edition"],
          sources: [statement.source],
          verified: statement.verified,
        },
      ];
    });
}
