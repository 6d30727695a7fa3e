import type { Argument, Language, Option } from "@nextline/core";
import { listed, say } from "../phrases.ts";
import { cutColumns } from "../text/display-width.ts";
import { measureWords } from "../words.ts";
import { isBoxedWarning } from "./boxed-warning.ts";
import { type Context, detailedOptions, overlayMark } from "./context.ts";
import type { Line, ListBlock, Section } from "./page.ts";
import { isOpenSupply } from "./supply.ts";

type MeasureType = keyof typeof measureWords;

/** What one argument asks for. */
interface Asked {
  readonly type: MeasureType;
  /** What is the same measure whatever the wording. */
  readonly key: string;
  /** The drug named before the text. */
  readonly drug: string | undefined;
  readonly text: string;
  readonly argument: Argument;
}

/** One measure, and the drugs that ask for it in its words or in other words. */
interface Measure {
  readonly asked: Asked;
  readonly same: readonly Asked[];
  readonly similar: readonly Asked[];
}

/**
 * What is to be done with any of the first options: of the first option everything, then of each other one what was not said yet. What
 * several drugs ask for is said once, and there is one line for each kind of measure. Only monitoring of the later options is ever cut.
 * None when each option says it itself.
 */
export function measuresSection(context: Context): Section[] {
  const { language, limits } = context;
  if (limits.perOption) return [];
  const options = detailedOptions(context);
  const all = options.map((option) => askedOf(option, language));
  const said: Asked[] = [];
  const blocks = all.flatMap((own, index): ListBlock[] => {
    const measures = merged(own, all.slice(index).flat(), said);
    said.push(...measures.map(({ asked }) => asked));
    const most = index === 0 ? Number.POSITIVE_INFINITY : limits.monitoring;
    const lines = groupedLines(measures, most, context);
    const id = options[index]?.id ?? "";
    const title = options.length === 1 ? {} : { title: index === 0 ? id : say("measuresBesides", language, { x: id }) };
    return lines.length === 0 ? [] : [{ type: "list", ...title, lines }];
  });
  if (blocks.length === 0) return [];
  return [{ id: "measures", title: say("measuresOf", language, { x: options.map(({ id }) => id).join(", ") }), level: 2, blocks }];
}

/** Every measure of one option, one on a line and in its own words. */
export function measureLines(option: Option, context: Context): Line[] {
  return askedOf(option, context.language, () => true).map((asked) =>
    led(asked.type, measureLine({ asked, same: [asked], similar: [] }, context), context.language),
  );
}

/** What an option asks for, by kind of measure; in each what this patient's findings ask for comes first. */
function askedOf(option: Option, language: Language, isShown = (argument: Argument): boolean => !isOpenSupply(argument)): Asked[] {
  const order = Object.keys(measureWords);
  return option.arguments
    .filter((argument) => argument.kind === "requires" && argument.topic !== "dose" && isShown(argument))
    .map((argument) => asked(argument, language))
    .sort((a, b) => order.indexOf(a.type) - order.indexOf(b.type) || Number(isOwn(b)) - Number(isOwn(a)));
}

/** Asked for because of something in this patient, not of everybody. */
const isOwn = ({ argument }: Asked): boolean => argument.because.some((finding) => finding !== "edition");

/** Kinds in which each drug has its own rules: only the same words are the same measure. */
const strict: readonly MeasureType[] = ["boxedWarning", "programme", "admission", "pregnancy-prevention", "guideline", "other"];

/** An allergy to the drug itself is asked about once for all drugs. */
const allergy = "hypersensitivity";

function asked(argument: Argument, language: Language): Asked {
  const { topic, rule } = argument;
  const type = typeOf(argument);
  const whole = argument.text[language];
  const [drug, text] =
    topic === "guideline" ? [undefined, withoutTitle(whole)] : topic === "availability" ? [undefined, whole] : split(whole);
  const [, kind = "", name = ""] = rule.split("/");
  const key = kind === allergy ? allergy : `${type} ${strict.includes(type) ? split(argument.text.en)[1] : name}`;
  return { type, key, drug, text, argument };
}

/** A guideline is named in the list of sources; what stays is what it asks for, how strongly, and a remark on its edition. */
function withoutTitle(text: string): string {
  const match = /^(.*?)\s?[（(]([^()（）]*)[)）][:：]\s*(.+)$/su.exec(text);
  if (match === null) return text;
  const [, title = "", strength = "", asked = ""] = match;
  const remark = /\s?(?:\[[^[\]]*\]|［[^［］]*］)$/u.exec(title)?.[0] ?? "";
  const plain = asked.replace(/[.。]$/u, "");
  return text.includes("）：") ? `${plain}（${strength}）${remark}` : `${plain} (${strength})${remark}`;
}

