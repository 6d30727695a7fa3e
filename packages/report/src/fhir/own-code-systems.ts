/** The code systems of what Nextline says, as FHIR resources, for servers and readers that want to look a code up. */
import { findings, type Text } from "@nextline/core";
import type { CodeSystem, CodeSystemConcept } from "fhir/r4.js";
import { cardTopics } from "../cards/card-frame.ts";
import { orderableTests } from "../cards/missing-tests.ts";
import { overrideReasons } from "../cards/override-reasons.ts";
import { groundWords, standingWords, valueWords } from "../words.ts";
import { availabilityWords } from "./availability-words.ts";
import { codeSystem, type OwnSystem } from "./canonical.ts";

/** The version of the code systems: it changes when a concept is added or its meaning changes. */
const version = "1.0.0";

/** Values of findings that are no words of a choice. */
const openValues: Readonly<Record<string, Text>> = {
  least: { en: "at least", ja: "下限" },
  greatest: { en: "at most", ja: "上限" },
  none: { en: "none", ja: "なし" },
};

/**
 * Every code system of what Nextline says. Names of drugs, classes, conditions and regimens are those of the knowledge base and stand
 * there: these two systems hold no concepts.
 */
export function ownCodeSystems(): CodeSystem[] {
  return [
    system("card-topic", "Topics of cards", "What a card is about.", entriesOf(cardTopics)),
    system(
      "override-reason",
      "Reasons to do otherwise",
      "Why a clinician may do otherwise than a card says.",
      overrideReasons.map(({ code, text }) => [code, text] as const),
    ),
    system(
      "orderable-test",
      "Tests that are proposed",
      "A test that would make a missing finding known.",
      orderableTests.map(({ id, text }) => [id, text] as const),
    ),
    system(
      "finding",
      "Findings",
      "What Nextline derives from a record, and what it asks for.",
      findings.map(({ id, label }) => [id, label] as const),
    ),
    system("finding-value", "Values of findings", "What a finding that is a choice can be, and what it lies between.", [
      ...new Map([...entriesOf(openValues), ...findings.flatMap(({ values = [] }) => values.map((value) => valueEntry(value)))]),
    ]),
    system("standing", "Standings", "Where an option stands, best first.", entriesOf(standingWords)),
    system("ground", "Grounds", "On what a standing rests.", [
      ...entriesOf(groundWords),
      ["randomised-dominance", { en: "newer than the guideline", ja: "ガイドラインより新しい根拠" }],
    ]),
    system("availability", "Availability", "Whether an option can be had in the country on the day.", entriesOf(availabilityWords)),
    system(
      "name",
      "Names of the knowledge base",
      "Drugs, classes, conditions, abnormalities and medicines, by their id in the knowledge base.",
      [],
    ),
    system("regimen", "Regimens of the knowledge base", "Options, by their id in the knowledge base.", []),
  ];
}

type Entry = readonly [string, Text];

const entriesOf = (words: Readonly<Record<string, Text>>): Entry[] => Object.entries(words);

const valueEntry = (value: string): Entry => [value, valueWords[value] ?? { en: value, ja: value }];

function system(id: OwnSystem, title: string, description: string, entries: readonly Entry[]): CodeSystem {
  const concept: CodeSystemConcept[] = entries.map(([code, { en, ja }]) => ({
    code,
    display: en,
    designation: [{ language: "ja", value: ja }],
  }));
  return {
    resourceType: "CodeSystem",
    id: `nextline-${id}`,
    url: codeSystem(id),
    version,
    name: `Nextline${id
      .split("-")
      .map((word) => word.charAt(0).toUpperCase() + word.slice(1))
      .join("")}`,
    title: `Nextline: ${title}`,
    status: "active",
    experimental: false,
    publisher: "Nextline",
    description,
    copyright: "Apache-2.0",
    caseSensitive: true,
    content: concept.length === 0 ? "not-present" : "complete",
    ...(concept.length === 0 ? {} : { count: concept.length, concept }),
  };
}
