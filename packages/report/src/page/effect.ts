import type { Option, ShownEvidence } from "@nextline/core";
import { say } from "../phrases.ts";
import type { Context } from "./context.ts";
import type { Line } from "./page.ts";

/** The nearest evidence of an option in one line: figure, interval, comparator, trial and population. */
export function effectLine(option: Option, context: Context): Line {
  const { language } = context;
  const { evidence } = option;
  if (evidence === null) return { text: say("noEvidence", language) };
  const cited = context.citations.cite([evidence.source], evidence.verified);
  if (evidence.applies === "no") return { text: say("outsideTrial", language, { trial: evidence.trial }), ...cited };
  const population = populationName(option, evidence, context);
  const values = { figures: figures(evidence, context), trial: evidence.trial, population, x: evidence.comparator ?? "" };
  const phrase = evidence.design === "single-arm" || evidence.comparator === null ? "singleArm" : "versus";
  const open = evidence.applies === "not known" ? say("eligibilityOpen", language) : "";
  return { text: say(phrase, language, values) + open, ...cited };
}

/** The population in words: its name, or as the argument from the same result words it when the caller has no name for it. */
function populationName(option: Option, { trial, endpoint, population }: ShownEvidence, { language, nameOf }: Context): string {
  if (population === "all") return say("allPatients", language);
  const name = nameOf(population, language);
  if (name !== population) return name;
  const text = option.arguments.find(({ rule }) => rule === `trial/${trial}/${endpoint}/${population}`)?.text[language] ?? "";
  return /[)）][,、]\s*([^:：]+)[:：]/u.exec(text)?.[1] ?? name;
}

function figures({ endpoint, hazardRatio, ci, ciLevel, medians, rates }: ShownEvidence, { language }: Context): string {
  if (hazardRatio !== null)
    return `${endpoint} HR ${hazardRatio}${ci === null ? "" : ` (${ciLevel === null || ciLevel === 95 ? "" : `${ciLevel}% CI `}${ci[0]}-${ci[1]})`}`;
  const pair = (treatment: number, comparator: number | null | undefined): string =>
    `${treatment}${comparator == null ? "" : ` v ${comparator}`}`;
  if (medians?.treatment != null)
    return `${endpoint} ${say("median", language)} ${pair(medians.treatment, medians.comparator)} ${say("months", language)}`;
  if (rates?.treatment != null) return `${endpoint} ${pair(rates.treatment, rates.comparator)}%`;
  return endpoint;
}
