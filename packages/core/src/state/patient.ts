import { type Rule, unknown } from "./derived.ts";
import { asRecorded, attribute } from "./recorded.ts";

/** As recorded; a man cannot. */
export const canBecomePregnant: Rule = (context) => {
  const recorded = asRecorded("canBecomePregnant", "canBecomePregnant")(context);
  if (recorded.value !== undefined) return recorded;
  const sex = context.value("sex");
  return sex?.type === "choice" && sex.interval.low === 1
    ? { value: { type: "boolean", value: false }, because: ["sex"], rule: "male" }
    : unknown;
};

export const prefersOral: Rule = ({ record }) => {
  const route = attribute(record, "route");
  return route === undefined
    ? unknown
    : { value: { type: "boolean", value: route.value === "oral" }, because: route.paths, rule: "as recorded" };
};

/** Three-valued flags the vocabulary takes as they stand. */
export const flag = (finding: Parameters<typeof asRecorded>[1]): Rule => asRecorded(finding, finding);
