import type { Timeline } from "@nextline/core";
import { style } from "../html/style.ts";
import { countTold, courseNotes } from "./course-notes.ts";
import { lineAccount } from "./line-account.ts";
import { lineLabel } from "./line-label.ts";
import { renderTimelineSvg } from "./render-timeline-svg.ts";
import { safe } from "./svg-element.ts";
import { type TimelineNames, type TimelineOptions, timelineNames } from "./timeline-options.ts";
import { type TimelineWord, tell } from "./timeline-words.ts";

/** What the page adds to the style of every report: room for the picture, which turns the paper in print. */
const more = `
body { max-width: 70rem; }
figure { margin: 1rem 0; overflow-x: auto; }
figure svg { display: block; width: 100%; min-width: 46rem; height: auto; }
table { font-size: .92rem; }
td, th { min-width: 7rem; }
td p { margin: 0 0 .3rem; }
h2 { break-after: avoid; }
.date { white-space: nowrap; }
@page { margin: 12mm; }
@media print { figure { overflow: visible; break-inside: avoid; } figure svg { min-width: 0; max-height: 90vh; } td, th { min-width: 0; } }
`;

/** The columns of the table; what follows the first of a column is written below it with its name. */
const columns: readonly (readonly [TimelineWord, ...TimelineWord[]])[] = [
  ["drugs", "transplant"],
  ["dates"],
  ["began"],
  ["bestResponse", "mrd", "relapseFromComplete"],
  ["progression", "ended"],
  ["refractory"],
];

/**
 * The course of the disease as one page that needs nothing else: the picture, the table of lines, and what another reader may count, what was
 * left out and what contradicts itself. No script, nothing loaded; everything is escaped. Never throws.
 */
export function renderTimelineHtml(timeline: Timeline, options: TimelineOptions): string {
  const names = timelineNames(options);
  const { language } = names;
  const title = tell("title", language, { day: timeline.asOf });
  return [
    "<!doctype html>",
    `<html lang="${language}">`,
    "<head>",
    '<meta charset="utf-8">',
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    `<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">`,
    `<title>${safe(title)}</title>`,
    `<style>${style}${more}</style>`,
    "</head>",
    "<body>",
    "<header>",
    `<h1>${safe(title)}</h1>`,
    `<p class="edition">${safe(countTold(timeline, names))}</p>`,
    "</header>",
    "<main>",
    ...courseNotes(timeline, names)
      .filter(({ warning }) => warning)
      .map(noteHtml),
    `<figure tabindex="0" aria-label="${safe(title)}">`,
    renderTimelineSvg(timeline, options).trimEnd(),
    "</figure>",
    ...linesHtml(timeline, names),
    ...courseNotes(timeline, names)
      .filter(({ warning }) => !warning)
      .map(noteHtml),
    "</main>",
    "</body>",
    "</html>",
    "",
  ].join("\n");
}

function linesHtml({ course }: Timeline, names: TimelineNames): string[] {
  if (course.lines.length === 0) return [];
  const { language } = names;
  const rows = course.lines.map((line) => ({ line, told: new Map(lineAccount(line, names).map(({ word, value }) => [word, value])) }));
  const shown = columns.filter((words) => rows.some(({ told }) => words.some((word) => told.has(word))));
  const head = [tell("line", language), ...shown.map(([word]) => tell(word, language))];
  return [
    `<section aria-labelledby="lines-title">`,
    `<h2 id="lines-title">${safe(tell("linesRow", language))}</h2>`,
    '<div class="scroll" tabindex="0" role="region" aria-labelledby="lines-title">',
    "<table>",
    `<thead><tr>${head.map((name) => `<th scope="col">${safe(name)}</th>`).join("")}</tr></thead>`,
    "<tbody>",
    ...rows.map(({ line, told }) => {
      const cells = shown.map((words) => {
        const parts = words.flatMap((word, index) => {
          const value = told.get(word);
          if (value === undefined) return [];
          return [index === 0 ? value : `${tell(word, language)}${language === "en" ? ": " : "："}${value}`];
        });
        return `<td>${parts.map((part) => `<p>${datesWhole(safe(part))}</p>`).join("")}</td>`;
      });
      return `<tr><th scope="row">${line.position}. ${safe(lineLabel(line, names))}</th>${cells.join("")}</tr>`;
    }),
    "</tbody>",
    "</table>",
    "</div>",
    "</section>",
  ];
}

function noteHtml({ title, lines, warning }: ReturnType<typeof courseNotes>[number]): string {
  const items = lines.map((line) => `<li>${safe(line)}</li>`).join("\n");
  return `<section${warning ? ' class="attention"' : ""}>\n<h2>${safe(title)}</h2>\n<ul>\n${items}\n</ul>\n</section>`;
}

/** Dates are not broken at their hyphens. */
const datesWhole = (markup: string): string => markup.replace(/\d{4}-\d{2}(?:-\d{2})?/gu, '<span class="date">$&</span>');
