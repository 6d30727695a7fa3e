import { type Argument, type Assessment, type Language, type OptionTrace, sentence } from "@nextline/core";
import { newCitations } from "./citations.ts";
import { findingLabel, findingText } from "./finding-text.ts";
import { localWords } from "./local-words.ts";
import { warningsFirst } from "./page/boxed-warning.ts";
import { editionText } from "./page/build-page.ts";
import { argumentLine, type Context, capped, newContext, whole } from "./page/context.ts";
import type { Block, Line, Page, Section } from "./page/page.ts";
import { sourcesSection } from "./page/source-list.ts";
import { openSupply } from "./page/supply.ts";
import { listed, type Phrase, say } from "./phrases.ts";
import { ownName, type ReportOptions, type TextOptions } from "./report-options.ts";
import { printPage } from "./text/print-page.ts";
import { couldWords, countryWords, reasonWords, standingWords } from "./words.ts";

type Rule = OptionTrace["rules"][number];

/**
 * The answer to "why not this one?": where it stands, what speaks against it with the findings that would have to be different,
 * what would speak for it but does not hold, what does speak for it, and what is not known.
 */
export function whyNotPage(option: OptionTrace, assessment: Assessment, options: ReportOptions): Page {
  const context: Context = { ...newContext(assessment, options, whole), citations: newCitations() };
  const { language } = options;
  const own = assessment.options.find(({ id }) => id === option.id);
  const made = own?.arguments ?? [];
  const against = warningsFirst(made.filter(({ kind }) => kind === "excludes" || kind === "against"));
  const wanting = option.rules.filter(
    ({ kind, truth, topic }) => kind === "for" && truth === "not-met" && (topic === "guideline" || topic === "label"),
  );
  const open: Rule[] = option.rules.filter(({ truth, kind }) => truth === "unknown" && kind !== "requires");
  const supplies = own === undefined ? [] : openSupply(own);
  const notSettled: Block[] = [
    ...capped(undefined, supplies, supplies.length, (argument) => ({ ...argumentLine(argument, context), tone: "warning" })),
    ...capped(undefined, openGroups(open), 10, (rules) => openLine(rules, context)),
  ];
  const sections: Section[] = [
    section("where", "where", [{ type: "list", lines: standingLines(option, assessment, language) }], language),
    section(
      "against",
      "speaksAgainst",
      capped(undefined, against, 20, (argument) => againstLine(argument, option, context)),
      language,
    ),
    section(
      "wanting",
      "wouldSupport",
      capped(undefined, wanting, 8, (rule) => wantingLine(rule, context)),
      language,
    ),
    section(
      "for",
      "spokeFor",
      capped(
        undefined,
        made.filter(({ kind }) => kind === "for"),
        10,
        (argument) => argumentLine(argument, context),
      ),
      language,
    ),
    section("open", "notSettled", notSettled, language),
  ].filter(({ blocks }) => blocks.length > 0);
  const edition = editionText(assessment.edition, language);
  const title = say("whyNot", language, { x: option.id });
  return {
    language,
    title,
    headline: `${title} | ${edition}`,
    edition,
    sections: [...sections, ...sourcesSection(context)],
    notes: [{ text: assessment.notice[language] }],
  };
}

/** The answer to "why not this one?" as text. */
export function renderWhyNot(option: OptionTrace, assessment: Assessment, options: TextOptions): string {
  return printPage(whyNotPage(option, assessment, options), options.width ?? 100, options.colour ?? false);
}

function section(id: string, title: Phrase, blocks: readonly Block[], language: Language): Section {
  return { id, title: say(title, language), level: 2, blocks };
}

