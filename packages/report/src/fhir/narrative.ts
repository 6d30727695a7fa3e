import type { Narrative } from "fhir/r4.js";
import { escapeHtml } from "../html/escape-html.ts";
import { editionText } from "../page/build-page.ts";
import { type Context, isWorthwhile } from "../page/context.ts";
import { say } from "../phrases.ts";
import { standingWords } from "../words.ts";
import { plain } from "./element.ts";

/** What a reader sees who sees the text alone: what can be chosen in order, what is ruled out, the edition and the notice. */
export function narrative({ assessment, language }: Context): Narrative {
  const { options, edition, notice } = assessment;
  const shown = options.filter(isWorthwhile);
  const row = ({ id, standing, rank }: (typeof options)[number]): string =>
    `<li>${rank}. ${escaped(id)} (${escaped(standingWords[standing][language])})</li>`;
  const list = shown.length === 0 ? paragraph(say("noOption", language)) : `<ul>${shown.map(row).join("")}</ul>`;
  const refused = (["not-advised", "excluded"] as const).flatMap((standing) => {
    const ids = options.filter((option) => option.standing === standing).map(({ id }) => id);
    if (ids.length === 0) return [];
    const phrase = standing === "excluded" ? "excluded" : "notAdvised";
    return [
      paragraph(
        `${say(phrase, language, { n: ids.length })}${language === "en" ? ": " : "："}${ids.join(language === "en" ? ", " : "、")}`,
      ),
    ];
  });
  const parts = [list, ...refused, paragraph(editionText(edition, language)), paragraph(notice[language])];
  return { status: "generated", div: `<div xmlns="http://www.w3.org/1999/xhtml">${parts.join("")}</div>` };
}

const escaped = (text: string): string => escapeHtml(plain(text));

const paragraph = (text: string): string => `<p>${escaped(text)}</p>`;
