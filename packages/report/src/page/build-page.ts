/** Takes an assessment and gives the page that every form shows, in the order in which a haematologist should see it. */
import type { Assessment, Language } from "@nextline/core";
import { say } from "../phrases.ts";
import type { ReportOptions } from "../report-options.ts";
import { countryWords } from "../words.ts";
import { attentionSection } from "./attention.ts";
import { counterfactualSection, generalSection, orderSection } from "./change.ts";
import { type Limits, newContext } from "./context.ts";
import { courseSection } from "./course.ts";
import { measuresSection } from "./measures.ts";
import { detailSections } from "./option-details.ts";
import { optionsSection } from "./option-table.ts";
import type { Line, Page, Section } from "./page.ts";
import { patientSection } from "./patient.ts";
import { sourcesSection } from "./source-list.ts";

/** The page of an assessment: what does not fit and is not known before anything that is advised. */
export function buildPage(assessment: Assessment, options: ReportOptions, limits: Limits): Page {
  const context = newContext(assessment, options, limits);
  const { language } = options;
  const sections: Section[] = [
    attentionSection(context),
    patientSection(context),
    ...courseSection(context),
    optionsSection(context),
    ...detailSections(context),
    ...measuresSection(context),
    ...orderSection(context),
    ...counterfactualSection(context),
    ...generalSection(context),
    ...sourcesSection(context),
  ];
  const { total, unverified } = context.citations.counts();
  const warning: Line[] = unverified === 0 ? [] : [{ text: say("unverifiedCount", language, { n: unverified, total }), tone: "warning" }];
  const edition = editionText(assessment.edition, language);
  return {
    language,
    title: say("title", language),
    headline: `Nextline | ${edition}`,
    edition,
    sections,
    notes: [...warning, { text: assessment.notice[language] }],
  };
}

/** Country, day, knowledge and guidelines in one line; many guidelines are counted. */
export function editionText(
  { jurisdiction, asOf, knowledge, guidelines, offLabel, overlays }: Assessment["edition"],
  language: Language,
): string {
  const counted =
    guidelines.length > 2 || guidelines.join().length > 36
      ? say("guidelineCount", language, { n: guidelines.length })
      : say("guidelines", language, { x: guidelines.join(", ") });
  const parts = [
    countryWords[jurisdiction][language],
    asOf,
    say("knowledge", language, { x: knowledge }),
    ...overlays.map((overlay) => say("overlay", language, { x: overlay })),
    guidelines.length === 0 ? say("noGuidelines", language) : counted,
  ];
  return [...parts, ...(offLabel ? [say("offLabel", language)] : [])].join(" | ");
}
