import type { Assessment, Language } from "@nextline/core";
import { buildPage } from "../page/build-page.ts";
import { brief } from "../page/context.ts";
import type { Block, Line, Section } from "../page/page.ts";
import { type Phrase, say } from "../phrases.ts";
import type { ReportOptions } from "../report-options.ts";
import { clean } from "../text/clean.ts";

/** The same page as the text, as Markdown with tables. Whatever the texts hold, none of it becomes markup. */
export function renderMarkdown(assessment: Assessment, options: ReportOptions): string {
  const page = buildPage(assessment, options, brief);
  const parts = [`# ${escaped(page.title)}`, escaped(page.edition), ...sectionsMarkdown(page.sections, page.notes, page.language)];
  return `${parts.join("\n\n")}\n`;
}

/** Sections and the notes under them as paragraphs of Markdown; `more` says that a list goes on elsewhere. */
export function sectionsMarkdown(
  sections: readonly Section[],
  notes: readonly Line[],
  language: Language,
  more: Phrase = "more",
): string[] {
  return [
    ...sections.flatMap((section) => [
      `${"#".repeat(section.level)} ${escaped(section.title)}`,
      ...section.blocks.map((block) => blockText(block, language, more)),
    ]),
    "---",
    ...notes.map((note) => `> ${marked(note, language)}`),
  ];
}

function blockText(block: Block, language: Language, more: Phrase): string {
  switch (block.type) {
    case "list": {
      const title = block.title === undefined ? [] : [`**${escaped(block.title)}**`, ""];
      const lines = block.lines.map((line) => `- ${line.tone === "strong" ? `**${marked(line, language)}**` : marked(line, language)}`);
      return [...title, ...lines, ...(block.more === undefined ? [] : [`- ${say(more, language, { n: block.more })}`])].join("\n");
    }
    case "pairs":
      return ["| | |", "|---|---|", ...block.rows.map(({ label, value }) => `| **${escaped(label)}** | ${escaped(value)} |`)].join("\n");
    case "table":
      return [
        `| ${block.columns.map(escaped).join(" | ")} |`,
        `|${block.columns.map(() => "---").join("|")}|`,
        ...block.rows.map(
          ({ cells }) =>
            `| ${cells.map((cell, index) => (index === block.heading ? `**${marked(cell, language)}**` : marked(cell, language))).join(" | ")} |`,
        ),
      ].join("\n");
    case "paragraph":
      return marked(block.line, language);
    case "sources":
      return block.entries
        .map(
          ({ number, title, rest, address, href }) =>
            `${number}. ${escaped(title)}${[rest, href === undefined ? address : ""].map((part) => (part === "" ? "" : `. ${escaped(part)}`)).join("")}${href === undefined ? "" : ` <${encodeURI(href).replace(/[<>]/gu, "")}>`}`,
        )
        .join("\n");
  }
}

function marked({ text, cites = [], unverified = false, also = [] }: Line, language: Language): string {
  const numbers = cites.map((number) => `\\[${number}\\]`).join("");
  const own = `${escaped(text)}${numbers === "" ? "" : ` ${numbers}`}${unverified ? say("unverified", language) : ""}`;
  return [own, ...also.map((line) => marked(line, language))].join(say("nextSentence", language));
}

/** A text in which no character is markup. */
function escaped(text: string): string {
  return clean(text)
    .replace(/[\\`*_[\]<>|#~]/gu, "\\$&")
    .replace(/&/gu, "&amp;");
}
