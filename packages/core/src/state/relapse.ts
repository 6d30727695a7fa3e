import { exactly } from "../terms/interval.ts";
import { courseOf } from "./course/course-of.ts";
import { type Derived, type Rule, unknown } from "./derived.ts";
import { measurableKinds } from "./response/measurable-kind.ts";

const criteriaSource = "kumar-2016-imwg-response";

/** From the serial values of the last line: biochemical, significant paraprotein or clinical, or bounds of these. */
export const relapseKind: Rule = (context) => {
  const { kind, kindBecause } = courseOf(context).relapse;
  return kind === undefined
    ? unknown
    : {
        value: { type: "choice", interval: kind },
        because: kindBecause,
        rule: "biochemical, significant paraprotein, clinical relapse",
        source: criteriaSource,
      };
};

/** From how fast M-protein or light chains double. */
export const relapsePace: Rule = (context) => {
  const { pace, paceBecause } = courseOf(context).relapse;
  const window = context.variant("doubling");
  return pace === undefined
    ? unknown
    : {
        value: { type: "choice", interval: pace },
        because: paceBecause,
        rule: window?.text.en ?? "doubling",
        source: window?.source ?? criteriaSource,
      };
};

/** Months in which M-protein, or the involved light chain, doubles over the last two values of its rise. */
export const doublingTime: Rule = (context) => {
  const { doublingMonths, paceBecause } = courseOf(context).relapse;
  return doublingMonths === undefined
    ? unknown
    : {
        value: { type: "number", interval: exactly(doublingMonths) },
        because: paceBecause,
        rule: "last two values of the rise",
        source: "nextline-conventions",
      };
};

/** When the progression after, or on, the last line was first seen or recorded. */
export const relapseDate: Rule = (context) => {
  const progression = courseOf(context).lines.at(-1)?.dated?.progression;
  if (progression === undefined || progression.certainty === "one-value") return unknown;
  return {
    value: { type: "date", date: progression.date },
    because: progression.because,
    rule: "first of the two values of progression, or as recorded",
  };
};

/** By what the disease could be followed before the last line. */
export const measurableDisease: Rule = (context) => {
  const response = courseOf(context).lines.at(-1)?.dated?.response;
  if (response?.kind === undefined) return unknown;
  return {
    value: { type: "choice", interval: exactly(measurableKinds.indexOf(response.kind)) },
    because: [courseOf(context).lines.at(-1)?.path ?? ""],
    rule: `${response.criteria} measurable disease, before the last line`,
    source: response.source,
  };
};

/** Light chains progress in the last line although M-protein, by which the disease is followed, does not. */
export const lightChainEscape: Rule = (context) => {
  const response = courseOf(context).lines.at(-1)?.dated?.response;
  if (response?.kind === undefined || response.visits.length === 0) return unknown;
  const value: Derived["value"] = { type: "boolean", value: response.progression.lightChainEscape };
  return {
    value,
    because: [courseOf(context).lines.at(-1)?.path ?? ""],
    rule: "light chains rise, M-protein does not",
    source: response.source,
  };
};
