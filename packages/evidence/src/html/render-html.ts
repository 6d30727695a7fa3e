import type { Language } from "@nextline/core";
import { buildPage } from "../page/build-page.ts";
import type { Block, Line, Section } from "../page/page.ts";
import { say } from "../page/words.ts";
import { ratioText } from "../plots/figures.ts";
import { svgOf } from "../plots/frame.ts";
import { leagueColourOf } from "../plots/league-colour.ts";
import { pictureStyle } from "../plots/style.ts";
import { escaped } from "../plots/svg.ts";
import type { EvidenceReport } from "../report/report-data.ts";
import { pageStyle } from "./style.ts";

/** The whole synthesis as one HTML page that needs nothing else: no script, nothing loaded, fit for print. Everything from the report is escaped. */
export function renderEvidenceHtml(report: EvidenceReport, { language }: { readonly language: Language }): string {
  const { title, edition, sections } = buildPage(report, language);
  return [
    "<!doctype html>",
    `<html lang="${language}">`,
    "<head>",
    '<meta charset="utf-8">',
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    `<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">`,
    `<title>${escaped(title)}</title>`,
    `<style>${pageStyle}${pictureStyle}</style>`,
    "</head>",
    "<body>",
    `<header>\n<h1>${escaped(title)}</h1>\n<p class="edition">${escaped(edition)}</p>\n</header>`,
    `<nav><ul>${sections
      .filter(({ level }) => level === 2)
      .map(({ id, title: own }) => `<li><a href="#${id}">${escaped(own)}</a></li>`)
      .join("")}</ul></nav>`,
    "<main>",
    ...sections.map((section) => sectionHtml(section, language)),
    "</main>",
    "</body>",
    "</html>",
    "",
  ].join("\n");
}

function sectionHtml({ id, title, level, blocks }: Section, language: Language): string {
  const inside = blocks.map((block) => blockHtml(block, { id, title }, language)).join("\n");
  return `<section id="${id}" aria-labelledby="${id}-title">\n<h${level} id="${id}-title">${escaped(title)}</h${level}>\n${inside}\n</section>`;
}

function blockHtml(block: Block, section: Pick<Section, "id" | "title">, language: Language): string {
  switch (block.type) {
    case "paragraph":
      return `<p>${marked(block.line, language)}</p>`;
    case "list":
      return block.lines.length === 0 ? "" : `<ul>\n${block.lines.map((line) => `<li>${marked(line, language)}</li>`).join("\n")}\n</ul>`;
    case "table": {
      const head = block.columns.map((column) => `<th scope="col">${escaped(column)}</th>`).join("");
      const rows = block.rows.map((cells) => `<tr>${cells.map((cell, index) => cellHtml(cell, index === 0, language)).join("")}</tr>`);
      return scrolled(
        `<table>\n<caption${block.caption === section.title || block.caption === block.columns[0] ? ' class="heard"' : ""}>${escaped(block.caption)}</caption>\n<thead><tr>${head}</tr></thead>\n<tbody>\n${rows.join("\n")}\n</tbody>\n</table>`,
        section.id,
      );
    }
    case "picture":
      return `<figure class="scroll" tabindex="0" role="group" aria-labelledby="${block.id}-picture-title">${svgOf(block.picture, `${block.id}-picture`, false)}</figure>`;
    case "league":
      return scrolled(leagueHtml(block), section.id);
    case "sources":
      return `<ol>\n${block.entries
        .map(({ number, title, rest, address, href }) => {
          const name = href === undefined ? escaped(title) : `<a href="${escaped(href)}" rel="noreferrer">${escaped(title)}</a>`;
          return `<li id="source-${number}" value="${number}">${name}${[rest, address].map((part) => (part === "" ? "" : `. ${escaped(part)}`)).join("")}</li>`;
        })
        .join("\n")}\n</ol>`;
  }
}

/** Figures and names of trials stay on one line. */
function cellHtml(cell: Line, heading: boolean, language: Language): string {
  const whole = cell.text.length < 26 && /^[\d.]+ \(|^\S+$/u.test(cell.text) ? ' class="whole"' : "";
  return heading ? `<th scope="row"${whole}>${marked(cell, language)}</th>` : `<td${whole}>${marked(cell, language)}</td>`;
}

function scrolled(table: string, section: string): string {
  return `<div class="scroll" tabindex="0" role="region" aria-labelledby="${section}-title">\n${table}\n</div>`;
}

/** The league table in colours, with its treatments along both sides for those who hear it. */
function leagueHtml({ caption, treatments, cell, better }: Extract<Block, { readonly type: "league" }>): string {
  const rows = treatments.map((treatment, row) => {
    const cells = treatments.map((_, column) => {
      if (row === column) return `<td><b>${escaped(treatment)}</b></td>`;
      const ratio = cell(row, column);
      if (ratio === undefined) return "<td></td>";
      return `<td class="${leagueColourOf(ratio, better)}"><b>${ratioText(ratio.ratio)}</b>${ratioText(ratio.low)}-${ratioText(ratio.high)}</td>`;
    });
    return `<tr><th scope="row">${escaped(treatment)}</th>${cells.join("")}</tr>`;
  });
  const head = treatments.map((treatment) => `<th scope="col">${escaped(treatment)}</th>`).join("");
  return `<table class="league">\n<caption>${escaped(caption)}</caption>\n<thead><tr><td></td>${head}</tr></thead>\n<tbody>\n${rows.join("\n")}\n</tbody>\n</table>`;
}

function marked({ text, cites = [], unverified = false }: Line, language: Language): string {
  const numbers = cites.map((number) => `<a href="#source-${number}">[${number}]</a>`).join("");
  const mark = say("unverifiedMark", language);
  const own = unverified
    ? text === mark
      ? `<span class="unverified">${escaped(mark)}</span>`
      : `${escaped(text)} <span class="unverified">${escaped(mark)}</span>`
    : escaped(text);
  return [own, numbers].filter((part) => part !== "").join(" ");
}
