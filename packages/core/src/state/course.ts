import type { PatientRecord } from "../facts/record.ts";
import type { SetValue } from "../terms/finding-value.ts";
import type { Interval } from "../terms/interval.ts";
import { type Context, type Derived, type Rule, unknown } from "./derived.ts";
import { given, givenLast, moreLinesStated, pathOf, refractoryByProgression, relapseRecorded } from "./line-end.ts";

const lineSource = "rajkumar-2015-lines";
const refractorySource = "rajkumar-2011-uniform-reporting";

const isActive = (context: Context, drug: string): boolean => !context.lists.steroids.has(drug);

function setOf(members: Iterable<string>, possible: Iterable<string> | "any"): SetValue {
  const certain = new Set(members);
  return {
    type: "set",
    members: certain,
    possible: possible === "any" ? "any" : new Set([...possible].filter((name) => !certain.has(name))),
  };
}

/** Whether drugs may have been given that the lines do not name. */
function historyIsOpen(record: PatientRecord): boolean {
  return moreLinesStated(record) || record.lines.some((line) => line.drugs === "unknown");
}

export const priorLines: Rule = ({ record }) =>
  record.lines.length === 0
    ? unknown
    : {
        value: { type: "number", interval: { low: record.lines.length, high: record.lines.length } },
        because: record.lines.map(pathOf),
        rule: "lines of therapy 2015",
        source: lineSource,
      };

/** Any dose received. What is stated as refractory or not tolerated was given, whether a line names it or not. */
export const exposedTo: Rule = ({ record }) => {
  const stated = record.stated.filter((fact) => fact.finding === "refractoryTo" || fact.finding === "intolerantTo");
  const implied = stated.flatMap((fact) => (Array.isArray(fact.value) ? (fact.value as readonly string[]) : []));
  if (record.lines.length === 0 && implied.length === 0) return unknown;
  const open = record.lines.length === 0 || historyIsOpen(record);
  return {
    value: setOf([...record.lines.flatMap(given), ...implied], open ? "any" : []),
    because: [...record.lines.map(pathOf), ...stated.map((fact) => fact.source.path)],
    rule: "any dose received",
    source: refractorySource,
  };
};

/** By progression (see line-end.ts), or by less than a minor response to a combination that held the drug. */
export const refractoryTo: Rule = (context) => {
  const { record } = context;
  if (record.lines.length === 0) return unknown;
  const active = (drugs: readonly string[]): string[] => drugs.filter((drug) => isActive(context, drug));
  const members: string[] = [];
  const possible: string[] = [];
  const because: string[] = [];
  let anything = moreLinesStated(record);
  for (const line of record.lines) {
    const byProgression = refractoryByProgression(line, record);
    const byResponse = line.bestResponse === undefined ? "unknown" : failures.has(line.bestResponse) ? "yes" : "no";
    if (byProgression === "yes") members.push(...active(givenLast(line)));
    if (byProgression === "unknown") possible.push(...active(given(line)));
    const combination = line.drugs === "unknown" ? [] : active(line.drugs);
    if (byResponse === "yes") members.push(...combination);
    if (byResponse === "unknown") possible.push(...combination);
    anything ||= line.drugs === "unknown" && (byProgression !== "no" || byResponse !== "no");
    if (byProgression !== "no") because.push(`${pathOf(line)}.ended`);
    if (byResponse !== "no") because.push(`${pathOf(line)}.bestResponse`);
  }
  return { value: setOf(members, anything ? "any" : possible), because, rule: "IMWG refractory, 60 days", source: refractorySource };
};

/** Less than a minor response. */
const failures: ReadonlySet<string> = new Set(["SD", "PD"]);

/** Stopped for toxicity. Where the line does not say which drug, it may have been any of them; how a line ended may not be known. */
export const intolerantTo: Rule = ({ record }) => {
  if (record.lines.length === 0) return unknown;
  const members: string[] = [];
  const possible: string[] = [];
  let anything = moreLinesStated(record);
  for (const line of record.lines.filter((item) => item.ended === "toxicity" || item.ended === undefined)) {
    const named = line.ended === undefined ? [] : (line.toxicity ?? []).flatMap((item) => item.drug ?? []);
    members.push(...named);
    if (named.length > 0) continue;
    possible.push(...given(line));
    anything ||= line.drugs === "unknown";
  }
  const because = record.lines.map((line) => `${pathOf(line)}.ended`);
  return { value: setOf(members, anything ? "any" : possible), because, rule: "stopped for toxicity", source: refractorySource };
};

/** At least a partial response and not refractory. */
export const sensitiveTo: Rule = (context) => {
  const { record } = context;
  const refractory = context.value("refractoryTo");
  if (record.lines.length === 0 || refractory?.type !== "set") return unknown;
  const members: string[] = [];
  const possible: string[] = [];
  for (const line of record.lines) {
    for (const drug of given(line).filter((name) => isActive(context, name))) {
      if (refractory.members.has(drug)) continue;
      const responded = line.bestResponse !== undefined && ["sCR", "CR", "VGPR", "PR"].includes(line.bestResponse);
      const mayBeRefractory = refractory.possible === "any" || refractory.possible.has(drug);
      if (responded && !mayBeRefractory) members.push(drug);
      else if (responded || line.bestResponse === undefined) possible.push(drug);
    }
  }
  return {
    value: setOf(members, historyIsOpen(record) ? "any" : possible),
    because: record.lines.map((line) => `${pathOf(line)}.bestResponse`),
    rule: "PR or better and not refractory",
    source: refractorySource,
  };
};

