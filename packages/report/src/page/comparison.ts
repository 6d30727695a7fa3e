import { certaintyReasonWords, certaintyWords, type Language, type Option, type ShownComparison } from "@nextline/core";
import { assumptionWords } from "../assumption-words.ts";
import { listed, say } from "../phrases.ts";
import { comparisonKindWords } from "../words.ts";
import type { Context } from "./context.ts";
import type { Line } from "./page.ts";

/** What the network meta-analysis says of an option versus the first one that trials connect it with, or that none does. */
export function comparisonLine({ comparison }: Option, context: Context): Line {
  const { language, citations } = context;
  if (comparison === null) return { text: say("notConnected", language) };
  const { sources, unverified } = comparison;
  const text = say("networkVersus", language, { x: comparison.comparator, figures: comparisonFigures(comparison, context) });
  return {
    text: text + ordersNothing(comparison, language),
    ...citations.cite(sources, unverified.length > 0 ? "unverified" : "abstract"),
  };
}

/** The ratio with its interval, what kind of evidence it is and how certain: what stands behind an order of two options. */
export function comparisonFigures(comparison: ShownComparison, { language, nameOf }: Context): string {
  const { hazardRatio, ci, kind, trials, population, certainty } = comparison;
  return say("networkFigures", language, {
    ratio: `${comparison.endpoint} HR ${hazardRatio} (${ci[0]}-${ci[1]})`,
    kind: comparisonKindWords[kind][language],
    trials: listed(trials, language, 4),
    population: population === "all" ? say("allPatients", language) : nameOf(population, language),
    certainty: say("certainty", language, { x: certaintyWords[certainty][language] }) + reasons(comparison, language),
  });
}

/** Why the comparison puts no option before another; nothing where it may. */
export function ordersNothing({ applies, certainty }: ShownComparison, language: Language): string {
  if (applies === "no") return say("networkLeftOut", language);
  if (applies === "not known") return say("networkOpen", language);
  return certainty === "very low" ? say("networkUncertain", language) : "";
}

/** Why the certainty is not higher; assumptions by name. */
function reasons({ certaintyReasons, assumptions }: ShownComparison, language: Language): string {
  if (certaintyReasons.length === 0) return "";
  const assumed = assumptions.map((assumption) => assumptionWords[assumption][language]);
  const named = language === "en" ? ` (${assumed.join("; ")})` : `［${assumed.join("、")}］`;
  const words = certaintyReasons.map((reason) => certaintyReasonWords[reason][language] + (reason === "assumptions" ? named : ""));
  return language === "en" ? `: ${words.join(", ")}` : `（${words.join("、")}）`;
}
