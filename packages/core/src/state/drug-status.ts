import type { SetValue } from "../terms/finding-value.ts";
import type { Interval } from "../terms/interval.ts";
import { any, type Truth } from "../terms/truth.ts";
import { courseOf } from "./course/course-of.ts";
import { historyIsOpen, moreLinesStated, pathsOf } from "./course/history.ts";
import { type Context, type Rule, unknown } from "./derived.ts";
import { isRefractory } from "./refractoriness/is-refractory.ts";
import { categoryIndex } from "./response/response-category.ts";

const refractorySource = "rajkumar-2011-uniform-reporting";

const isActive = (context: Context, drug: string): boolean => !context.lists.steroids.has(drug);

/** A set of what certainly belongs and what may. */
function setOf(members: Iterable<string>, possible: Iterable<string> | "any"): SetValue {
  const certain = new Set(members);
  return {
    type: "set",
    members: certain,
    possible: possible === "any" ? "any" : new Set([...possible].filter((name) => !certain.has(name))),
  };
}

/** Any dose received. What is stated as refractory, or was not tolerated, was given, whether a line names it or not. */
export const exposedTo: Rule = (context) => {
  const course = courseOf(context);
  const stated = context.record.stated.filter((fact) => fact.finding === "refractoryTo" || fact.finding === "intolerantTo");
  const implied = [
    ...stated.flatMap((fact) => (Array.isArray(fact.value) ? (fact.value as readonly string[]) : [])),
    ...course.lines.flatMap((line) => line.intolerant.members),
  ];
  if (course.lines.length === 0 && implied.length === 0) return unknown;
  const open = course.lines.length === 0 || historyIsOpen(context, course);
  const agents = course.lines.flatMap((line) => line.agents);
  const twoCycles = context.definition("exposure") === "two-cycles";
  const enough = (truth: Truth): readonly string[] => agents.filter((agent) => agent.twoCycles === truth).map(({ drug }) => drug);
  const because = [...pathsOf(course.lines), ...stated.map((fact) => fact.source.path)];
  return twoCycles
    ? {
        value: setOf([...enough("met"), ...implied], open ? "any" : enough("unknown")),
        because,
        rule: "at least two cycles or two months",
        source: "nextline-conventions",
      }
    : {
        value: setOf([...agents.map(({ drug }) => drug), ...implied], open ? "any" : []),
        because,
        rule: "any dose received",
        source: refractorySource,
      };
};

/** By progression on, or within 60 days of, each drug's last dose, or by less than a minor response to a combination that held it. */
export const refractoryTo: Rule = (context) => {
  const course = courseOf(context);
  if (course.lines.length === 0) return unknown;
  const maintenanceCounts = context.definition("maintenanceDose") !== "does-not-count";
  const members: string[] = [];
  const possible: string[] = [];
  const because: string[] = [];
  let anything = moreLinesStated(context, course);
  for (const line of course.lines) {
    anything ||= line.unknownAgents?.refractory === true;
    const agents = line.agents.filter(({ drug }) => isActive(context, drug));
    for (const agent of agents) {
      switch (isRefractory(agent, maintenanceCounts)) {
        case "met":
          members.push(agent.drug);
          if (line.dated !== undefined) because.push(...agent.because);
          break;
        case "unknown":
          possible.push(agent.drug);
          break;
        case "not-met":
      }
    }
    if (line.dated === undefined && line.refractoryAtEnd !== "not-met") because.push(`${line.path}.ended`);
    if (line.dated === undefined && any(agents.map((agent) => agent.refractoryByResponse)) !== "not-met")
      because.push(`${line.path}.bestResponse`);
  }
  return {
    value: setOf(members, anything ? "any" : possible),
    because: [...new Set(because)],
    rule: "IMWG refractory, 60 days",
    source: refractorySource,
  };
};

