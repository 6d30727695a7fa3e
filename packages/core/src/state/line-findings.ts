import type { FindingValue } from "../terms/finding-value.ts";
import { exactly, type Interval } from "../terms/interval.ts";
import { any, type Truth } from "../terms/truth.ts";
import type { CourseLine } from "./course/course-line.ts";
import { courseOf } from "./course/course-of.ts";
import { pathsOf } from "./course/history.ts";
import { type Derived, type Rule, unknown } from "./derived.ts";
import { relapseRecorded } from "./relapse-recorded.ts";
import { categoryIndex } from "./response/response-category.ts";

const lineSource = "rajkumar-2015-lines";
const refractorySource = "rajkumar-2011-uniform-reporting";

export const priorLines: Rule = (context) => {
  const { lines, count, from } = courseOf(context);
  if (lines.length === 0 && from === "nothing") return unknown;
  const because = lines.flatMap((line) => line.dated?.paths ?? [line.path]);
  const read = from === "dates" ? ["furtherTransplant", "retreatment", "bridging"].flatMap((id) => context.variant(id)?.text.en ?? []) : [];
  const rule = ["lines of therapy 2015", ...read].join("; ");
  return { value: { type: "number", interval: count }, because, rule, source: lineSource };
};

const noResponse = ({ bestResponse }: CourseLine): Truth => {
  if (bestResponse === undefined) return "unknown";
  if (bestResponse.high < categoryIndex("MR")) return "met";
  return bestResponse.low >= categoryIndex("MR") ? "not-met" : "unknown";
};

/** Whether the disease did not respond to a line, or progressed on it or within 60 days of it. */
function failed(line: CourseLine): Truth {
  const byDrug = line.dated !== undefined && line.unknownAgents === undefined;
  const byResponse = byDrug ? any(line.agents.map((agent) => agent.refractoryByResponse)) : noResponse(line);
  return any([byResponse, line.refractoryAtEnd]);
}

export const refractoryToLastLine: Rule = (context) => {
  const last = courseOf(context).lines.at(-1);
  const truth = last === undefined ? "unknown" : failed(last);
  if (last === undefined || truth === "unknown") return unknown;
  const byResponse = truth === "met" && last.refractoryAtEnd !== "met";
  return {
    value: { type: "boolean", value: truth === "met" },
    because: byResponse ? last.responseBecause : last.dated === undefined ? [`${last.path}.ended`] : becauseOfEnd(last),
    rule: "progression on, or within 60 days of, the last line, or no response to it",
    source: refractorySource,
  };
};

const becauseOfEnd = ({ dated, path }: CourseLine): readonly string[] => dated?.progression?.because ?? [path];

/**
 * What the disease has shown: relapsed; refractory after an earlier response; or never responsive to anything. A stable disease that never
 * reached a minor response counts as primary refractory whether it progressed or not.
 */
export const diseaseStatus: Rule = (context) => {
  const { lines } = courseOf(context);
  const last = lines.at(-1);
  if (last === undefined) return unknown;
  const because = lines.flatMap((line) => line.responseBecause);
  const settled = (index: number, rule: string): Derived => ({
    value: { type: "choice", interval: exactly(index) },
    because,
    rule,
    source: refractorySource,
  });
  const neverResponded = lines.map(noResponse);
  const everResponded = neverResponded.includes("not-met");
  const refractoryNow = failed(last);
  if (last.relapses.low === 0 && last.quiet && refractoryNow !== "met")
    return { ...settled(0, "seen without progression within three months"), source: "nextline-conventions" };
  if (refractoryNow === "met" && everResponded) return settled(2, "refractory after an earlier response");
  if (refractoryNow === "met" && neverResponded.every((truth) => truth === "met")) return settled(3, "never a minor response");
  if (refractoryNow === "not-met" && last.relapses.low > 0) return settled(1, "relapsed and not refractory to the last line");
  return unknown;
};

/**
 * Relapses that led to treatment, this one included. A line ended by toxicity adds a line but no relapse. Where the lines are not
 * listed, or another number is stated, the number of lines bounds it.
 */
export const relapseNumber: Rule = (context) => {
  const course = courseOf(context);
  const stated = context.value("priorLines");
  if (stated?.type !== "number") return unknown;
  if (course.lines.length === 0 || stated.interval.low > course.count.high || stated.interval.high < course.count.low) {
    const recorded = (course.lines.at(-1)?.relapses.low ?? 0) > 0 || (course.lines.length === 0 && relapseRecorded(context.record));
    const interval = { low: recorded ? 1 : 0, high: Math.max(1, stated.interval.high) };
    return { value: { type: "number", interval }, because: ["priorLines"], rule: "at most one relapse for each line", source: lineSource };
  }
  const interval: Interval = {
    low: course.lines.reduce((sum, line) => sum + line.relapses.low, 0),
    high: course.lines.reduce((sum, line) => sum + line.relapses.high, 0),
  };
  const because = pathsOf(course.lines, "ended");
  return { value: { type: "number", interval }, because, rule: "progressions that led to treatment", source: lineSource };
};

export const previousBestResponse: Rule = (context) => {
  const last = courseOf(context).lines.at(-1);
  if (last?.bestResponse === undefined) return unknown;
  const derived = last.dated?.response;
  const value: FindingValue = { type: "choice", interval: last.bestResponse };
  return derived !== undefined && !last.responseStated
    ? { value, because: last.responseBecause, rule: derived.criteria, source: derived.source }
    : { value, because: last.responseBecause, rule: "as recorded" };
};

export const previousResponseDuration: Rule = (context) => {
  const last = courseOf(context).lines.at(-1);
  if (last?.months === undefined) return unknown;
  return {
    value: { type: "number", interval: last.months },
    because: last.dated === undefined ? [`${last.path}.months`] : [last.path, ...(last.dated.progression?.because ?? [])],
    rule: "start of the last line to its first progression",
  };
};
