import type { Language } from "@nextline/core";
import type { EvidenceReport, PartReport } from "../report/report-data.ts";
import { ratioText } from "./figures.ts";
import { leagueCells } from "./league-cells.ts";
import { leagueColourOf, leagueColours } from "./league-colour.ts";
import { plotWord } from "./plot-words.ts";
import { questionText } from "./question-text.ts";
import { broken, element, type Picture, tip, written } from "./svg.ts";

const [cellWidth, cellHeight, left] = [76, 40, 14];

/** The league table of a network, in colours. */
export function leaguePicture(report: EvidenceReport, part: PartReport, language: Language): Picture {
  const { treatments, cell } = leagueCells(report, part);
  const n = treatments.length;
  const width = Math.max(620, 2 * left + n * cellWidth);
  const title = `${plotWord("network", language, { n: part.part })}: ${plotWord("leagueTitle", language)}`;
  const measure = plotWord(report.question.measure === "hazard ratio" ? "hazard" : "odds", language);
  const notes = broken(
    `${measure}; ${plotWord(report.question.model, language)}. ${plotWord("leagueNote", language)}`,
    width - 2 * left,
    12,
  );
  const top = 58 + notes.length * 16;
  const body = [
    written(title, left, 26, "ev-head"),
    written(questionText(report, language), left, 46, "ev-text"),
    ...notes.map((note, i) => written(note, left, 66 + 16 * i, "ev-quiet")),
  ];
  for (let row = 0; row < n; row++)
    for (let column = 0; column < n; column++) {
      const [x, y] = [left + column * cellWidth, top + row * cellHeight];
      const middle = x + cellWidth / 2;
      if (row === column) {
        const lines = broken(treatments[row] ?? "", cellWidth - 8, 11).slice(0, 3);
        body.push(
          element(
            "rect",
            { x: x + 1, y: y + 1, width: cellWidth - 2, height: cellHeight - 2, rx: 3, class: "ev-panel" },
            tip(treatments[row] ?? ""),
          ),
        );
        body.push(
          ...lines.map((line, i) =>
            written(line, middle, y + cellHeight / 2 + 4 + 11.5 * (i - (lines.length - 1) / 2), "ev-strong", {
              "text-anchor": "middle",
              "font-size": 11,
              style: "font-size:11px",
            }),
          ),
        );
        continue;
      }
      const ratio = cell(row, column);
      if (ratio === undefined) continue;
      const { fill, ink } = leagueColours[leagueColourOf(ratio, report.question.better)];
      body.push(
        element(
          "rect",
          { x: x + 1, y: y + 1, width: cellWidth - 2, height: cellHeight - 2, rx: 3, fill },
          tip(`${treatments[Math.min(row, column)]} v ${treatments[Math.max(row, column)]}`),
        ),
        element(
          "text",
          { x: middle, y: y + 18, "text-anchor": "middle", fill: ink, style: "font-size:13px;font-weight:600" },
          ratioText(ratio.ratio),
        ),
        element(
          "text",
          { x: middle, y: y + 32, "text-anchor": "middle", fill: ink, style: "font-size:10.5px" },
          `${ratioText(ratio.low)}-${ratioText(ratio.high)}`,
        ),
      );
    }
  return { width, height: top + n * cellHeight + left, title, description: notes.join(" "), body: body.join("") };
}
