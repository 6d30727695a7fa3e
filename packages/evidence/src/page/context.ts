import type { Language, Text } from "@nextline/core";
import type { EvidenceReport, ReportedContrast } from "../report/report-data.ts";
import type { Line } from "./page.ts";
import { say } from "./words.ts";

/** What every section is made from. */
export interface Context {
  readonly report: EvidenceReport;
  readonly language: Language;
  /** The number of a source on the page. */
  readonly numberOf: (source: string) => number | undefined;
}

/** The context of a report, with its sources numbered in their order. */
export function contextOf(report: EvidenceReport, language: Language): Context {
  const numbers = new Map(report.sources.map(({ id }, place) => [id, place + 1]));
  return { report, language, numberOf: (source) => numbers.get(source) };
}

/** A text with the number of its source. */
export function cited(text: string, source: string, { numberOf }: Context): Line {
  const number = numberOf(source);
  return { text, cites: number === undefined ? [] : [number] };
}

/** A text without sources. */
export const line = (text: string): Line => ({ text });

/** Words in a row, by the commas of the language. */
export function joined(words: readonly string[], language: Language): string {
  return words.join(say("and", language));
}

/** A text in one of its languages. */
export const inLanguage = (text: Text, language: Language): string => text[language];

/** Whether the measure is a hazard ratio. */
export const isHazard = ({ report }: Context): boolean => report.question.measure === "hazard ratio";

/** A contrast as it was published: `0.531 (99 %: 0.318-0.889)`; `-` where it was worked out. */
export function publishedText({ published }: ReportedContrast): string {
  if (published === undefined) return "-";
  const { ratio, low, high, level } = published;
  return level === 95 ? `${ratio} (${low}-${high})` : `${ratio} (${level} %: ${low}-${high})`;
}
