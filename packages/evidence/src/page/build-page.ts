import type { Language } from "@nextline/core";
import { networkPicture } from "../plots/network-plot.ts";
import { questionText } from "../plots/question-text.ts";
import type { EvidenceReport } from "../report/report-data.ts";
import { aloneSection } from "./alone-section.ts";
import {
  assumptionsSection,
  leftOutSection,
  methodsSection,
  singleArmSection,
  sourcesSection,
  unverifiedSection,
} from "./closing-sections.ts";
import { type Context, contextOf, isHazard, joined, line } from "./context.ts";
import { limitsSection } from "./limits-section.ts";
import type { EvidencePage, Line, Section } from "./page.ts";
import { partSections } from "./part-sections.ts";
import { transitivitySection } from "./transitivity-section.ts";
import { say } from "./words.ts";

/** The synthesis as a page of sections, the same for every form, so that all forms say the same. */
export function buildPage(report: EvidenceReport, language: Language): EvidencePage {
  const context = contextOf(report, language);
  const { version, hash, overlays } = report.knowledge;
  const laid =
    overlays.length === 0
      ? ""
      : say("overlays", language, {
          x: joined(
            overlays.map(({ id, hash: own }) => `${id}+${own.slice(0, 12)}`),
            language,
          ),
        });
  return {
    title: `${say("title", language)}: ${questionText(report, language)}`,
    edition: say("edition", language, { x: `${version}+${hash.slice(0, 12)}` }) + laid,
    sections: [
      glance(context),
      ...report.parts.filter(({ treatments }) => treatments.length > 2).flatMap((part) => partSections(part, context)),
      ...aloneSection(
        report.parts.filter(({ treatments }) => treatments.length === 2),
        context,
      ),
      ...transitivitySection(context),
      singleArmSection(context),
      leftOutSection(context),
      assumptionsSection(context),
      limitsSection(context),
      unverifiedSection(context),
      methodsSection(context),
      sourcesSection(context),
    ],
  };
}

function glance(context: Context): Section {
  const { report, language } = context;
  const { parts, question, assumptions, unverified } = report;
  const contrasts = parts.flatMap((part) => part.contrasts);
  const off = assumptions.filter(({ made }) => !made);
  const counts = {
    t: parts.reduce((sum, { treatments }) => sum + treatments.length, 0),
    k: new Set(contrasts.map(({ trial }) => trial)).size,
    n: parts.length,
  };
  const lines: Line[] =
    parts.length === 0
      ? [line(say("none", language))]
      : [
          line(say(parts.length === 1 ? "countsOne" : "counts", language, counts)),
          ...(parts.length > 1 ? [line(say("apart", language))] : []),
          line(say(isHazard(context) ? "hazardDirection" : "oddsDirection", language)),
          line(say("modelShown", language, { x: say(question.model, language) })),
          line(
            unverified.length === 0
              ? say("unverifiedNone", language)
              : say("unverifiedCount", language, { n: unverified.length, m: contrasts.length }),
          ),
        ];
  if (off.length > 0)
    lines.push(
      line(
        say("switchedOff", language, {
          x: joined(
            off.map(({ id, leftOut }) => `${id} (${leftOut})`),
            language,
          ),
        }),
      ),
    );
  lines.push(line(say("advice", language)));
  return {
    id: "glance",
    title: say("glance", language),
    level: 2,
    blocks: [
      { type: "list", lines },
      ...(parts.length === 0 ? [] : [{ type: "picture" as const, id: "network", picture: networkPicture(report, language) }]),
    ],
  };
}
