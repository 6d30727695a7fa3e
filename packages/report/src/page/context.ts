import type { Argument, Assessment, Language, OpenQuestion, Option, Standing } from "@nextline/core";
import { type Citations, newCitations } from "../citations.ts";
import { say } from "../phrases.ts";
import { type NameOf, ownName, type ReportOptions } from "../report-options.ts";
import { cutColumns } from "../text/display-width.ts";
import { isBoxedWarning } from "./boxed-warning.ts";
import type { Line, ListBlock } from "./page.ts";

/** How much of each list a form shows. */
export interface Limits {
  /** Options shown with their arguments. */
  readonly details: number;
  readonly rows: number;
  readonly missing: number;
  readonly against: number;
  readonly favourable: number;
  readonly doses: number;
  readonly open: number;
  /** Monitoring of a later option; nothing else of what is to be done is cut. */
  readonly monitoring: number;
  readonly order: number;
  readonly counterfactuals: number;
  readonly general: number;
  /** The greatest length of an argument that is not against the option, in columns. */
  readonly columns: number;
  /** Measures under each option, with its schedule, instead of once for all. */
  readonly perOption: boolean;
  /** On paper nothing can be asked for: no command is named. Default is false. */
  readonly onPaper?: boolean;
}

/** What can be read in two minutes. */
export const brief: Limits = {
  details: 3,
  rows: 8,
  missing: 6,
  against: 4,
  favourable: 3,
  doses: 4,
  open: 2,
  monitoring: 2,
  order: 3,
  counterfactuals: 5,
  general: 2,
  columns: 186,
  perOption: false,
};

const all = Number.POSITIVE_INFINITY;

/** Everything, where the form can fold it away. */
export const whole: Limits = {
  details: all,
  rows: all,
  missing: all,
  against: all,
  favourable: all,
  doses: all,
  open: all,
  monitoring: all,
  order: all,
  counterfactuals: all,
  columns: all,
  general: all,
  perOption: true,
};

/** What every part of the page is built from. */
export interface Context {
  readonly assessment: Assessment;
  readonly language: Language;
  readonly nameOf: NameOf;
  readonly citations: Citations;
  readonly limits: Limits;
  /** The option under which an argument was first shown, where it is not repeated in full. */
  readonly shown: Map<string, string>;
}

/** The context of one page. */
export function newContext(assessment: Assessment, { language, nameOf }: ReportOptions, limits: Limits): Context {
  return { assessment, language, nameOf: nameOf ?? ownName, citations: newCitations(), limits, shown: new Map() };
}

/** An argument with its citations; after `text` when it is to be worded differently. */
export function argumentLine(argument: Argument, context: Context, text = argument.text[context.language]): Line {
  const { limits, citations } = context;
  const heavy = argument.kind === "excludes" || (argument.kind === "against" && argument.force === "strong");
  const boxed = isBoxedWarning(argument);
  const favourable = !boxed && (argument.kind === "for" || argument.kind === "requires");
  return {
    text: (favourable ? cutColumns(text, limits.columns) : text) + overlayMark(argument, context.language),
    ...citations.cite(argument.sources, argument.verified),
    ...(heavy ? { tone: "strong" as const } : boxed ? { tone: "warning" as const } : {}),
  };
}

/** The overlay that an argument comes from, for what a hospital added itself. */
export function overlayMark({ overlay }: Argument, language: Language): string {
  return overlay === undefined ? "" : ` [${say("overlay", language, { x: overlay })}]`;
}

/** The first lines of a list and how many more there are. Lines are made only when shown, so that nothing unseen is cited. */
export function capped<Entry>(
  title: string | undefined,
  entries: readonly Entry[],
  most: number,
  lineOf: (entry: Entry) => Line,
): ListBlock[] {
  if (entries.length === 0) return [];
  const lines = entries.slice(0, most).map(lineOf);
  return [
    { type: "list", ...(title === undefined ? {} : { title }), lines, ...(entries.length > most ? { more: entries.length - most } : {}) },
  ];
}

const worthwhile: readonly Standing[] = ["preferred", "recommended", "possible"];

/** Whether an option stands as possible or above. */
export const isWorthwhile = (option: Option): boolean => worthwhile.includes(option.standing);

/** The options shown with their arguments. */
export function detailedOptions({ assessment, limits }: Context): readonly Option[] {
  return limits.details === all ? assessment.options : assessment.options.filter(isWorthwhile).slice(0, limits.details);
}

/** Questions on the same findings that could do the same are one. */
export function questionKey(question: OpenQuestion): string {
  return `${question.kind} ${question.findings.join()}`;
}