/** Refractory drugs whose every refractoriness was at a maintenance dose. */
export const refractoryAtMaintenanceOnly: Rule = (context) => {
  const course = courseOf(context);
  if (course.lines.length === 0) return unknown;
  const agents = course.lines.flatMap((line) => line.agents).filter(({ drug }) => isActive(context, drug));
  const [members, possible]: [string[], string[]] = [[], []];
  for (const drug of new Set(agents.map((agent) => agent.drug))) {
    const own = agents.filter((agent) => agent.drug === drug);
    const atMaintenance = any(own.filter(({ doseLevel }) => doseLevel === "maintenance").map((agent) => agent.refractoryByProgression));
    const otherwise = any(own.map((agent) => isRefractory(agent, false)));
    // At which dose a drug was given may not be recorded.
    const doseOpen =
      context.lists.maintenanceDosed.has(drug) &&
      own.some(({ doseLevel, refractoryByProgression }) => doseLevel === undefined && refractoryByProgression !== "not-met");
    if (atMaintenance === "met" && otherwise === "not-met") members.push(drug);
    else if (doseOpen || (atMaintenance !== "not-met" && otherwise !== "met")) possible.push(drug);
  }
  return {
    value: setOf(members, historyIsOpen(context, course) ? "any" : possible),
    because: pathsOf(course.lines),
    rule: "refractory at a maintenance dose only",
    source: refractorySource,
  };
};

/** Stopped for toxicity. Where the line does not say which drug, it may have been any of them; how a line ended may not be known. */
export const intolerantTo: Rule = (context) => {
  const course = courseOf(context);
  if (course.lines.length === 0) return unknown;
  const anything = moreLinesStated(context, course) || course.lines.some((line) => line.unknownAgents?.intolerant === true);
  return {
    value: setOf(
      course.lines.flatMap((line) => line.intolerant.members),
      anything ? "any" : course.lines.flatMap((line) => line.intolerant.possible),
    ),
    because: pathsOf(course.lines, "ended"),
    rule: "stopped for toxicity",
    source: refractorySource,
  };
};

/** At least a partial response and not refractory. */
export const sensitiveTo: Rule = (context) => {
  const course = courseOf(context);
  const refractoryDrugs = context.value("refractoryTo");
  if (course.lines.length === 0 || refractoryDrugs?.type !== "set") return unknown;
  const from = context.definition("sensitiveFrom") === "MR" ? "MR" : "PR";
  const least = categoryIndex(from);
  const members: string[] = [];
  const possible: string[] = [];
  for (const { agents, bestResponse } of course.lines) {
    for (const { drug, phase } of agents) {
      if (phase === "support" || !isActive(context, drug) || refractoryDrugs.members.has(drug)) continue;
      const mayBeRefractory = refractoryDrugs.possible === "any" || refractoryDrugs.possible.has(drug);
      const responded = bestResponse !== undefined && bestResponse.low >= least;
      if (responded && !mayBeRefractory) members.push(drug);
      else if (bestResponse === undefined || bestResponse.high >= least) possible.push(drug);
    }
  }
  return {
    value: setOf(members, historyIsOpen(context, course) ? "any" : possible),
    because: pathsOf(course.lines, "bestResponse"),
    rule: `${from} or better and not refractory`,
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

/** Months since each drug was last given, from the last line that held it. */
export const monthsSinceLastDose: Rule = (context) => {
  const course = courseOf(context);
  if (course.lines.length === 0) return unknown;
  const byMember = new Map<string, Interval>();
  const possible = new Set<string>();
  let unknownSince = false;
  for (const line of [...course.lines].reverse()) {
    // Among drugs that are not known any may have been given again.
    unknownSince ||= line.dated !== undefined && line.unknownAgents !== undefined;
    for (const { drug, sinceMonths } of line.agents) {
      if (byMember.has(drug) || possible.has(drug)) continue;
      if (sinceMonths === undefined) possible.add(drug);
      else byMember.set(drug, unknownSince ? { low: 0, high: sinceMonths.high } : sinceMonths);
    }
  }
  return {
    value: { type: "durations", byMember, possible: historyIsOpen(context, course) ? "any" : possible },
    because: pathsOf(course.lines, "sinceMonths"),
    rule: "last dose of each drug",
  };
};

export const previousToxicity: Rule = (context) => {
  const course = courseOf(context);
  if (course.lines.length === 0) return unknown;
  const open = course.lines.some((line) => !line.toxicityComplete) || moreLinesStated(context, course);
  return {
    value: setOf(
      course.lines.flatMap((line) => line.toxicity.map((item) => item.kind)),
      open ? "any" : [],
    ),
    because: pathsOf(course.lines, "toxicity"),
    rule: "as recorded",
  };
};
