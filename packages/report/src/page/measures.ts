import type { Argument } from "@nextline/core";
import { listed, say } from "../phrases.ts";
import { cutColumns } from "../text/display-width.ts";
import { measureWords } from "../words.ts";
import { type Context, capped, detailedOptions } from "./context.ts";
import type { Line, Section } from "./page.ts";

type MeasureType = keyof typeof measureWords;

interface SharedMeasure {
  readonly type: MeasureType;
  /** The drugs it is for, as named before the text, each with its own wording. */
  readonly asked: readonly { readonly drug: string | undefined; readonly text: string; readonly argument: Argument }[];
}

/** What is to be done with any of the first options, said once although several drugs ask for it; none when each option says it itself. */
export function measuresSection(context: Context): Section[] {
  const { language, limits } = context;
  if (limits.perOption) return [];
  const options = detailedOptions(context);
  const measures = shared(
    options.flatMap((option) => option.arguments).filter(({ kind, topic }) => kind === "requires" && topic !== "dose"),
    context,
  );
  if (measures.length === 0) return [];
  const title = say("measuresOf", language, { x: options.map(({ id }) => id).join(", ") });
  return [
    { id: "measures", title, level: 2, blocks: capped(undefined, measures, limits.measures, (measure) => measureLine(measure, context)) },
  ];
}

/** What several drugs ask for is one measure, whatever their wording; what this patient's findings ask for comes first, then by type. */
function shared(all: readonly Argument[], { language }: Context): SharedMeasure[] {
  const found = new Map<string, SharedMeasure>();
  for (const argument of all) {
    const whole = argument.text[language];
    const [drug, text] = argument.topic === "guideline" ? [undefined, whole] : split(whole);
    const type = typeOf(argument);
    const key = type === "other" ? `${argument.rule} ${text}` : `${type} ${argument.rule.split("/")[2]}`;
    const before = found.get(key)?.asked ?? [];
    if (before.some((one) => one.argument.rule === argument.rule)) continue;
    found.set(key, { type, asked: [...before, { drug, text, argument }] });
  }
  const order = Object.keys(measureWords);
  return [...found.values()].sort((a, b) => Number(isOwn(b)) - Number(isOwn(a)) || order.indexOf(a.type) - order.indexOf(b.type));
}

/** Asked for because of something in this patient, not of everybody. */
const isOwn = ({ asked }: SharedMeasure): boolean =>
  asked.some(({ argument }) => argument.because.some((finding) => finding !== "edition"));

/** "Drug: text" into its two parts. */
function split(text: string): [string | undefined, string] {
  const match = /^([^:：]{1,40})[:：]\s*(.+)$/su.exec(text);
  return match === null ? [undefined, text] : [match[1], match[2] ?? ""];
}

function typeOf({ rule, topic }: Argument): MeasureType {
  const part = rule.split("/")[1] ?? "";
  return topic === "measure" && isMeasureType(part) ? part : "other";
}

const isMeasureType = (part: string): part is MeasureType => Object.hasOwn(measureWords, part);

/** The fullest wording stands for all; the drugs that ask for it in other words are named after it. */
function measureLine({ type, asked }: SharedMeasure, { language, citations }: Context): Line {
  const [fullest] = [...asked].sort((a, b) => b.text.length - a.text.length);
  if (fullest === undefined) return { text: "" };
  const same = asked.filter(({ text }) => text === fullest.text);
  const others = namesOf(asked.filter((one) => !same.includes(one)));
  const cited = citations.cite(
    asked.flatMap(({ argument }) => argument.sources),
    asked.some(({ argument }) => argument.verified === "unverified") ? "unverified" : fullest.argument.verified,
  );
  const whose = namesOf(same);
  const lead = measureWords[type][language];
  const plain = cutColumns(fullest.text.replace(/[.。]$/u, ""), 150);
  const inner =
    others.length === 0
      ? listed(whose, language)
      : say("alsoFor", language, { x: listed(whose, language), others: listed(others, language) });
  if (whose.length === 0) return { text: `${lead}${language === "en" ? ": " : "："}${plain}`, ...cited };
  return { text: language === "en" ? `${lead}: ${plain} (${inner})` : `${lead}：${plain}［${inner}］`, ...cited };
}

const namesOf = (asked: SharedMeasure["asked"]): string[] => [...new Set(asked.flatMap(({ drug }) => drug ?? []))];
