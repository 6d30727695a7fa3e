import type { Language, Option, ShownComparison } from "@nextline/core";
import { listed, say } from "../phrases.ts";
import { certaintyReasonWords, certaintyWords, comparisonKindWords } from "../words.ts";
import type { Context } from "./context.ts";
import type { Line } from "./page.ts";

/** What the network meta-analysis says of an option versus the first one that trials connect it with, or that none does. */
export function comparisonLine({ comparison }: Option, context: Context): Line {
  const { language, citations } = context;
  if (comparison === null) return { text: say("notConnected", language) };
  const { applies, sources, unverified } = comparison;
  const open = applies === "yes" ? "" : say(applies === "no" ? "networkLeftOut" : "networkOpen", language);
  const text = say("networkVersus", language, { x: comparison.comparator, figures: comparisonFigures(comparison, context) });
  return { text: text + open, ...citations.cite(sources, unverified.length > 0 ? "unverified" : "abstract") };
}

/** The ratio with its interval, what kind of evidence it is and how certain: what stands behind an order of two options. */
export function comparisonFigures(comparison: ShownComparison, { language, nameOf }: Context): string {
  const { hazardRatio, ci, kind, trials, population, certainty } = comparison;
  return say("networkFigures", language, {
    ratio: `${comparison.endpoint} HR ${hazardRatio} (${ci[0]}-${ci[1]})`,
    kind: comparisonKindWords[kind][language],
    trials: listed(trials, language, 4),
    population: population === "all" ? say("allPatients", language) : nameOf(population, language),
    certainty: `${certaintyWords[certainty][language]}${reasons(comparison, language)}`,
  });
}

/** Why the certainty is not higher. */
function reasons({ certaintyReasons }: ShownComparison, language: Language): string {
  if (certaintyReasons.length === 0) return "";
  const words = certaintyReasons.map((reason) => certaintyReasonWords[reason][language]);
  return language === "en" ? `: ${words.join(", ")}` : `（${words.join("、")}）`;
}