/** "Drug: text" into its two parts. */
function split(text: string): [string | undefined, string] {
  const match = /^([^:：]{1,40})[:：]\s*(.+)$/su.exec(text);
  return match === null ? [undefined, text] : [match[1], match[2] ?? ""];
}

function typeOf(argument: Argument): MeasureType {
  const { rule, topic } = argument;
  if (isBoxedWarning(argument)) return "boxedWarning";
  if (topic === "guideline") return "guideline";
  if (isOpenSupply(argument)) return "supply";
  const [, kind = "", name = ""] = rule.split("/");
  if (topic !== "measure" || !isMeasureType(kind)) return "other";
  return kind === "monitoring" && /^(?:eye|ophthalm)/u.test(name) ? "eyeExamination" : kind;
}

const isMeasureType = (part: string): part is MeasureType => Object.hasOwn(measureWords, part);

/** The same in every language, so that the same measures are joined. */
const fullness = ({ argument }: Asked): number => split(argument.text.en)[1].length;

/** What the drugs of an option ask for and was not said yet, or was said in fewer words; with every drug shown that asks for the same. */
function merged(own: readonly Asked[], all: readonly Asked[], said: readonly Asked[]): Measure[] {
  const keys = [...new Set(own.map(({ key }) => key))];
  return keys.flatMap((key): Measure[] => {
    const [fullest] = own.filter((one) => one.key === key).sort((a, b) => fullness(b) - fullness(a));
    if (fullest === undefined) return [];
    const covers = (one: Asked, other: Asked): boolean => key === allergy || one.text === other.text || fullness(one) > fullness(other);
    if (said.some((one) => one.key === key && covers(one, fullest))) return [];
    const others = uniqueByRule(all.filter((one) => one.key === key && covers(fullest, one)));
    const same = others.filter(({ text }) => text === fullest.text);
    return [{ asked: fullest, same, similar: others.filter((one) => !same.includes(one)) }];
  });
}

const uniqueByRule = (all: readonly Asked[]): Asked[] => [
  ...new Map(all.map((one) => [`${one.argument.rule} ${one.text}`, one] as const)).values(),
];

/** One line for each kind of measure; each boxed warning has a line of its own. */
function groupedLines(measures: readonly Measure[], monitoring: number, context: Context): Line[] {
  const { language } = context;
  const types = [...new Set(measures.map(({ asked: { type } }) => type))];
  return types.flatMap((type): Line[] => {
    const ofType = measures.filter(({ asked: own }) => own.type === type);
    const isLong = type === "monitoring" && ofType.length > monitoring + 1;
    const shown = isLong ? ofType.slice(0, monitoring) : ofType;
    const lines = shown.map((measure) => measureLine(measure, context));
    if (type === "boxedWarning") return lines.map((line) => led(type, line, language));
    const rest = ofType.length - shown.length;
    const [first, ...also] = [
      ...lines,
      ...(rest > 0 ? [{ text: say(context.limits.onPaper === true ? "moreNames" : "moreMonitoring", language, { n: rest }) }] : []),
    ];
    return first === undefined ? [] : [{ ...led(type, first, language), ...(also.length === 0 ? {} : { also }) }];
  });
}

/** The line after the kind of measure; a boxed warning that says itself what it is stands alone. */
function led(type: MeasureType, line: Line, language: Language): Line {
  const lead = type === "boxedWarning" && isBoxedWarning({ kind: "requires", text: { en: line.text, ja: line.text } }) ? "" : type;
  if (lead === "") return { ...line, tone: "warning" };
  const text = `${measureWords[type][language]}${language === "en" ? ": " : "："}${line.text}`;
  return { ...line, text, ...(type === "boxedWarning" ? { tone: "warning" } : {}) };
}

/** The wording of the option itself; the drugs that ask for it in other words are named after it. */
function measureLine({ asked: { type, text, argument }, same, similar }: Measure, { language, citations }: Context): Line {
  const every = [...same, ...similar];
  const cited = citations.cite(
    every.flatMap((one) => one.argument.sources),
    every.some((one) => one.argument.verified === "unverified") ? "unverified" : argument.verified,
  );
  const whose = namesOf(same);
  const others = namesOf(similar).filter((name) => !whose.includes(name));
  const trimmed = text.replace(/[.。]$/u, "");
  const plain = (type === "monitoring" ? cutColumns(trimmed, 150) : trimmed) + overlayMark(argument, language);
  if (whose.length === 0) return { text: plain, ...cited };
  const inner =
    others.length === 0
      ? listed(whose, language)
      : say("alsoFor", language, { x: listed(whose, language), others: listed(others, language) });
  return { text: language === "en" ? `${plain} (${inner})` : `${plain}［${inner}］`, ...cited };
}

const namesOf = (asked: readonly Asked[]): string[] => [...new Set(asked.flatMap(({ drug }) => drug ?? []))];
