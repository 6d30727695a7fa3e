/** What every card says besides what it is about: on what it rests, in Markdown. */
import type { Assessment } from "@nextline/core";
import { sectionsMarkdown } from "../markdown/render-markdown.ts";
import { editionText } from "../page/build-page.ts";
import { brief, type Context, type Limits } from "../page/context.ts";
import type { Line, Section } from "../page/page.ts";
import { sourcesSection } from "../page/source-list.ts";
import { say } from "../phrases.ts";
import { cardText } from "./card-phrases.ts";

/** How much a card shows; the page behind the link has the rest. */
export const cardLimits: Limits = {
  ...brief,
  details: 3,
  missing: 5,
  against: 3,
  favourable: 2,
  doses: 3,
  open: 2,
  columns: Number.POSITIVE_INFINITY,
};

/** The sections of a card with their sources, the edition, what was not verified, and the notice. Whatever the texts hold is no markup. */
export function cardDetail(sections: readonly Section[], context: Context): string {
  const { assessment, language, citations } = context;
  const sources = sourcesSection(context);
  const { total, unverified } = citations.counts();
  const notes: Line[] = [
    ...(unverified === 0 ? [] : [{ text: say("unverifiedCount", language, { n: unverified, total }) }]),
    { text: editionLine(assessment, language) },
    { text: cardText("notOrdered", language) },
    { text: assessment.notice[language] },
  ];
  return `${sectionsMarkdown([...sections, ...sources], notes, language, "moreNames").join("\n\n")}\n`;
}

const editionLine = ({ edition }: Assessment, language: Context["language"]): string => `Nextline | ${editionText(edition, language)}`;
