import type { Language } from "@nextline/core";
import type { EvidenceReport, PartReport } from "../report/report-data.ts";
import { pPhrase } from "./figures.ts";
import { forestOf } from "./forest-plot.ts";
import { plotWord } from "./plot-words.ts";
import { questionText } from "./question-text.ts";
import type { Picture } from "./svg.ts";

/** Direct beside indirect evidence of each comparison that has both; `undefined` where none has. */
export function splitPicture(report: EvidenceReport, part: PartReport, language: Language): Picture | undefined {
  const { measure, model } = report.question;
  const splits = part.analysis?.[model].splits ?? [];
  if (splits.length === 0) return undefined;
  const time = measure === "hazard ratio";
  const lines = splits.flatMap(({ treatment, comparator, direct, indirect, network, p }) => [
    {
      label: `${treatment} ${plotWord("versus", language, { x: comparator })}`,
      ratio: direct,
      kind: "direct" as const,
      last: plotWord("difference", language, { p: pPhrase(p) }),
      ruled: true,
    },
    { label: "", ratio: indirect, kind: "indirect" as const, last: "" },
    { label: "", ratio: network, kind: "direct and indirect" as const, last: "" },
  ]);
  const [first, second] = [plotWord("treatmentBetter", language), ""];
  return forestOf(lines, {
    title: `${plotWord("network", language, { n: part.part })}: ${plotWord("splitTitle", language)}`,
    subtitle: `${questionText(report, language)}; ${plotWord(model, language)}`,
    columns: [plotWord("treatment", language), plotWord(time ? "hazardShort" : "oddsShort", language), ""],
    sides: time ? [first, second] : [second, first],
    axis: plotWord(time ? "hazard" : "odds", language),
    language,
  });
}
