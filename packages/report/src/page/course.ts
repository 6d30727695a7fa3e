import type { Otherwise, ShownLine } from "@nextline/core";
import { findingLabel, findingText, isTold } from "../finding-text.ts";
import { listed, say } from "../phrases.ts";
import type { Context } from "./context.ts";
import type { Block, Line, Section } from "./page.ts";

/** Findings whose other definitions are told on the page; the trace tells all. */
const disputed = [
  "priorLines",
  "refractoryTo",
  "tripleClassRefractory",
  "functionalHighRisk",
  "previousBestResponse",
  "relapseKind",
  "relapsePace",
];

/** The lines of a dated history with what made and ended them, and what another definition would change. */
export function courseSection(context: Context): Section[] {
  const { assessment, language } = context;
  const lines = assessment.course.from === "dates" ? assessment.course.lines.map((line) => ({ text: lineText(line, context) })) : [];
  const notes: Line[] = [...alternativeCounts(context), ...definitionsUsed(context), ...otherwise(context)];
  const blocks: Block[] = [
    ...(lines.length === 0 ? [] : [{ type: "list", lines } as const]),
    ...(notes.length === 0 ? [] : [{ type: "list", title: say("counted", language), lines: notes } as const]),
  ];
  return blocks.length === 0 ? [] : [{ id: "course", title: say("linesOfTherapy", language), level: 2, blocks }];
}

/** One line of therapy in a sentence. */
function lineText(line: ShownLine, { assessment, language, nameOf }: Context): string {
  const names = (ids: readonly string[]): string =>
    listed(
      ids.map((id) => nameOf(id, language)),
      language,
    );
  const treatment = [
    line.drugs === null ? "" : (regimenOf(line.drugs, assessment) ?? names(line.drugs)),
    ...(line.unknownDrugs ? [say("unknownDrugs", language)] : []),
    ...line.transplants.map((x) => say(line.allogeneic.includes(x) ? "withAllogeneic" : "withTransplant", language, { x })),
    ...(line.maintenance === null || line.maintenance.length === 0
      ? []
      : [say("withMaintenance", language, { x: names(line.maintenance) })]),
  ].filter((part) => part !== "");
  const dates =
    line.start === undefined
      ? ""
      : say("fromTo", language, { from: line.start, to: line.stop ?? say(line.ongoing ? "goingOn" : "dayNotKnown", language) });
  const parts = [
    `${line.position}. ${treatment.join(language === "en" ? ", " : "、")}${dates}`,
    ...(line.beganText === undefined ? [] : [say("begun", language, { x: line.beganText[language] })]),
    responseText(line, language),
    ...line.earlierProgressions.map((x) => say("progressionBefore", language, { x })),
    ...(line.progression === null ? [] : [progressionText(line.progression, language)]),
  ].filter((part) => part !== "");
  return parts.join(language === "en" ? "; " : "／");
}

/** The one regimen of the knowledge base that is made of just these drugs. */
function regimenOf(drugs: readonly string[], { options }: Context["assessment"]): string | undefined {
  const same = options.filter((option) => option.drugs.length === drugs.length && option.drugs.every((drug) => drugs.includes(drug)));
  return drugs.length > 0 && same.length === 1 ? same[0]?.id : undefined;
}

/** The best response and what a better one would need: "VGPR; CR needs immunofixation and marrow". */
export function responseText({ bestResponse }: ShownLine, language: Context["language"]): string {
  if (bestResponse === null) return say("noResponse", language);
  const { atLeast, atMost, open, criteria, stated, assumed } = bestResponse;
  const category = atLeast === atMost ? atLeast : say("between", language, { low: atLeast, high: atMost });
  const how = stated ? say("asStated", language) : (criteria ?? "");
  const [next] = open;
  const needs =
    next === undefined
      ? ""
      : say("betterNeeds", language, {
          category: next.category,
          x: listed(
            next.needs.map((need) => need[language]),
            language,
          ),
        });
  const taken =
    assumed.length === 0
      ? ""
      : say("takenAsUnmeasurable", language, {
          x: listed(
            assumed.map((each) => each[language]),
            language,
          ),
        });
  return `${category}${how === "" ? "" : ` (${how})`}${needs}${taken}`;
}

function progressionText({ date, certainty }: NonNullable<ShownLine["progression"]>, language: Context["language"]): string {
  const phrase = certainty === "one-value" ? "progressionOneValue" : certainty === "stated" ? "progressionStated" : "progressionConfirmed";
  return say(phrase, language, { x: date });
}

function alternativeCounts({ assessment, language }: Context): Line[] {
  return assessment.course.alternatives.map(({ count, text }) => ({
    text: say("otherCount", language, { n: count, x: text[language] }),
    tone: "warning" as const,
  }));
}

/** Triple-class refractoriness is always said with its definition, and whether another would differ. */
function definitionsUsed({ assessment, language, nameOf }: Context): Line[] {
  const id = "tripleClassRefractory";
  const finding = assessment.state[id];
  const definition = assessment.definitions.find((each) => each.id === id);
  if (!isTold(finding) || definition === undefined) return [];
  const differs = (finding.otherwise ?? []).filter((other) => other.definition === id);
  const namesOf = (known: boolean): string =>
    listed(
      differs.filter((other) => other.finding.known === known).map(({ variant }) => variant),
      language,
    );
  const parts = [
    ...(namesOf(true) === "" ? [] : [say("othersDiffer", language, { x: namesOf(true) })]),
    ...(namesOf(false) === "" ? [] : [say("othersOpen", language, { x: namesOf(false) })]),
  ];
  const others =
    parts.length === 0 ? say("othersAgree", language, { n: definition.others.length }) : parts.join(language === "en" ? "; " : "。");
  const value = findingText(finding, language, nameOf);
  return [{ text: say("asDefined", language, { x: findingLabel(id, language), value, definition: definition.used.id, others }) }];
}

/** What the findings would be by other definitions, one line for each finding that changes. */
function otherwise(context: Context): Line[] {
  const { assessment } = context;
  return disputed
    .filter((id) => id !== "tripleClassRefractory")
    .flatMap((id) => (assessment.state[id]?.otherwise ?? []).map((other) => ({ text: otherwiseText(id, other, context) })));
}

/** "functional high risk: no, if functional high risk is taken as: relapse less than 24 months after the transplant". */
function otherwiseText(id: string, other: Otherwise, { assessment, language, nameOf }: Context): string {
  const value = findingText(other.finding, language, nameOf);
  const definition = assessment.definitions.find((each) => each.id === other.definition);
  const text = definition?.others.find((each) => each.id === other.variant)?.text[language] ?? other.variant;
  return say("byVariant", language, {
    x: findingLabel(id, language),
    value,
    definition: definition?.label[language] ?? other.definition,
    text,
  });
}
