import type { Language } from "@nextline/core";
import type { Block, Line, Page, Section, SourceEntry } from "../page/page.ts";
import { say } from "../phrases.ts";
import { clean } from "./clean.ts";
import { paint, type Tone } from "./colour.ts";
import { cutColumns, displayWidth } from "./display-width.ts";
import { tableLines } from "./table.ts";
import { wrap } from "./wrap.ts";

/** Below so many columns a table is written row by row. */
const narrow = 80;

interface Printed {
  readonly text: string;
  readonly tone?: Tone | undefined;
}

/** A page as plain text, no line wider than `width` columns. */
export function printPage(page: Page, width: number, colour: boolean): string {
  return `${printed(page, Math.max(40, width))
    .map(({ text, tone }) => paint(text, tone, colour))
    .join("\n")}\n`;
}

function printed(page: Page, width: number): Printed[] {
  return [
    ...wrap(clean(page.headline), width).map((text): Printed => ({ text, tone: "title" })),
    ...page.sections.flatMap((section) => sectionLines(section, page.language, width)),
    { text: "" },
    ...page.notes.flatMap((note) => lineOf(note, page.language, width, "")),
  ];
}

function sectionLines(section: Section, language: Language, width: number): Printed[] {
  const heading = wrap(clean(section.title), width).map(
    (text): Printed => ({ text, tone: section.tone === "warning" ? "warning" : "heading" }),
  );
  return [{ text: "" }, ...heading, ...section.blocks.flatMap((block) => blockLines(block, language, width))];
}

function blockLines(block: Block, language: Language, width: number): Printed[] {
  switch (block.type) {
    case "list": {
      const more = block.more === undefined ? "" : say("more", language, { n: block.more });
      const heading =
        block.title === undefined || more === "" ? (block.title ?? "") : `${block.title}${language === "en" ? ", " : "、"}${more}`;
      const title: Printed[] = heading === "" ? [] : wrap(clean(heading), width, "  ").map((text) => ({ text }));
      const first = block.title === undefined ? "  - " : "    - ";
      const rest = more === "" || heading !== "" ? [] : wrap(more, width, "    ").map((text): Printed => ({ text, tone: "quiet" }));
      return [
        ...title,
        ...block.lines.flatMap((line) => lineOf(line, language, width, line.tone === "strong" ? first.replace("-", "!") : first)),
        ...rest,
      ];
    }
    case "pairs": {
      const column = Math.min(22, Math.max(...block.rows.map(({ label }) => displayWidth(label))));
      return block.rows.flatMap(({ label, value }) => {
        const lead = `  ${label}${" ".repeat(Math.max(0, column - displayWidth(label)))}  `;
        return wrap(clean(value), width, lead, " ".repeat(Math.min(displayWidth(lead), column + 4))).map((text) => ({ text }));
      });
    }
    case "table": {
      const rows = [block.columns, ...block.rows.map(({ cells }) => cells.map((cell) => marked(cell, language)))];
      if (width < narrow) {
        return rows
          .slice(1)
          .flatMap((row, index) =>
            wrap(row.join(" | "), width, "  ", "      ").map((text): Printed => ({ text, tone: block.rows[index]?.tone })),
          );
      }
      return tableLines(rows, width - 2).flatMap((lines, index) =>
        lines.map((text): Printed => ({ text: `  ${text}`, tone: index === 0 ? "quiet" : block.rows[index - 1]?.tone })),
      );
    }
    case "paragraph":
      return lineOf(block.line, language, width, "  ");
    case "sources":
      return block.entries.flatMap((entry) => sourceLines(entry, width).map((text): Printed => ({ text, tone: "quiet" })));
  }
}

function lineOf(line: Line, language: Language, width: number, first: string): Printed[] {
  return wrap(marked(line, language), width, first).map((text) => ({ text, tone: line.tone }));
}

/** A sentence with the numbers of its sources and the mark of what is not verified. */
function marked({ text, cites = [], unverified = false, also = [] }: Line, language: Language): string {
  const numbers = cites.map((number) => `[${number}]`).join("");
  const own = clean(`${text}${numbers === "" ? "" : ` ${numbers}`}${unverified ? say("unverified", language) : ""}`);
  return [own, ...also.map((line) => marked(line, language))].join(say("nextSentence", language));
}

/** One source, on one line where it fits: the title gives way first, the identifier never. */
function sourceLines({ number, title, rest, address }: SourceEntry, width: number): string[] {
  const lead = `  [${number}] `;
  const after = clean([rest, address].filter((part) => part !== "").join(". "));
  const room = width - displayWidth(lead);
  const forTitle = after === "" ? room - 1 : room - displayWidth(after) - 2;
  const name = clean(title).replace(/\.$/u, "");
  if (forTitle < Math.min(18, displayWidth(name))) return wrap(`${ended(cutColumns(name, room))}${after}`, width, lead);
  return [`${lead}${ended(cutColumns(name, forTitle))}${after}`.trimEnd()];
}

const ended = (text: string): string => (text.endsWith("...") ? `${text} ` : `${text}. `);
