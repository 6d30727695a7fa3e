import type { Assessment } from "@nextline/core";
import { findingLabel } from "../finding-text.ts";
import { argumentLine, type Context, capped, detailedOptions, newContext } from "../page/context.ts";
import type { Line, Section } from "../page/page.ts";
import { listed } from "../phrases.ts";
import { standingWords } from "../words.ts";
import type { Card } from "./card.ts";
import { cardDetail, cardLimits } from "./card-detail.ts";
import { framed } from "./card-frame.ts";
import type { CardOptions } from "./card-options.ts";
import { cardText } from "./card-phrases.ts";
import { type Concerns, concernsOf } from "./concerns.ts";
import { testSuggestions } from "./missing-tests.ts";
import { type Ordered, type Target, targetsOf } from "./ordered.ts";
import { silenceOf } from "./silence.ts";
import { firstThatFits, shortName } from "./summary.ts";
import type { OpenTest } from "./tests-before-start.ts";

/** The hooks at which orders are checked. */
export type OrderHook = "order-select" | "order-sign";

/**
 * One card for each ordered regimen or drug that something speaks against (`concernsOf`); none for one that is fine, and none for a drug
 * that is no drug of myeloma. `order-select` speaks only of what holds a drug that is being selected. Empty, too, for a patient without
 * myeloma or without any line of therapy: what Nextline knows is about relapse.
 */
export function cardsForOrder(assessment: Assessment, ordered: Ordered, hook: OrderHook, options: CardOptions): Card[] {
  const silence = silenceOf(assessment, options);
  if (silence === "no-myeloma" || silence === "no-line-of-therapy") return [];
  const { selected, ...all } = ordered;
  const targets = targetsOf(assessment, hook === "order-select" && selected !== undefined ? { ...all, selected } : all);
  return targets.flatMap((target) => {
    const concerns = concernsOf(target, assessment, silence);
    return concerns === undefined ? [] : [orderCard(target, concerns, assessment, silence === undefined, options)];
  });
}

function orderCard(target: Target, concerns: Concerns, assessment: Assessment, withOptions: boolean, options: CardOptions): Card {
  const context = newContext(assessment, options, cardLimits);
  const lacking = concerns.tests.flatMap((test) => test.lacking);
  return framed(
    {
      topic: "order-check",
      about: target.id,
      summary: summaryOf(target, concerns, context),
      detail: cardDetail([sectionOf(target, concerns, withOptions, context)], context),
      indicator: concerns.indicator,
      suggestions: testSuggestions(lacking, assessment, options),
    },
    options,
  );
}

function summaryOf(target: Target, { about, reasons, doses, tests }: Concerns, { language, nameOf }: Context): string {
  const x = target.kind === "drug" ? nameOf(target.id, language) : target.id;
  const [reason] = reasons.map(({ text }) => text[language]);
  const [dose = ""] = doses.map(({ text }) => text[language]);
  switch (about) {
    case "excluded":
      return firstThatFits([
        ...(reason === undefined ? [] : [cardText("orderExcluded", language, { x, reason })]),
        cardText(reason === undefined ? "orderExcludedPlain" : "orderExcluded", language, { x, reason: reason ?? "" }),
      ]);
    case "not-advised":
      return firstThatFits([
        cardText(reason === undefined ? "orderNotAdvisedPlain" : "orderNotAdvised", language, { x, reason: reason ?? "" }),
      ]);
    case "caution":
      return firstThatFits([cardText("orderCaution", language, { x, reason: reason ?? "" })]);
    case "dose":
      return firstThatFits([cardText("orderDose", language, { x, reason: dose })]);
    case "test":
      return firstThatFits([cardText("orderTest", language, { x, reason: testNames(tests, language) })]);
  }
}

/** The findings that the record lacks; the text of the test where no finding can hold it. */
function testNames(tests: readonly OpenTest[], language: Context["language"]): string {
  const names = tests.flatMap(({ argument, lacking }) =>
    lacking.length === 0 ? [argument.text[language]] : lacking.map((id) => findingLabel(id, language)),
  );
  return listed([...new Set(names)], language);
}

function sectionOf(target: Target, { reasons, doses, tests }: Concerns, withOptions: boolean, context: Context): Section {
  const { language, nameOf } = context;
  const all = Number.POSITIVE_INFINITY;
  const name = target.kind === "drug" ? nameOf(target.id, language) : target.id;
  const word = standingWords[target.standing][language];
  const first = detailedOptions(context).map((option) => shortName(option, language));
  return {
    id: "order",
    title: withOptions ? (language === "en" ? `${name} (${word})` : `${name}［${word}］`) : name,
    level: 2,
    blocks: [
      ...capped(cardText("why", language), reasons, all, (argument) => argumentLine(argument, context)),
      ...capped(cardText("doseToChange", language), doses, all, (argument) => argumentLine(argument, context)),
      ...capped(cardText("testFirst", language), tests, all, (test) => testLine(test, context)),
      ...(withOptions && first.length > 0
        ? [{ type: "paragraph" as const, line: { text: cardText("firstOptions", language, { x: listed(first, language) }) } }]
        : []),
    ],
  };
}

function testLine({ argument, lacking }: OpenTest, context: Context): Line {
  const { language } = context;
  const text = argument.text[language];
  const x = listed(
    lacking.map((id) => findingLabel(id, language)),
    language,
  );
  return argumentLine(
    argument,
    context,
    lacking.length === 0 ? cardText("testUnseen", language, { text }) : cardText("testLine", language, { text, x }),
  );
}
