import type { Language } from "@nextline/core";
import { buildPage } from "../page/build-page.ts";
import type { Block, Line, Section } from "../page/page.ts";
import { say } from "../page/words.ts";
import { withLimits } from "../plots/figures.ts";
import type { EvidenceReport } from "../report/report-data.ts";
import { setTable } from "./set-table.ts";
import type { TextSetting } from "./text-setting.ts";

const width = 100;

/** With more treatments a league table is wider than a text. */
const leagueRoom = 5;

/** The synthesis as plain text, 100 columns wide, without pictures. */
export function renderEvidenceText(report: EvidenceReport, options: TextSetting & { readonly language: Language }): string {
  const { title, edition, sections } = buildPage(report, options.language);
  const head = [...options.wrap(title, width), ...options.wrap(edition, width)];
  return `${[...head, ...sections.flatMap((section) => ["", ...sectionLines(section)])].join("\n")}\n`;

  function sectionLines({ title: own, level, blocks }: Section): string[] {
    const lines = options.wrap(own, width);
    const rule = level === 2 ? ["-".repeat(Math.max(...lines.map(options.displayWidth)))] : [];
    return [...lines, ...rule, ...blocks.flatMap(blockLines)];
  }

  function blockLines(block: Block): string[] {
    const { language, wrap } = options;
    switch (block.type) {
      case "paragraph":
        return wrap(set(block.line), width, "  ");
      case "list":
        return block.lines.flatMap((one) => wrap(set(one), width, "  - "));
      case "table":
        return block.rows.length === 0
          ? []
          : setTable([block.columns, ...block.rows.map((row) => row.map(set))], width - 2, options).map((text) => `  ${text}`.trimEnd());
      case "league": {
        const { treatments, cell } = block;
        if (treatments.length > leagueRoom) return wrap(say("leagueElsewhere", language, { n: treatments.length }), width, "  ");
        const rows = treatments.map((treatment, row) =>
          treatments.map((_, column) => {
            const ratio = cell(row, column);
            return row === column ? treatment : ratio === undefined ? "." : withLimits(ratio);
          }),
        );
        return [...wrap(block.caption, width, "  "), ...setTable(rows, width - 2, options).map((text) => `  ${text}`.trimEnd())];
      }
      case "picture":
        return [];
      case "sources":
        return block.entries.flatMap(({ number, title: own, rest, address }) => {
          const first = `  [${number}] `;
          return wrap([own, rest, address].filter((part) => part !== "").join(". "), width, first);
        });
    }
  }

  function set({ text, cites = [], unverified = false }: Line): string {
    const numbers = cites.map((number) => `[${number}]`).join("");
    const mark = unverified && text !== say("unverifiedMark", options.language) ? ` (${say("unverifiedMark", options.language)})` : "";
    return clean([text + mark, numbers].filter((part) => part !== "").join(" "));
  }
}

/** Without control characters and direction marks: what came from a file cannot steer the terminal. */
function clean(text: string): string {
  return text.replace(/[\r\n\t]+/gu, " ").replace(/[\p{Cc}\u200e\u200f\u202a-\u202e\u2066-\u2069]/gu, "?");
}
