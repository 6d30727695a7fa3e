import type { Language } from "@nextline/core";
import type { EvidenceReport, PartReport } from "../report/report-data.ts";
import { drawnPart } from "./network-part.ts";
import { plotWord } from "./plot-words.ts";
import { questionText } from "./question-text.ts";
import { broken, element, type Picture, written } from "./svg.ts";

const width = 1040;
const gap = 14;
const head = 30;

/** Four to a row. */
const pairWidth = (width - 5 * gap) / 4;

/** The networks of a question, each in a panel of its own: the large ones first, pairs of treatments that stand alone below. */
export function networkPicture(report: EvidenceReport, language: Language): Picture {
  const title = plotWord("networkTitle", language);
  const notes =
    report.parts.length === 0
      ? [plotWord("nothing", language)]
      : [plotWord("networkNote", language), ...(report.parts.length > 1 ? [plotWord("networkApart", language)] : [])];
  const body = [written(title, gap, 26, "ev-head"), written(questionText(report, language), gap, 46, "ev-text")];
  let y = 50;
  for (const note of notes.flatMap((text) => broken(text, width - 2 * gap, 12))) {
    y += 16;
    body.push(written(note, gap, y, "ev-quiet"));
  }
  y += gap;
  for (const row of rowsOf(report.parts, language)) {
    const height = Math.max(...row.map((panel) => panel.height)) + head;
    const pairs = row.every(({ pair }) => pair);
    const spare = (width - 2 * gap - row.reduce((sum, panel) => sum + panel.width, 0) - gap * (row.length - 1)) / row.length;

    let x = gap;
    for (const panel of row) {
      const own = pairs ? pairWidth : panel.width + spare;
      body.push(element("rect", { x, y, width: own, height, rx: 8, class: "ev-panel" }));
      body.push(
        written(panel.title, x + 12, y + 20, "ev-strong"),
        ...(panel.size === "" ? [] : [written(panel.size, x + own - 12, y + 20, "ev-quiet", { "text-anchor": "end" })]),
      );
      body.push(
        element(
          "g",
          {
            transform: `translate(${(x + (own - panel.width) / 2).toFixed(1)} ${(y + head + (height - head - panel.height) / 2).toFixed(1)})`,
          },
          panel.body,
        ),
      );
      x += own + gap;
    }
    y += height + gap;
  }
  const description = report.parts
    .map(
      ({ part, treatments, contrasts }) =>
        `${plotWord("network", language, { n: part })}: ${treatments.map(({ id }) => id).join(", ")} (${[...new Set(contrasts.map(({ trial }) => trial))].join(", ")})`,
    )
    .join(". ");
  return { width, height: y, title, description: `${notes.join(" ")} ${description}`, body: body.join("") };
}

interface Panel {
  readonly width: number;
  readonly height: number;
  readonly title: string;
  readonly size: string;
  /** Two treatments only. */
  readonly pair: boolean;
  readonly body: string;
}

/** Panels in rows that are no wider than the picture; a network that is wider is drawn smaller. Small panels have four to a row. */
function rowsOf(parts: readonly PartReport[], language: Language): Panel[][] {
  const rows: Panel[][] = [];
  let kind = "";
  for (const part of parts) {
    const panel = panelOf(part, language);
    const own = part.treatments.length === 2 ? "pair" : "network";
    const row = rows.at(-1);
    const used = row === undefined ? Number.POSITIVE_INFINITY : row.reduce((sum, { width: one }) => sum + one + gap, 2 * gap);
    if (row !== undefined && own === kind && (own === "pair" ? row.length < 4 : used + panel.width <= width)) row.push(panel);
    else rows.push([panel]);
    kind = own;
  }
  return rows;
}

function panelOf(part: PartReport, language: Language): Panel {
  const drawn = drawnPart(part, (patients) => plotWord("patients", language, { n: patients }));
  const trials = new Set(part.contrasts.map(({ trial }) => trial)).size;
  const title = plotWord("network", language, { n: part.part });
  const size = part.treatments.length === 2 ? "" : plotWord("size", language, { k: part.treatments.length, m: trials });
  const scale = Math.min(1, (width - 4 * gap) / drawn.width);
  const body = scale === 1 ? drawn.body : element("g", { transform: `scale(${scale.toFixed(3)})` }, drawn.body);
  const pair = part.treatments.length === 2;
  return { width: pair ? drawn.width * scale : Math.max(300, drawn.width * scale), height: drawn.height * scale, title, size, pair, body };
}
