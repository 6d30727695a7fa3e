import type { FindingValue } from "../terms/finding-value.ts";
import type { Interval } from "../terms/interval.ts";
import { type Context, exactNumber, intervalOf, numberFrom, type Rule, unknown } from "./derived.ts";
import { measured } from "./recorded.ts";
import { charlsonIndex } from "./scores/charlson.ts";
import { imwgFrailty as imwgIndex } from "./scores/imwg-frailty.ts";
import { simplifiedFrailty as simplifiedScale } from "./scores/simplified-frailty.ts";

/** The ECOG status of a Karnofsky status in tens: 90-100 is 0, 70-80 is 1, 50-60 is 2, 30-40 is 3, 10-20 is 4. */
const ecogOf = (karnofsky: number): number => Math.min(4, Math.max(0, Math.floor((100 - karnofsky) / 20)));

/** ECOG as recorded, or from the Karnofsky status; one between two tens (85) is bounded by both. */
export const ecog: Rule = (context) => {
  const recorded = measured("ecog")(context);
  const karnofsky = intervalOf(context, "karnofsky");
  if (recorded.value !== undefined || karnofsky === undefined) return recorded;
  const interval = { low: ecogOf(Math.ceil(karnofsky.high / 10) * 10), high: ecogOf(Math.floor(karnofsky.low / 10) * 10) };
  return {
    value: { type: "number", interval },
    because: ["karnofsky"],
    rule: "ECOG from Karnofsky",
    source: "oken-1982-ecog",
  };
};

/** Myeloma itself is not counted. An incomplete list of conditions gives bounds. */
export const charlson: Rule = ({ record, value, lists }) => {
  const conditions = value("conditions");
  if (conditions?.type !== "set") return unknown;
  const items = (names: Iterable<string>): Set<string> => new Set([...names].flatMap((name) => lists.charlson.get(name) ?? []));
  const possible = items(conditions.possible === "any" ? lists.conditions : conditions.possible);
  return {
    value: numberFrom(charlsonIndex({ present: items(conditions.members), possible })),
    because: ["conditions", ...record.conditions.map((condition) => condition.source.path)],
    rule: "Charlson 1987 weights, myeloma excluded",
    source: "quan-2005-charlson",
  };
};

/** The groups a score within these bounds can mean: 0 fit, 1 intermediate, 2 or more frail. */
function groupBounds(score: Interval): FindingValue | undefined {
  const low = Math.min(2, score.low);
  const high = Math.min(2, score.high);
  return low === 0 && high === 2 ? undefined : { type: "choice", interval: { low, high } };
}

function imwgInputs(context: Context): Parameters<typeof imwgIndex>[0] {
  return {
    age: intervalOf(context, "age"),
    adl: exactNumber(context, "adl"),
    iadl: exactNumber(context, "iadl"),
    charlson: intervalOf(context, "charlson"),
  };
}

const imwgBecause = ["age", "adl", "iadl", "charlson"];

export const imwgFrailtyScore: Rule = (context) => {
  const { score } = imwgIndex(imwgInputs(context));
  return score.low === 0 && score.high === 5
    ? unknown
    : { value: numberFrom(score), because: imwgBecause, rule: "IMWG frailty index 2015", source: "palumbo-2015-frailty" };
};

export const imwgFrailty: Rule = (context) => {
  const value = groupBounds(imwgIndex(imwgInputs(context)).score);
  return value === undefined ? unknown : { value, because: imwgBecause, rule: "IMWG frailty index 2015", source: "palumbo-2015-frailty" };
};

export const simplifiedFrailty: Rule = (context) => {
  const { group } = simplifiedScale({
    age: intervalOf(context, "age"),
    charlson: intervalOf(context, "charlson"),
    ecog: exactNumber(context, "ecog"),
  });
  if (group === undefined) return unknown;
  const index = group === "frail" ? 1 : 0;
  return {
    value: { type: "choice", interval: { low: index, high: index } },
    because: ["age", "charlson", "ecog"],
    rule: "simplified frailty scale 2020",
    source: "facon-2020-frailty",
  };
};

/**
 * As the clinician judges it; else the IMWG index. The simplified scale is shown beside it and never takes its place: the two disagree,
 * and a missing item of the one would change the answer to that of the other.
 */
export const fitness: Rule = (context) => {
  const index = context.value("imwgFrailty");
  return index === undefined
    ? unknown
    : { value: index, because: ["imwgFrailty"], rule: "IMWG frailty index 2015", source: "palumbo-2015-frailty" };
};
