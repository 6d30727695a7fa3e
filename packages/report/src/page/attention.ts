import type { Argument, MissingFinding, Option } from "@nextline/core";
import { findingLabel, valueText } from "../finding-text.ts";
import { listed, say } from "../phrases.ts";
import { type Context, capped, isWorthwhile } from "./context.ts";
import type { Block, Line, Section } from "./page.ts";
import { openSupply } from "./supply.ts";

/** What must be seen before any advice: conflicts, faults, what was not understood and what is missing. The first three are never cut. */
export function attentionSection(context: Context): Section {
  const { assessment, language, limits } = context;
  const blocks: Block[] = [
    ...capped(say("conflicts", language), assessment.conflicts, Number.POSITIVE_INFINITY, (conflict) => ({
      text: conflictText(conflict, context),
      tone: "warning",
    })),
    ...capped(say("recordConflicts", language), assessment.recordConflicts, Number.POSITIVE_INFINITY, ({ text, because }) => ({
      text: `${text[language]}${because.length === 0 ? "" : ` (${listed(because, language, 4)})`}`,
      tone: "warning",
    })),
    ...capped(say("problems", language), assessment.problems, Number.POSITIVE_INFINITY, (problem) => ({
      text: say("problem", language, { ...problem }),
      tone: "warning",
    })),
    ...capped(say("notUnderstood", language), assessment.notUnderstood, Number.POSITIVE_INFINITY, ({ path, what }) => ({
      text: `${path}${language === "en" ? ": " : "："}${what}`,
      tone: "warning",
    })),
    ...supplyBlocks(context),
    ...capped(say("missing", language), grouped(assessment.missing), limits.missing, (group) => missingLine(group, context)),
  ];
  if (blocks.length === 0) blocks.push({ type: "paragraph", line: { text: say("allClear", language) } });
  return { id: "attention", title: say("attention", language), level: 2, blocks, tone: "warning" };
}

interface UncertainSupply {
  readonly argument: Argument;
  readonly options: readonly Option[];
}

/** Drugs of which supply is limited or not known, in full where an option that may be chosen needs them. */
function supplyBlocks(context: Context): Block[] {
  const { language } = context;
  const supplies = uncertainSupplies(context);
  const needed = supplies.filter(({ options }) => options.some(isWorthwhile));
  const rest = supplies.filter((supply) => !needed.includes(supply)).flatMap(({ options }) => options.map(({ id }) => id));
  const also: Line[] = rest.length === 0 ? [] : [{ text: say("supplyNotAdvised", language, { x: listed(rest, language) }) }];
  const lines = [...needed.map((supply) => supplyLine(supply, context)), ...also];
  return capped(say("supply", language), lines, Number.POSITIVE_INFINITY, (line) => line);
}

/** Each drug of which supply is limited or not known, with the options that need it, in order. */
function uncertainSupplies({ assessment, language }: Context): UncertainSupply[] {
  const found = new Map<string, UncertainSupply>();
  for (const option of assessment.options.filter(({ standing }) => standing !== "excluded")) {
    for (const argument of openSupply(option)) {
      const key = argument.text[language];
      found.set(key, { argument, options: [...(found.get(key)?.options ?? []), option] });
    }
  }
  return [...found.values()];
}

function supplyLine({ argument, options }: UncertainSupply, { assessment, language, citations }: Context): Line {
  const mark = assessment.options[0] === options[0] ? "* " : "";
  const text = say("supplyFor", language, {
    text: argument.text[language],
    x: listed(
      options.map(({ id }) => id),
      language,
      5,
    ),
  });
  return { text: mark + text, ...citations.cite(argument.sources, argument.verified), tone: "warning" };
}

function conflictText(
  { finding, stated, derived, between, because }: Context["assessment"]["conflicts"][number],
  { language, nameOf }: Context,
): string {
  const words = (value: typeof stated): string => valueText(value, undefined, language, nameOf);
  const [low, high] = (between ?? []).map(words);
  const found = derived === null ? say("between", language, { low: low ?? "", high: high ?? "" }) : words(derived);
  const reasons =
    because.length === 0
      ? ""
      : say("fromFindings", language, {
          x: listed(
            because.map((id) => findingLabel(id, language)),
            language,
            4,
          ),
        });
  return say("conflict", language, { x: findingLabel(finding, language), stated: words(stated), derived: found }) + reasons;
}

interface MissingGroup {
  readonly finding: string;
  readonly members: readonly string[];
  readonly couldChange: readonly string[];
  readonly top: boolean;
}

/** Members of the same finding are asked about together; the ranking is kept. */
function grouped(missing: readonly MissingFinding[]): MissingGroup[] {
  const groups = new Map<string, MissingGroup>();
  for (const { finding, member, couldChange, topOptionDependsOnIt: top } of missing) {
    const key = `${finding} ${top}`;
    const before = groups.get(key);
    groups.set(key, {
      finding,
      members: [...(before?.members ?? []), ...(member === undefined ? [] : [member])],
      couldChange: [...new Set([...(before?.couldChange ?? []), ...couldChange])],
      top,
    });
  }
  return [...groups.values()];
}

function missingLine({ finding, members, couldChange, top }: MissingGroup, { assessment, language, nameOf }: Context): Line {
  const places = new Map(assessment.options.map((option, index) => [option.id, index]));
  const inOrder = [...couldChange].sort((a, b) => (places.get(a) ?? 0) - (places.get(b) ?? 0));
  const names =
    members.length === 0
      ? ""
      : `${language === "en" ? ": " : "："}${listed(
          members.map((member) => nameOf(member, language)),
          language,
          5,
        )}`;
  const moves = inOrder.length === 0 ? say("couldReorder", language) : say("couldChange", language, { x: listed(inOrder, language, 5) });
  return { text: `${top ? "* " : ""}${findingLabel(finding, language)}${names}${moves}`, ...(top ? { tone: "warning" as const } : {}) };
}
