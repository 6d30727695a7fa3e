import type { FindingValue } from "../terms/finding-value.ts";
import type { Interval } from "../terms/interval.ts";
import { type Context, exactNumber, intervalOf, numberFrom, type Rule, unknown } from "./derived.ts";
import { ckdEpiOf } from "./kidney.ts";
import { attribute, measured } from "./recorded.ts";
import { charlsonIndex } from "./scores/charlson.ts";
import { ecogFromKarnofsky } from "./scores/ecog-from-karnofsky.ts";
import { imwgFrailty as imwgIndex } from "./scores/imwg-frailty.ts";
import { rMciGroup, rMci as rMciIndex } from "./scores/r-mci.ts";
import { simplifiedFrailty as simplifiedScale } from "./scores/simplified-frailty.ts";

/** ECOG as recorded, or from the Karnofsky status; one between two tens (85) is bounded by both. The patient is alive: 4 at most. */
export const ecog: Rule = (context) => {
  const recorded = measured("ecog")(context);
  const derived = ecogFromKarnofsky(intervalOf(context, "karnofsky"));
  if (recorded.value !== undefined || derived === undefined) return recorded;
  return {
    value: { type: "number", interval: { low: Math.min(4, derived.low), high: Math.min(4, derived.high) } },
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

/**
 * Moderate or severe lung disease: no, where every lung disease of the Charlson index is ruled out and no FEV1 below 80% speaks against it;
 * else not known, as the list of conditions does not say how severe one is.
 */
function lungDisease(context: Context): boolean | undefined {
  const conditions = context.value("conditions");
  const fev1 = intervalOf(context, "fev1");
  if (conditions?.type !== "set" || conditions.possible === "any" || (fev1 !== undefined && fev1.low < 80)) return undefined;
  const { members, possible } = conditions;
  const open = [...context.lists.charlson].some(
    ([name, item]) => item === "chronic-pulmonary-disease" && (members.has(name) || possible.has(name)),
  );
  return open ? undefined : false;
}

/** Frailty as the clinician judges it; "intermediate" leaves open whether it is moderate. */
function judgedFrail({ record }: Context): boolean | undefined {
  const stated = record.stated.find(({ finding }) => finding === "fitness")?.value ?? attribute(record, "frailty")?.value;
  return stated === "frail" ? true : stated === "fit" ? false : undefined;
}

/** Unfavourable where the narrowest set has one, favourable where the widest has none; between them the index does not say. */
function unfavourable(context: Context): boolean | undefined {
  const is = (finding: string, index: number): boolean => {
    const value = context.value(finding);
    return value?.type === "choice" && value.interval.low === index && value.interval.high === index;
  };
  if (is("cytogeneticRisk", 1)) return true;
  return is("cytogeneticRiskMsmart3", 0) ? false : undefined;
}

const rMciGroups = ["fit", "intermediate", "frail"] as const;

/** Bounded where items are not known. ECOG is never turned back into a Karnofsky status, nor is the IMWG index taken for frailty. */
export const rMci: Rule = (context) => {
  const { score } = rMciIndex({
    egfrMlPerMin173: ckdEpiOf(context),
    lungDisease: lungDisease(context),
    karnofsky: intervalOf(context, "karnofsky"),
    frail: judgedFrail(context),
    age: intervalOf(context, "age"),
    unfavourableCytogenetics: unfavourable(context),
  });
  const interval = { low: rMciGroups.indexOf(rMciGroup(score.low)), high: rMciGroups.indexOf(rMciGroup(score.high)) };
  if (interval.high - interval.low === 2) return unknown;
  const judged = attribute(context.record, "frailty")?.paths ?? [];
  const because = ["age", "karnofsky", context.jurisdiction === "JP" ? "creatinine" : "egfr", "conditions", ...judged, "cytogeneticRisk"];
  return { value: { type: "choice", interval }, because, rule: "R-MCI 2017", source: "engelhardt-2017-rmci" };
};
