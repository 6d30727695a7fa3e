import { certaintyWords } from "@nextline/core";
import { withLimits } from "../plots/figures.ts";
import { forestOf } from "../plots/forest-plot.ts";
import { plotWord } from "../plots/plot-words.ts";
import { questionText } from "../plots/question-text.ts";
import type { PartReport } from "../report/report-data.ts";
import { reasonText } from "./coded-words.ts";
import { type Context, inLanguage, isHazard, joined, line } from "./context.ts";
import { contrastTable } from "./contrast-table.ts";
import type { Section } from "./page.ts";
import { treatmentTable } from "./part-sections.ts";
import { say } from "./words.ts";

/** The networks of two treatments, each by itself, in one section. */
export function aloneSection(parts: readonly PartReport[], context: Context): Section[] {
  if (parts.length === 0) return [];
  const { report, language } = context;
  const time = isHazard(context);
  const rows = parts.flatMap((part) => (part.analysis?.forest ?? []).map((row) => ({ part, row })));
  const benefit = plotWord("treatmentBetter", language);
  const names = ({ part, row }: (typeof rows)[number]): string => say("versus", language, { x: row.treatment, y: part.comparator });
  const picture = forestOf(
    rows.map((one) => ({
      label: names(one),
      ratio: one.row.ratio,
      kind: one.row.kind,
      last: inLanguage(certaintyWords[one.row.certainty], language),
      ruled: true,
    })),
    {
      title: say("alone", language),
      subtitle: questionText(report, language),
      columns: [say("comparison", language), plotWord(time ? "hazardShort" : "oddsShort", language), say("certainty", language)],
      sides: time ? [benefit, ""] : ["", benefit],
      axis: plotWord(time ? "hazard" : "odds", language),
      language,
    },
  );
  return [
    {
      id: "alone",
      title: say("alone", language),
      level: 2,
      blocks: [
        { type: "paragraph", line: line(say("aloneText", language)) },
        {
          type: "list",
          lines: parts.flatMap(({ faults }) =>
            faults.map(({ path, found, expected }) => line(say("faults", language, { x: `${path}: ${found}; ${expected}` }))),
          ),
        },
        { type: "picture", id: "alone-forest", picture },
        {
          type: "table",
          caption: say("alone", language),
          columns: [
            say("comparison", language),
            say(time ? "hazard" : "odds", language),
            say("trials", language),
            say("certainty", language),
            say("why", language),
          ],
          rows: rows.map((one) => [
            line(names(one)),
            line(withLimits(one.row.ratio)),
            line(joined(one.row.trials, language)),
            line(inLanguage(certaintyWords[one.row.certainty], language)),
            line(
              joined(
                one.row.reasons
                  .filter((reason) => reason !== "incoherence-not-testable")
                  .map((reason) => inLanguage(reasonText(reason), language)),
                language,
              ),
            ),
          ]),
        },
        contrastTable(
          parts.flatMap(({ contrasts }) => contrasts),
          context,
        ),
        treatmentTable(parts, context),
      ],
    },
  ];
}
