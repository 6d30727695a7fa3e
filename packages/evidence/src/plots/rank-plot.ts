import type { Language } from "@nextline/core";
import type { EvidenceReport, PartReport } from "../report/report-data.ts";
import { plotWord } from "./plot-words.ts";
import { questionText } from "./question-text.ts";
import { broken, element, type Picture, tip, written } from "./svg.ts";

const [columns, panelWidth, panelHeight, left] = [6, 158, 104, 14];

/** Rankograms of a network as small multiples, the treatment with the highest P-score first. All have the same axes. */
export function rankPicture(report: EvidenceReport, part: PartReport, language: Language): Picture {
  const ranks = part.analysis?.ranks;
  const treatments = ranks?.treatments ?? [];
  const width = 2 * left + Math.max(4, Math.min(columns, treatments.length)) * panelWidth;
  const title = `${plotWord("network", language, { n: part.part })}: ${plotWord("ranksTitle", language)}`;
  const note = plotWord("ranksNote", language, { n: ranks?.draws ?? 0, seed: ranks?.seed ?? 0 });
  const notes = broken(`${plotWord(report.question.model, language)}. ${note}`, width - 2 * left, 12);
  const top = 58 + 16 * notes.length;
  const body = [
    written(title, left, 26, "ev-head"),
    written(questionText(report, language), left, 46, "ev-text"),
    ...notes.map((line, i) => written(line, left, 66 + 16 * i, "ev-quiet")),
    ...treatments.map((one, i) => panel(one, left + (i % columns) * panelWidth, top + Math.floor(i / columns) * panelHeight, language)),
  ];
  const rows = Math.ceil(treatments.length / columns);
  const description = treatments
    .map(({ treatment, pScore, sucra }) => `${treatment}: P-score ${pScore.toFixed(2)}, SUCRA ${sucra.toFixed(2)}`)
    .join("; ");
  return { width, height: top + rows * panelHeight + left, title, description: `${notes.join(" ")} ${description}`, body: body.join("") };
}

type Ranked = NonNullable<PartReport["analysis"]>["ranks"]["treatments"][number];

function panel({ treatment, pScore, sucra, ranks }: Ranked, x: number, y: number, language: Language): string {
  const [inner, height] = [panelWidth - 18, 46];
  const base = y + 34 + height;
  const step = inner / ranks.length;
  const name = broken(treatment, 118, 12.5);
  return element(
    "g",
    {},
    tip(`${treatment}: P-score ${pScore.toFixed(2)}, SUCRA ${sucra.toFixed(2)}`),
    written(`${name[0] ?? ""}${name.length > 1 ? "..." : ""}`, x, y + 14, "ev-strong", { style: "font-size:12.5px" }),
    written(`P ${pScore.toFixed(2)}, SUCRA ${sucra.toFixed(2)}`, x, y + 28, "ev-quiet", { style: "font-size:10.5px" }),
    element("rect", { x, y: base - height, width: inner, height, class: "ev-band" }),
    ...ranks.map((share, i) =>
      share < 0.0005
        ? ""
        : element("rect", {
            x: x + i * step + 0.6,
            y: base - share * height,
            width: Math.max(1, step - 1.2),
            height: share * height,
            class: "ev-bar",
          }),
    ),
    element("line", { x1: x, x2: x + inner, y1: base, y2: base, class: "ev-axis" }),
    written("1", x + step / 2, base + 12, "ev-quiet", { "text-anchor": "middle", style: "font-size:10px" }),
    written(String(ranks.length), x + inner - step / 2, base + 12, "ev-quiet", { "text-anchor": "middle", style: "font-size:10px" }),
    written(plotWord("rank", language), x + inner / 2, base + 12, "ev-quiet", { "text-anchor": "middle", style: "font-size:10px" }),
  );
}
