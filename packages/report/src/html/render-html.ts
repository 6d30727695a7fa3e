import type { Assessment, Language } from "@nextline/core";
import { buildPage } from "../page/build-page.ts";
import { whole } from "../page/context.ts";
import type { Block, Line, Section } from "../page/page.ts";
import { say } from "../phrases.ts";
import type { ReportOptions } from "../report-options.ts";
import { escapeHtml } from "./escape-html.ts";
import { style } from "./style.ts";

/**
 * The whole advice as one HTML page that needs nothing else: every option with every argument, folded; no script, nothing loaded.
 * Everything that comes from the assessment is escaped. What is folded is left out in print.
 */
export function renderHtml(assessment: Assessment, options: ReportOptions): string {
  const page = buildPage(assessment, options, whole);
  const { language } = page;
  return [
    "<!doctype html>",
    `<html lang="${language}">`,
    "<head>",
    '<meta charset="utf-8">',
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    `<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">`,
    `<title>${escapeHtml(page.title)}</title>`,
    `<style>${style}</style>`,
    "</head>",
    "<body>",
    "<header>",
    `<h1>${escapeHtml(page.title)}</h1>`,
    `<p class="edition">${escapeHtml(page.edition)}</p>`,
    "</header>",
    "<main>",
    ...page.sections.map((section) => sectionHtml(section, language)),
    "</main>",
    "<footer>",
    ...page.notes.map((note) => `<p${classOf(note)}>${marked(note, language)}</p>`),
    "</footer>",
    "</body>",
    "</html>",
    "",
  ].join("\n");
}

function sectionHtml(section: Section, language: Language): string {
  const title = escapeHtml(section.title);
  const blocks = section.blocks.map((block) => blockHtml(block, language, section)).join("\n");
  if (section.fold !== undefined)
    return `<details id="${section.id}"${section.fold === "open" ? " open" : ""}>\n<summary><h3>${title}</h3></summary>\n${blocks}\n</details>`;
  const tone = section.tone === "warning" ? ' class="attention"' : "";
  return `<section id="${section.id}"${tone} aria-labelledby="${section.id}-title">\n<h2 id="${section.id}-title">${title}</h2>\n${blocks}\n</section>`;
}

function blockHtml(block: Block, language: Language, section: Section): string {
  switch (block.type) {
    case "list": {
      const level = section.level + 1;
      const title = block.title === undefined ? "" : `<h${level}>${escapeHtml(block.title)}</h${level}>\n`;
      const more = block.more === undefined ? "" : `\n<li class="more">${escapeHtml(say("more", language, { n: block.more }))}</li>`;
      return `${title}<ul>\n${block.lines.map((line) => `<li${classOf(line)}>${marked(line, language)}</li>`).join("\n")}${more}\n</ul>`;
    }
    case "pairs":
      return `<table>\n<tbody>\n${block.rows.map(({ label, value }) => `<tr><th scope="row">${escapeHtml(label)}</th><td>${escapeHtml(value)}</td></tr>`).join("\n")}\n</tbody>\n</table>`;
    case "table": {
      const head = block.columns.map((column) => `<th scope="col">${escapeHtml(column)}</th>`).join("");
      const rows = block.rows.map(
        ({ cells, tone }) =>
          `<tr${tone === undefined ? "" : ` class="${tone}"`}>${cells.map((cell, index) => cellHtml(cell, index === block.heading, language)).join("")}</tr>`,
      );
      return `<div class="scroll" tabindex="0" role="region" aria-labelledby="${section.id}-title">\n<table>\n<thead><tr>${head}</tr></thead>\n<tbody>\n${rows.join("\n")}\n</tbody>\n</table>\n</div>`;
    }
    case "paragraph":
      return `<p${classOf(block.line)}>${marked(block.line, language)}</p>`;
    case "sources":
      return `<ol>\n${block.entries
        .map(({ number, title, rest, address, href }) => {
          const name = href === undefined ? escapeHtml(title) : `<a href="${escapeHtml(href)}" rel="noreferrer">${escapeHtml(title)}</a>`;
          return `<li id="source-${number}" value="${number}">${name}${[rest, address].map((part) => (part === "" ? "" : `. ${escapeHtml(part)}`)).join("")}</li>`;
        })
        .join("\n")}\n</ol>`;
  }
}

function cellHtml(cell: Line, heading: boolean, language: Language): string {
  return heading ? `<th scope="row">${marked(cell, language)}</th>` : `<td>${marked(cell, language)}</td>`;
}

const classOf = ({ tone }: Line): string => (tone === undefined ? "" : ` class="${tone}"`);

function marked({ text, cites = [], unverified = false, also = [] }: Line, language: Language): string {
  const numbers = cites.map((number) => `<a href="#source-${number}">[${number}]</a>`).join("");
  const mark = unverified ? `<span class="unverified">${escapeHtml(say("unverified", language))}</span>` : "";
  const own = `${escapeHtml(text)}${numbers === "" ? "" : ` ${numbers}`}${mark}`;
  return [own, ...also.map((line) => marked(line, language))].join(say("nextSentence", language));
}
