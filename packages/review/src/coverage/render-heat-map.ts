import type { CoverageCount, CoverageSummary, History } from "./summary.ts";
import { historyText } from "./summary.ts";

const cell = { width: 11, height: 9 };
const panelGap = 24;
const left = 182;
const top = 74;

/** What each panel shows, and in which colour. */
const panels: readonly { readonly title: string; readonly count: keyof Omit<CoverageCount, "asked">; readonly hue: string }[] = [
  { title: "Nothing recommended", count: "nothingRecommended", hue: "180, 40, 30" },
  { title: "Guidelines conflict", count: "guidelinesConflict", hue: "40, 80, 170" },
  { title: "Only unverified", count: "onlyUnverified", hue: "190, 130, 0" },
];

/**
 * The coverage as a picture (SVG): a row for each history, a column for each country and year, in three panels; the darker, the larger the
 * share of the combinations of fitness, risk and kidneys for which it holds. White: none. Grey: not asked.
 */
export function renderCoverageHeatMap(summary: CoverageSummary): string {
  const { histories, columns } = summary;
  const panelWidth = columns.length * cell.width;
  const width = left + panels.length * (panelWidth + panelGap);
  const height = top + histories.length * cell.height + 20;
  const body = panels.map((panel, index) => panelOf(panel, left + index * (panelWidth + panelGap), summary));
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}" font-family="sans-serif" font-size="8" role="img" aria-label="Coverage of the knowledge base">`,
    `<rect width="${width}" height="${height}" fill="#fff"/>`,
    ...legend.map((line, index) => `<text x="4" y="${28 + 11 * index}">${line}</text>`),
    `<text x="4" y="14" font-size="12">What the knowledge base covers: histories by country and year (share of fitness, risk and kidneys)</text>`,
    ...histories.map((history, row) => rowLabel(history, row, histories[row - 1])),
    ...body,
    "</svg>",
    "",
  ].join("\n");
}

const legend = ["- never given, s given and of use,", "R refractory; darker: a larger share;", "white: none; grey: not asked"];

const short = { naive: "-", sensitive: "s", refractory: "R" } as const;

/** Relapse and the four drugs; a refractory drug is an R. */
function rowLabel(history: History, row: number, before: History | undefined): string {
  const y = top + row * cell.height + cell.height - 2;
  const { relapse, lenalidomide, bortezomib, antiCD38, bcma } = history;
  const group =
    before?.relapse === relapse
      ? ""
      : `<text x="4" y="${y}" font-weight="bold">relapse ${relapse === 4 ? "4+" : relapse}</text><line x1="4" x2="${left}" y1="${y - cell.height + 2}" y2="${y - cell.height + 2}" stroke="#999"/>`;
  return `${group}<text x="62" y="${y}">len ${short[lenalidomide]}  bor ${short[bortezomib]}  CD38 ${short[antiCD38]}  BCMA ${short[bcma]}</text>`;
}

function panelOf({ title, count, hue }: (typeof panels)[number], x: number, summary: CoverageSummary): string {
  const heads = summary.columns.map(({ jurisdiction, year }, index) => {
    const at = x + index * cell.width + cell.width - 3;
    return `<text transform="translate(${at} ${top - 4}) rotate(-90)">${jurisdiction} ${year}</text>`;
  });
  const rows = summary.histories.map((history, row) => {
    const cells = summary.columns.flatMap(({ jurisdiction, year }, index) => {
      const found = summary.at(history, jurisdiction, year);
      const share = found === undefined ? undefined : found[count] / found.asked;
      if (share === 0) return [];
      const fill = share === undefined ? "#ddd" : `rgba(${hue},${(0.15 + 0.85 * share).toFixed(2)})`;
      return [`<rect x="${index * cell.width}" width="${cell.width - 1}" height="${cell.height - 1}" fill="${fill}"/>`];
    });
    return `<g transform="translate(${x} ${top + row * cell.height})"><title>${historyText(history)}</title>${cells.join("")}</g>`;
  });
  const frame = `<rect x="${x - 1}" y="${top - 1}" width="${summary.columns.length * cell.width + 1}" height="${summary.histories.length * cell.height + 1}" fill="none" stroke="#999" stroke-width="0.5"/>`;
  return [`<text x="${x}" y="32" font-size="10" font-weight="bold">${title}</text>`, ...heads, frame, ...rows].join("\n");
}
