import type { LineFact } from "../facts/fact.ts";
import { type Rule, unknown } from "./derived.ts";
import { moreLinesStated } from "./line-end.ts";
import { functionalHighRisk as published } from "./scores/functional-high-risk.ts";

/** The transplant comes at the latest this many months after the start of its line (convention for a summarised history). */
const monthsToTransplant = 12;

const withTransplant = (lines: readonly LineFact[]): LineFact | undefined => lines.findLast((line) => line.transplant === true);

/** Yes when a line has one; no only when every line says that it has none. */
export const priorTransplant: Rule = ({ record, value }) => {
  if (record.lines.length === 0) return unknown;
  const because = record.lines.map((line) => `${line.source.path}.transplant`);
  if (withTransplant(record.lines) !== undefined) return { value: { type: "boolean", value: true }, because, rule: "as recorded" };
  const lines = value("priorLines");
  const complete = lines?.type === "number" && lines.interval.high <= record.lines.length;
  const said = record.lines.every((line) => line.transplant === false);
  return complete && said ? { value: { type: "boolean", value: false }, because, rule: "no line has a transplant" } : unknown;
};

/** From the transplant to progression. A summarised line gives the time from its start: the transplant was up to a year later. */
export const transplantRemission: Rule = ({ record }) => {
  const line = withTransplant(record.lines);
  if (line?.months === undefined) return unknown;
  return {
    value: { type: "number", interval: { low: Math.max(0, line.months - monthsToTransplant), high: line.months } },
    because: [`${line.source.path}.months`],
    rule: "start of the line to progression, less at most 12 months to the transplant",
    source: "nextline-conventions",
  };
};

export const maintenanceAfterTransplant: Rule = ({ record }) => {
  const line = withTransplant(record.lines);
  if (line?.maintenance === undefined) return unknown;
  return {
    value: { type: "boolean", value: line.maintenance.length > 0 },
    because: [`${line.source.path}.maintenance`],
    rule: "as recorded",
  };
};

/**
 * Early progression of the first line, by the variant named in the rule. Where the first line did not end in progression, its length
 * only bounds the time to it. Where more lines are stated than listed, the first of the list may not be the first line.
 */
export const functionalHighRisk: Rule = ({ record }) => {
  const first = record.lines[0];
  if (first?.months === undefined || first.position !== 1 || moreLinesStated(record)) return unknown;
  const progressed = first.ended === "progression-on-treatment" || first.ended === "progression-off-treatment";
  const firstLineMonths = { low: first.months, high: progressed ? first.months : Number.POSITIVE_INFINITY };
  const truth = published("ER18-init", { firstLineMonths, transplantInFirstLine: first.transplant });
  if (truth === "unknown") return unknown;
  const because = [`${first.source.path}.months`, `${first.source.path}.ended`];
  return { value: { type: "boolean", value: truth === "met" }, because, rule: "ER18-init", source: "fhr-2023-hematology" };
};
