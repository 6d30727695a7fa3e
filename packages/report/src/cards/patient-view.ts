import type { Assessment, Option } from "@nextline/core";
import { findingLabel } from "../finding-text.ts";
import { attentionSection } from "../page/attention.ts";
import { isBoxedWarning } from "../page/boxed-warning.ts";
import { argumentLine, type Context, capped, detailedOptions, isWorthwhile, newContext } from "../page/context.ts";
import { detailSections } from "../page/option-details.ts";
import type { Section } from "../page/page.ts";
import { listed } from "../phrases.ts";
import type { Card } from "./card.ts";
import { cardDetail, cardLimits } from "./card-detail.ts";
import { framed } from "./card-frame.ts";
import type { CardOptions } from "./card-options.ts";
import { cardText } from "./card-phrases.ts";
import { testSuggestions } from "./missing-tests.ts";
import { silenceOf } from "./silence.ts";
import { firstThatFits, shortName } from "./summary.ts";
import { openTests } from "./tests-before-start.ts";

/**
 * The card of `patient-view`: which options come first for the next line, what speaks for and against each, and what is missing. Empty
 * when there is nothing to say (`silenceOf`).
 *
 * The indicator is `warning` when the reader has to look before reading on: the record contradicts itself, the question has a fault, the
 * first option depends on something that is not known, or no option stands as possible or above. Otherwise it is `info`. It is never
 * `critical`: nothing is being done to the patient yet.
 */
export function cardsForPatientView(assessment: Assessment, options: CardOptions): Card[] {
  if (silenceOf(assessment, options) !== undefined) return [];
  const context = newContext(assessment, options, cardLimits);
  const { language } = options;
  const first = detailedOptions(context);
  const sections = [attentionSection(context), ...withWarnings(detailSections(context), first, context)];
  const findings = [
    ...assessment.missing.map(({ finding }) => finding),
    ...first.slice(0, 1).flatMap((option) => openTests(option.arguments, assessment).flatMap(({ lacking }) => lacking)),
  ];
  return [
    framed(
      {
        topic: "next-line",
        about: "next-line",
        summary: firstThatFits(summaries(assessment, first, language)),
        detail: cardDetail(sections, context),
        indicator: needsALook(assessment) ? "warning" : "info",
        suggestions: testSuggestions(findings, assessment, options),
      },
      options,
    ),
  ];
}

const isContradicted = ({ conflicts, recordConflicts }: Assessment): boolean => conflicts.length > 0 || recordConflicts.length > 0;

const deciding = ({ missing }: Assessment): string[] => [
  ...new Set(missing.filter(({ topOptionDependsOnIt }) => topOptionDependsOnIt).map(({ finding }) => finding)),
];

function needsALook(assessment: Assessment): boolean {
  return (
    isContradicted(assessment) ||
    assessment.problems.length > 0 ||
    deciding(assessment).length > 0 ||
    !assessment.options.some(isWorthwhile)
  );
}

/** What the summary may say, the fullest first. */
function summaries(assessment: Assessment, first: readonly Option[], language: CardOptions["language"]): string[] {
  const plain = (most: number): string =>
    first.length === 0
      ? cardText("noOption", language)
      : cardText("nextLine", language, {
          x: listed(
            first.slice(0, most).map((option) => shortName(option, language)),
            language,
          ),
        });
  const doubtful = assessment.course.lines.at(-1)?.progression?.certainty === "one-value";
  const findings = deciding(assessment);
  const marked = (summary: string): string[] => {
    const unconfirmed = doubtful ? cardText("notConfirmed", language, { summary }) : summary;
    const contradicted = isContradicted(assessment) ? cardText("contradiction", language, { summary: unconfirmed }) : unconfirmed;
    const names = findings.map((id) => findingLabel(id, language));
    const depends =
      names.length === 0 || first.length === 0
        ? []
        : [3, 2, 1].map((most) => cardText("dependsOn", language, { summary: contradicted, x: listed(names, language, most) }));
    return [...depends, contradicted, unconfirmed];
  };
  return [3, 2, 1].flatMap((most) => marked(plain(most)).slice(0, -1)).concat(plain(1));
}

/** Under each option the boxed warnings of its drugs, which no reader may miss. */
function withWarnings(sections: readonly Section[], first: readonly Option[], context: Context): Section[] {
  return sections.map((section, index) => {
    const boxed = (first[index]?.arguments ?? []).filter((argument) => argument.kind === "requires" && isBoxedWarning(argument));
    const blocks = capped(cardText("boxed", context.language), boxed, Number.POSITIVE_INFINITY, (argument) =>
      argumentLine(argument, context),
    );
    return { ...section, blocks: [...blocks, ...section.blocks] };
  });
}