/** The classes of a set of drugs. */
function classesOf(finding: string, source: string): Rule {
  return (context) => {
    const drugs = context.value(finding);
    if (drugs?.type !== "set") return unknown;
    const classes = (names: Iterable<string>): string[] => [...names].flatMap((name) => context.lists.classOf.get(name) ?? []);
    return {
      value: setOf(classes(drugs.members), drugs.possible === "any" ? "any" : classes(drugs.possible)),
      because: [finding],
      rule: "class of each drug",
      source,
    };
  };
}

export const classesExposed = classesOf("exposedTo", refractorySource);
export const classesRefractory = classesOf("refractoryTo", refractorySource);

export const refractoryToLastLine: Rule = ({ record }) => {
  const last = record.lines.at(-1);
  if (last === undefined) return unknown;
  const settled = (value: boolean, part: string): Derived => ({
    value: { type: "boolean", value },
    because: [`${pathOf(last)}.${part}`],
    rule: "progression on, or within 60 days of, the last line, or no response to it",
    source: refractorySource,
  });
  if (last.bestResponse !== undefined && failures.has(last.bestResponse)) return settled(true, "bestResponse");
  const byProgression = refractoryByProgression(last, record);
  if (byProgression === "yes") return settled(true, "ended");
  return byProgression === "no" && last.bestResponse !== undefined ? settled(false, "ended") : unknown;
};

/**
 * Relapses that led to treatment, this one included. A line ended by toxicity adds a line but no relapse. Where the lines are not
 * listed, or another number is stated, the number of lines bounds it.
 */
export const relapseNumber: Rule = ({ record, value }) => {
  const lines = value("priorLines");
  if (lines?.type !== "number") return unknown;
  if (lines.interval.low !== record.lines.length) {
    const interval = { low: relapseRecorded(record) ? 1 : 0, high: Math.max(1, lines.interval.high) };
    return { value: { type: "number", interval }, because: ["priorLines"], rule: "at most one relapse for each line", source: lineSource };
  }
  let low = 0;
  let high = 0;
  for (const line of record.lines) {
    const isLast = line === record.lines.at(-1);
    const progressed = line.ended === "progression-on-treatment" || line.ended === "progression-off-treatment";
    if (progressed || (isLast ? relapseRecorded(record) : line.ended === "completed")) {
      low += 1;
      high += 1;
    } else if (isLast || line.ended !== "toxicity") high += 1;
  }
  const because = record.lines.map((line) => `${pathOf(line)}.ended`);
  return { value: { type: "number", interval: { low, high } }, because, rule: "progressions that led to treatment", source: lineSource };
};

export const previousBestResponse: Rule = ({ record }) => {
  const last = record.lines.at(-1);
  if (last?.bestResponse === undefined) return unknown;
  const index = ["PD", "SD", "MR", "PR", "VGPR", "CR", "sCR"].indexOf(last.bestResponse);
  return {
    value: { type: "choice", interval: { low: index, high: index } },
    because: [`${pathOf(last)}.bestResponse`],
    rule: "as recorded",
  };
};

export const previousResponseDuration: Rule = ({ record }) => {
  const last = record.lines.at(-1);
  if (last?.months === undefined) return unknown;
  return {
    value: { type: "number", interval: { low: last.months, high: last.months } },
    because: [`${pathOf(last)}.months`],
    rule: "start of the last line to progression",
  };
};

/**
 * Months since each drug was last given. Drugs given to the end of a line share its `sinceMonths`; drugs dropped earlier, and drugs of
 * earlier lines, were given at least that long ago.
 */
export const monthsSinceLastDose: Rule = ({ record }) => {
  if (record.lines.length === 0) return unknown;
  const byMember = new Map<string, Interval>();
  const possible = new Set<string>();
  let since = 0;
  for (const line of [...record.lines].reverse()) {
    const own = line.ended === "ongoing" ? 0 : line.sinceMonths;
    since = Math.max(since, own ?? since);
    for (const drug of new Set(given(line))) {
      if (byMember.has(drug) || possible.has(drug)) continue;
      const toTheEnd = own !== undefined && givenLast(line).includes(drug);
      if (toTheEnd) byMember.set(drug, { low: own, high: own });
      else if (since > 0) byMember.set(drug, { low: since, high: Number.POSITIVE_INFINITY });
      else possible.add(drug);
    }
  }
  return {
    value: { type: "durations", byMember, possible: historyIsOpen(record) ? "any" : possible },
    because: record.lines.map((line) => `${pathOf(line)}.sinceMonths`),
    rule: "last dose of each drug",
  };
};

export const previousToxicity: Rule = ({ record }) => {
  if (record.lines.length === 0) return unknown;
  const recorded = record.lines.flatMap((line) => (line.toxicity ?? []).map((item) => item.kind));
  const open = record.lines.some((line) => line.toxicity === undefined) || moreLinesStated(record);
  return {
    value: setOf(recorded, open ? "any" : []),
    because: record.lines.map((line) => `${pathOf(line)}.toxicity`),
    rule: "as recorded",
  };
};
