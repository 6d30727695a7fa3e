import type { CourseLine } from "./course/course-line.ts";
import { courseOf } from "./course/course-of.ts";
import { moreLinesStated } from "./course/history.ts";
import { type Rule, unknown } from "./derived.ts";
import { functionalHighRiskVariants, functionalHighRisk as published } from "./scores/functional-high-risk.ts";

/** The transplant comes at the latest this many months after the start of its line (convention for a summarised history). */
const monthsToTransplant = 12;

const withTransplant = (lines: readonly CourseLine[]): CourseLine | undefined => lines.findLast((line) => line.transplant === "met");

/** Yes when a line has one; no only when every line says that it has none. */
export const priorTransplant: Rule = (context) => {
  const course = courseOf(context);
  if (course.lines.length === 0) return unknown;
  const because = course.lines.map((line) => (line.dated === undefined ? `${line.path}.transplant` : line.path));
  if (withTransplant(course.lines) !== undefined) return { value: { type: "boolean", value: true }, because, rule: "as recorded" };
  const lines = context.value("priorLines");
  const complete = lines?.type === "number" && lines.interval.high <= course.count.high;
  const said = course.lines.every((line) => line.transplant === "not-met");
  return complete && said ? { value: { type: "boolean", value: false }, because, rule: "no line has a transplant" } : unknown;
};

/** From the transplant to progression. A summarised line gives the time from its start: the transplant was up to a year later. */
export const transplantRemission: Rule = (context) => {
  const line = withTransplant(courseOf(context).lines);
  if (line?.monthsFromTransplant !== undefined) {
    return {
      value: { type: "number", interval: line.monthsFromTransplant },
      because: [...(line.dated?.paths ?? []), ...(line.dated?.progression?.because ?? [])],
      rule: "last transplant to progression",
    };
  }
  if (line?.months === undefined || line.dated !== undefined) return unknown;
  const { low, high } = line.months;
  return {
    value: { type: "number", interval: { low: Math.max(0, low - monthsToTransplant), high } },
    because: [`${line.path}.months`],
    rule: "start of the line to progression, less at most 12 months to the transplant",
    source: "nextline-conventions",
  };
};

export const maintenanceAfterTransplant: Rule = (context) => {
  const line = withTransplant(courseOf(context).lines);
  if (line === undefined || line.maintained === "unknown") return unknown;
  return {
    value: { type: "boolean", value: line.maintained === "met" },
    because: [line.dated === undefined ? `${line.path}.maintenance` : line.path],
    rule: "as recorded",
  };
};

/**
 * Early progression of the first line, by the variant named in the rule. Where the first line did not end in progression, its length
 * only bounds the time to it. Where more lines are stated than listed, the first of the list may not be the first line.
 */
export const functionalHighRisk: Rule = (context) => {
  const course = courseOf(context);
  const [first] = course.lines;
  const variant = functionalHighRiskVariants.find(({ id }) => id === context.definition("functionalHighRisk"));
  if (variant === undefined || first === undefined || first.position !== 1 || moreLinesStated(context, course)) return unknown;
  const low = first.months?.low ?? first.monthsWithout;
  if (low === undefined) return unknown;
  const firstLineMonths = {
    low,
    high: first.progressed === "met" && first.months !== undefined ? first.months.high : Number.POSITIVE_INFINITY,
  };
  const truth = published(variant.id, {
    firstLineMonths,
    transplantInFirstLine: first.transplant === "unknown" ? undefined : first.transplant === "met",
    monthsFromTransplant: first.monthsFromTransplant,
  });
  if (truth === "unknown") return unknown;
  const because =
    first.dated === undefined ? [`${first.path}.months`, `${first.path}.ended`] : [first.path, ...(first.dated.progression?.because ?? [])];
  return { value: { type: "boolean", value: truth === "met" }, because, rule: variant.id, source: variant.source };
};
