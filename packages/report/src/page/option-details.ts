import type { Argument, OpenQuestion, Option } from "@nextline/core";
import { findingLabel } from "../finding-text.ts";
import { listed, say } from "../phrases.ts";
import { cutColumns } from "../text/display-width.ts";
import { couldWords, standingWords } from "../words.ts";
import { isBoxedWarning, warningsFirst } from "./boxed-warning.ts";
import { comparisonLine } from "./comparison.ts";
import { argumentLine, type Context, capped, detailedOptions, isWorthwhile, questionKey } from "./context.ts";
import { measureLines } from "./measures.ts";
import type { Block, Line, Section } from "./page.ts";

/** One section for each of the first options: what speaks against it, for it, how it is dosed and what to find out first. */
export function detailSections(context: Context): Section[] {
  return detailedOptions(context).map((option, index) => optionSection(option, index, context));
}

/** What speaks for and against one option, how it is dosed and what to find out first; its schedule and measures where there is room. */
export function optionSection(option: Option, index: number, context: Context): Section {
  const { language, limits } = context;
  const against = option.arguments.filter(({ kind }) => kind === "excludes" || kind === "against");
  const heavy = against.filter(({ kind, force }) => kind === "excludes" || force === "strong");
  const weak = against.filter((argument) => !heavy.includes(argument));
  const ordered = warningsFirst([...heavy, ...weak]);
  const uncut = ordered.filter((argument) => heavy.includes(argument) || isBoxedWarning(argument)).length;
  const shaped = (argument: Argument): Line => onceLine(argument, option, context);
  const nothing: Block[] = against.length > 0 ? [] : [{ type: "paragraph", line: { text: say("noAgainst", language) } }];
  const blocks: Block[] = [
    ...nothing,
    ...capped(say("argumentsAgainst", language), ordered, Math.max(uncut, limits.against), shaped),
    ...capped(say("argumentsFor", language), byKind(option, "for"), limits.favourable, shaped),
    ...capped(say("comparedInNetwork", language), option.drugs.length === 0 ? [] : [option], 1, (one) => comparisonLine(one, context)),
    ...capped(say("doses", language), byKind(option, "requires").filter(isDose), limits.doses, shaped),
    ...capped(say("findOut", language), joined(option.open), limits.open, (question) => questionLine(question, context)),
    ...(limits.perOption ? wholeOption(option, context) : []),
  ];
  const mark = option.provisional ? `${language === "en" ? ", " : "、"}${say("provisional", language)}` : "";
  const words = `${standingWords[option.standing][language]}${mark}`;
  const name =
    option.name[language] === option.id
      ? listed(
          option.drugs.map((drug) => context.nameOf(drug, language)),
          language,
        )
      : option.name[language];
  const title = language === "en" ? `${option.id}: ${name} (${words})` : `${option.id}：${name}［${words}］`;
  return { id: `option-${index + 1}`, title, level: 3, blocks, fold: index < 3 && isWorthwhile(option) ? "open" : "closed" };
}

/** The argument in full the first time, and where room is short only its beginning under later options. */
function onceLine(argument: Argument, option: Option, context: Context): Line {
  const { language, limits, shown } = context;
  const text = argument.text[language];
  const first = shown.get(`${argument.rule} ${text}`) ?? option.id;
  if (limits.perOption || first === option.id || isBoxedWarning(argument)) {
    shown.set(`${argument.rule} ${text}`, option.id);
    return argumentLine(argument, context);
  }
  return argumentLine(argument, context, say("asUnder", language, { x: first, text: cutColumns(text, 56) }));
}

/** The schedule and every measure, where there is room. */
function wholeOption(option: Option, context: Context): Block[] {
  const { language, nameOf } = context;
  const schedule = capped(say("schedule", language), option.schedule, Number.POSITIVE_INFINITY, ({ drug, text }) => ({
    text: `${nameOf(drug, language)}${language === "en" ? ": " : "："}${text[language]}`,
  }));
  return [...schedule, ...capped(say("measures", language), measureLines(option, context), Number.POSITIVE_INFINITY, (line) => line)];
}

const byKind = (option: Option, kind: Argument["kind"]): Argument[] => option.arguments.filter((argument) => argument.kind === kind);

const isDose = ({ topic }: Argument): boolean => topic === "dose";

/** Open questions on the same findings are asked once, with every reason. */
function joined(open: readonly OpenQuestion[]): OpenQuestion[][] {
  const groups = new Map<string, OpenQuestion[]>();
  for (const question of open) groups.set(questionKey(question), [...(groups.get(questionKey(question)) ?? []), question]);
  return [...groups.values()];
}

function questionLine(questions: readonly OpenQuestion[], context: Context): Line {
  const { language, citations, limits } = context;
  const [first] = questions;
  if (first === undefined) return { text: "" };
  const shown = limits.perOption ? questions : questions.slice(0, 1);
  const subject =
    first.findings.length === 0
      ? say("notKnown", language)
      : listed(
          first.findings.map((id) => findingLabel(id, language)),
          language,
          4,
        );
  const reasons = shown.map(({ text }) => text[language]).join(language === "en" ? " / " : "／");
  const rest = questions.length > shown.length ? ` (${say("moreNames", language, { n: questions.length - shown.length })})` : "";
  const could = couldWords[first.kind][language];
  const text = language === "en" ? `${subject} - ${could}: ${reasons}${rest}` : `${subject}：${could}：${reasons}${rest}`;
  return { text, ...citations.cite(shown.flatMap(({ sources }) => sources)) };
}
