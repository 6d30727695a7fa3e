import type { Language, Option } from "@nextline/core";
import { listed, say } from "../phrases.ts";
import { groundWords, standingWords } from "../words.ts";
import { type Context, isWorthwhile } from "./context.ts";
import { effectLine } from "./effect.ts";
import type { Block, Section, TableBlock } from "./page.ts";
import { supplyMark } from "./supply.ts";

/** Every option of the assessment: those possible and above as a table, the others by name. */
export function optionsSection(context: Context): Section {
  const { assessment, language, limits } = context;
  const worthwhile = assessment.options.filter(isWorthwhile);
  const shown = worthwhile.slice(0, Math.max(limits.rows, worthwhile.filter(({ standing }) => standing === "preferred").length));
  const blocks: Block[] = [];
  if (shown.length === 0) blocks.push({ type: "paragraph", line: { text: say("noOption", language), tone: "warning" } });
  else blocks.push(table(shown, context));
  const below = [
    ["alsoPossible", worthwhile.slice(shown.length)],
    ["notAdvised", assessment.options.filter(({ standing }) => standing === "not-advised")],
    ["excluded", assessment.options.filter(({ standing }) => standing === "excluded")],
  ] as const;
  const rows = below.flatMap(([phrase, options]) =>
    options.length === 0
      ? []
      : [
          {
            label: say(phrase, language, { n: options.length }),
            value: listed(
              options.map((option) => nameWithSupply(option, language)),
              language,
            ),
          },
        ],
  );
  if (rows.length > 0) blocks.push({ type: "pairs", rows });
  const marked = shown.some((option) => option.provisional || isTied(option, assessment.options));
  const notes = [
    ...(marked ? [say("provisionalNote", language)] : []),
    ...(rows.length > 0 && !limits.perOption && limits.onPaper !== true ? [say("askWhyNot", language)] : []),
  ];
  if (notes.length > 0) blocks.push({ type: "paragraph", line: { text: notes.join(" ") } });
  return { id: "options", title: say("options", language), level: 2, blocks };
}

function table(options: readonly Option[], context: Context): TableBlock {
  const { assessment, language } = context;
  return {
    type: "table",
    heading: 1,
    columns: (["rank", "option", "standing", "ground", "effect"] as const).map((phrase) => say(phrase, language)),
    rows: options.map((option) => ({
      cells: [
        { text: `${option.rank}${isTied(option, assessment.options) ? "=" : ""}` },
        { text: option.id },
        { text: `${standingWords[option.standing][language]}${option.provisional ? " ?" : ""}` },
        {
          text: [groundText(option, context), supplyMark(option, language) ?? ""]
            .filter((part) => part !== "")
            .join(language === "en" ? "; " : "、"),
        },
        effectLine(option, context),
      ],
      ...(option.standing === "preferred"
        ? { tone: "first" as const }
        : option.standing === "recommended"
          ? { tone: "second" as const }
          : {}),
    })),
  };
}

/** The id, with a word on supply where it is not certain; what is excluded cannot be had anyway. */
function nameWithSupply(option: Option, language: Language): string {
  const mark = option.standing === "excluded" ? undefined : supplyMark(option, language);
  if (mark === undefined) return option.id;
  return language === "en" ? `${option.id} (${mark})` : `${option.id}（${mark}）`;
}

/** Whether another option has the same rank. */
function isTied(option: Option, options: readonly Option[]): boolean {
  return options.some((other) => other.id !== option.id && other.rank === option.rank);
}

function groundText({ ground, newerThanGuideline }: Option, { language }: Context): string {
  if (newerThanGuideline !== undefined) return say("newer", language, { trial: newerThanGuideline.trial, x: newerThanGuideline.beaten });
  return ground === "randomised-dominance" ? groundWords.none[language] : groundWords[ground][language];
}