function standingLines({ id, rules }: OptionTrace, { options, edition }: Assessment, language: Language): Line[] {
  const place = options.findIndex((option) => option.id === id);
  const own = options[place];
  if (own === undefined) return [{ text: say("notAssessed", language, { x: id }) }];
  const provisional = own.provisional ? `${language === "en" ? ", " : "、"}${say("provisional", language)}` : "";
  const words = `${standingWords[own.standing][language]}${provisional}`;
  const higher = options.filter((option) => option.rank < own.rank);
  const previous = options[place - 1]?.before;
  const lines = [say("stands", language, { x: id, standing: words, rank: own.rank, n: options.length })];
  if (higher.length === 0) lines.push(say("standsFirst", language));
  else
    lines.push(
      say("standBefore", language, {
        x: listed(
          higher.map((option) => option.id),
          language,
          12,
        ),
      }),
    );
  if (previous !== undefined && previous.by !== "tie") {
    lines.push(say("beforeBy", language, { x: options[place - 1]?.id ?? "", next: id, reason: reasonWords[previous.by][language] }));
  }
  if (own.drugs.length > 0 && own.availability === "in-force" && !rules.some(({ topic }) => topic === "label")) {
    lines.push(say("noLabel", language, { x: countryWords[edition.jurisdiction][language] }));
  }
  if (!rules.some(({ topic, kind, truth }) => topic === "guideline" && kind === "for" && truth === "met"))
    lines.push(say("noGuideline", language));
  return lines.map((text) => ({ text }));
}

/** An argument against, with the criterion that holds, or the values of the findings it rests on. */
function againstLine(argument: Argument, option: OptionTrace, context: Context): Line {
  const { language, assessment, nameOf } = context;
  const rule = option.rules.find(
    (candidate) => candidate.rule === argument.rule && candidate.truth === "met" && candidate.text.en === argument.text.en,
  );
  const values = argument.because.flatMap((id) => {
    const finding = assessment.state[id];
    return finding === undefined
      ? []
      : [`${findingLabel(id, language)}${language === "en" ? ": " : "："}${findingText(finding, language, nameOf)}`];
  });
  const text = ended(argument.text[language], language);
  const rests = values.length === 0 ? "" : say("restsOn", language, { x: values.join(language === "en" ? "; " : "、") });
  if (rule !== undefined && rule.trace === undefined) return argumentLine(argument, context, text + say("holdsForAll", language));
  if (rule?.trace === undefined) return argumentLine(argument, context, text + rests);
  return argumentLine(argument, context, text + say("holdsBecause", language, { x: criterionText(rule, context) }) + rests);
}

function wantingLine(rule: Rule, context: Context): Line {
  const { language } = context;
  const text = say("onlyIf", language, { x: ended(rule.text[language], language), criterion: criterionText(rule, context) });
  return { text, ...context.citations.cite(rule.sources, rule.verified) };
}

/** Unsettled rules that turn on the same findings are one question; what could exclude the option comes first. */
function openGroups(rules: readonly Rule[]): Rule[][] {
  const groups = new Map<string, Rule[]>();
  for (const rule of rules) {
    const key = `${rule.kind} ${(rule.trace?.missing ?? []).join()}`;
    groups.set(key, [...(groups.get(key) ?? []), rule]);
  }
  const order = ["excludes", "against", "for", "requires"];
  return [...groups.values()].sort((a, b) => order.indexOf(a[0]?.kind ?? "for") - order.indexOf(b[0]?.kind ?? "for"));
}

function openLine(rules: readonly Rule[], context: Context): Line {
  const { language } = context;
  const [first] = rules;
  if (first === undefined) return { text: "" };
  const missing = (first.trace?.missing ?? []).map((id) => findingLabel(id, language));
  const texts = [...new Set(rules.map(({ text }) => text[language]))];
  const colon = language === "en" ? ": " : "：";
  const shown = texts.slice(0, 2).join(language === "en" ? " / " : "／");
  const rest = texts.length > 2 ? `${language === "en" ? " " : ""}(${say("moreNames", language, { n: texts.length - 2 })})` : "";
  const worst = rules.find(({ verified }) => verified === "unverified") ?? first;
  const text = `${listed(missing, language)}${colon}${couldWords[first.kind][language]}${colon}${shown}${rest}`;
  return {
    text,
    ...context.citations.cite(
      rules.flatMap(({ sources }) => sources),
      worst.verified,
    ),
  };
}

function criterionText({ trace }: Rule, { language, nameOf }: Context): string {
  return trace === undefined ? say("everybody", language) : localWords(sentence(trace.criterion, language, nameOf ?? ownName), language);
}

const ended = (text: string, language: Language): string => (/[.。]$/u.test(text) ? text : `${text}${language === "en" ? "." : "。"}`);
