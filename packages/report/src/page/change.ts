import type { Option } from "@nextline/core";
import { localWords } from "../local-words.ts";
import { say } from "../phrases.ts";
import { reasonWords } from "../words.ts";
import { comparisonFigures, ordersNothing } from "./comparison.ts";
import { argumentLine, type Context, capped, isWorthwhile } from "./context.ts";
import type { Line, Section } from "./page.ts";

/** What put one option before the next, as far as the options are worth telling apart. */
export function orderSection(context: Context): Section[] {
  const { assessment, language, limits } = context;
  const compared = assessment.options.filter((option) => isWorthwhile(option) && option.before !== undefined);
  if (compared.length === 0) return [];
  return [
    {
      id: "order",
      title: say("order", language),
      level: 2,
      blocks: capped(undefined, compared, limits.order, (option) => ({ text: beforeText(option, context) })),
    },
  ];
}

function beforeText({ id, before }: Option, context: Context): string {
  const { language } = context;
  if (before === undefined) return id;
  if (before.by === "tie") return say("tie", language, { x: id, next: before.next });
  const reason = reasonWords[before.by][language];
  return say("beforeBy", language, { x: id, next: before.next, reason: withEvidence(reason, before, context) });
}

/**
 * The reason, with what randomised evidence says of the two where that is the reason; where there is none, that is said, and where it points
 * the other way without being usable for the patient, that is said with why.
 */
function withEvidence(reason: string, { by, trials = [], comparison }: NonNullable<Option["before"]>, context: Context): string {
  if (by === "randomised-dominance") return trials.length === 0 ? reason : `${reason} (${trials.join(", ")})`;
  if (comparison === null) return by === "standing" ? reason : say("notConnectedPair", context.language, { reason });
  const figures = comparisonFigures(comparison, context);
  if (by === "network-estimate" || by === "larger-effect") return `${reason} - ${figures}`;
  if (by === "standing" || comparison.ci[0] <= 1) return reason;
  return say("networkOpposes", context.language, { reason, figures: figures + ordersNothing(comparison, context.language) });
}

/** Which single change of a known fact would change the first option. */
export function counterfactualSection({ assessment, language, limits }: Context): Section[] {
  if (assessment.counterfactuals.length === 0) return [];
  const lines = assessment.counterfactuals.map(
    ({ text }): Line => ({
      text: say("ifThen", language, {
        condition: localWords(text.if[language], language),
        outcome: localWords(text.then[language], language),
      }),
    }),
  );
  return [
    {
      id: "counterfactuals",
      title: say("counterfactuals", language),
      level: 2,
      blocks: capped(undefined, lines, limits.counterfactuals, (line) => line),
    },
  ];
}

/** Advice that holds whatever is chosen. */
export function generalSection(context: Context): Section[] {
  const { assessment, language, limits } = context;
  if (assessment.general.length === 0) return [];
  return [
    {
      id: "general",
      title: say("general", language),
      level: 2,
      blocks: capped(undefined, assessment.general, limits.general, (argument) => argumentLine(argument, context)),
    },
  ];
}
