import { codeSystem } from "../fhir/canonical.ts";
import { nameUuid } from "../identity/name-uuid.ts";
import type { Card, CardLink, Suggestion } from "./card.ts";
import type { CardOptions } from "./card-options.ts";
import { cardPhrases, cardText } from "./card-phrases.ts";
import { overrideCodings } from "./override-reasons.ts";

/** What cards are about. */
export const cardTopics = { "next-line": cardPhrases.topicNextLine, "order-check": cardPhrases.topicOrder };

/** What differs from card to card. */
export interface CardContent {
  readonly topic: keyof typeof cardTopics;
  /** What the card is about, among the cards of one answer. */
  readonly about: string;
  readonly summary: string;
  readonly detail: string;
  readonly indicator: Card["indicator"];
  readonly suggestions: readonly Suggestion[];
}

/** A card with its name, source, links and reasons to do otherwise. */
export function framed({ topic, about, summary, detail, indicator, suggestions }: CardContent, options: CardOptions): Card {
  const { language, seed, sourceUrl, iconUrl, version = "2.0" } = options;
  const links = linksOf(options);
  return {
    uuid: nameUuid([codeSystem("card-topic"), topic, seed, about, summary, detail].join("\n")),
    summary,
    detail,
    indicator,
    source: {
      label: "Nextline",
      ...(sourceUrl === undefined ? {} : { url: sourceUrl }),
      ...(iconUrl === undefined ? {} : { icon: iconUrl }),
      topic: { system: codeSystem("card-topic"), code: topic, display: cardTopics[topic][language] },
    },
    ...(suggestions.length === 0 ? {} : { suggestions, selectionBehavior: "any" as const }),
    overrideReasons: overrideCodings(language, version),
    ...(links.length === 0 ? {} : { links }),
  };
}

function linksOf({ language, pageUrl, smartUrl }: CardOptions): CardLink[] {
  return [
    ...(pageUrl === undefined ? [] : [{ label: cardText("pageLink", language), url: withoutData(pageUrl), type: "absolute" as const }]),
    ...(smartUrl === undefined ? [] : [{ label: cardText("smartLink", language), url: smartUrl, type: "smart" as const }]),
  ];
}

/** Only where the page is: nothing of a patient can be in a path that the operator configured. */
const withoutData = (url: string): string => url.replace(/[?#].*$/su, "");
