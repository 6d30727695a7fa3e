import type { ConditionFact } from "../facts/fact.ts";
import { type Context, exactNumber, intervalOf, type Rule, unknown } from "./derived.ts";
import { attribute, latest, measured, mostRecent, ratioToUpperLimit } from "./recorded.ts";
import { japaneseCorrectedCalcium, payneCorrectedCalcium } from "./scores/corrected-calcium.ts";
import { odwgHepaticCategory } from "./scores/odwg-hepatic.ts";
import { sexOf } from "./sex-of.ts";

/** Upper limits used where the laboratory's own are not given: the strictest in common use, so that impairment is not missed. */
const defaultUpperLimits = { bilirubin: 1.0, ast: 40 };

const categories = ["normal", "mild", "moderate", "severe"] as const;

/** The category of the NCI ODWG; bounds where several values may be the most recent. */
export const hepaticImpairment: Rule = ({ record }) => {
  const bilirubin = latest(record, "bilirubin");
  const ast = latest(record, "ast");
  const bilirubinRatio = bilirubin && ratioToUpperLimit(bilirubin, defaultUpperLimits.bilirubin);
  const astRatio = ast && ratioToUpperLimit(ast, defaultUpperLimits.ast);
  const least = odwgHepaticCategory({ bilirubinRatio: bilirubinRatio?.low, astRatio: astRatio?.low });
  const most = odwgHepaticCategory({ bilirubinRatio: bilirubinRatio?.high, astRatio: astRatio?.high });
  if (most === undefined) return unknown;
  const used = [...(bilirubin?.measurements ?? []), ...(ast?.measurements ?? [])];
  return {
    value: { type: "choice", interval: { low: categories.indexOf(least ?? "normal"), high: categories.indexOf(most) } },
    because: used.map((measurement) => measurement.source.path),
    rule: used.every((measurement) => measurement.upperLimit !== undefined)
      ? "NCI ODWG"
      : `NCI ODWG; an upper limit that is not given is taken as ${defaultUpperLimits.bilirubin} mg/dL (bilirubin) or ${defaultUpperLimits.ast} U/L (AST)`,
    source: "nci-odwg-hepatic",
  };
};

/** A calcium corrected for albumin by a formula that rises with the calcium. */
function correctedCalcium(formula: typeof payneCorrectedCalcium, rule: string, source: string): Rule {
  return (context) => {
    const total = latest(context.record, "calcium");
    const albumin = exactNumber(context, "albumin");
    if (total === undefined || albumin === undefined) return unknown;
    const corrected = (value: number): number => formula({ calciumMgPerDl: value, albuminGPerDl: albumin }) ?? value;
    const interval = { low: corrected(total.interval.low), high: corrected(total.interval.high) };
    return { value: { type: "number", interval }, because: [...total.paths, "albumin"], rule, source };
  };
}

/** Corrected for albumin (Payne). */
export const calcium: Rule = correctedCalcium(payneCorrectedCalcium, "Payne correction", "payne-1973-calcium");

/** Corrected for albumin as is usual in Japan, shown beside Payne's and never in its place. */
export const calciumJapan: Rule = correctedCalcium(
  japaneseCorrectedCalcium,
  "Japanese correction: 1 mg/dL for each g/dL of albumin below 4",
  "jsdt-2012-ckd-mbd",
);

/** Conditions present, ruled out and not known. Only a list said to be complete rules out what it does not name. */
export const conditions: Rule = (context) => {
  const { record, lists } = context;
  const complete = attribute(record, "noOtherConditions")?.value === true;
  const members = new Set(record.conditions.filter((fact) => fact.present).map((fact) => fact.name));
  const absent = new Set(record.conditions.filter((fact) => !fact.present).map((fact) => fact.name));
  const canBecomePregnant = context.value("canBecomePregnant");
  if (sexOf(context) === "male" || (canBecomePregnant?.type === "boolean" && !canBecomePregnant.value)) absent.add("pregnancy");
  const nyha = latest(record, "nyha");
  if (nyha !== undefined && nyha.interval.low >= 1) members.add("heart-failure");
  if (nyha !== undefined && nyha.interval.high === 0) absent.add("heart-failure");
  const possible = complete ? [] : lists.conditions.filter((name) => !members.has(name) && !absent.has(name));
  return {
    value: { type: "set", members, possible: new Set(possible) },
    because: record.conditions.map((fact) => fact.source.path),
    rule: "as recorded",
  };
};

function ruledOut(context: Context, condition: string): boolean {
  const set = context.value("conditions");
  return set?.type === "set" && !set.members.has(condition) && set.possible !== "any" && !set.possible.has(condition);
}

/**
 * NYHA class: as recorded; 1 to 4 with heart failure of unknown class, 0 where heart failure is ruled out. Class 0 beside a recorded heart
 * failure contradicts it: neither is chosen.
 */
export const nyha: Rule = (context) => {
  const recorded = measured("nyha")(context);
  const failing = context.record.conditions.filter((fact) => fact.name === "heart-failure" && fact.present);
  if (recorded.value?.type === "number" && recorded.value.interval.high === 0 && failing.length > 0) {
    const because = [...recorded.because, ...failing.map((fact) => fact.source.path)];
    return { value: { type: "number", interval: { low: 0, high: 4 } }, because, rule: "NYHA 0 beside a recorded heart failure" };
  }
  if (recorded.value !== undefined) return recorded;
  const set = context.value("conditions");
  if (set?.type === "set" && set.members.has("heart-failure"))
    return { value: { type: "number", interval: { low: 1, high: 4 } }, because: ["conditions"], rule: "heart failure without its class" };
  return ruledOut(context, "heart-failure")
    ? { value: { type: "number", interval: { low: 0, high: 0 } }, because: ["conditions"], rule: "no heart failure" }
    : unknown;
};

/** The entries of a peripheral neuropathy that may be the most recent. */
function neuropathies({ record }: Context): readonly ConditionFact[] {
  return mostRecent(
    record.conditions.filter((fact) => fact.name === "peripheral-neuropathy" && fact.present),
    record.day,
  );
}

/** CTCAE grade of the peripheral neuropathy: 1 to 4 where it is recorded without its grade, 0 where it is ruled out. */
export const neuropathyGrade: Rule = (context) => {
  const found = neuropathies(context);
  if (found.length > 0) {
    const interval = { low: Math.min(...found.map(({ grade }) => grade ?? 1)), high: Math.max(...found.map(({ grade }) => grade ?? 4)) };
    return { value: { type: "number", interval }, because: found.map((fact) => fact.source.path), rule: "as recorded" };
  }
  return ruledOut(context, "peripheral-neuropathy")
    ? { value: { type: "number", interval: { low: 0, high: 0 } }, because: ["conditions"], rule: "no neuropathy" }
    : unknown;
};

/** Whether the peripheral neuropathy hurts; entries that contradict each other leave it unknown. */
export const neuropathicPain: Rule = (context) => {
  const found = neuropathies(context);
  const [painful, ...others] = new Set(found.map((fact) => fact.painful));
  if (painful !== undefined && others.length === 0)
    return { value: { type: "boolean", value: painful }, because: found.map((fact) => fact.source.path), rule: "as recorded" };
  const grade = intervalOf(context, "neuropathyGrade");
  return grade !== undefined && grade.high === 0
    ? { value: { type: "boolean", value: false }, because: ["neuropathyGrade"], rule: "no neuropathy" }
    : unknown;
};

/** Medicines taken besides. Only a list said to be complete rules out what it does not name. */
export const medicines: Rule = ({ record }) => {
  const complete = attribute(record, "noOtherMedicines")?.value === true;
  if (record.medicines.length === 0 && !complete) return unknown;
  return {
    value: { type: "set", members: new Set(record.medicines.map((fact) => fact.name)), possible: complete ? new Set() : "any" },
    because: record.medicines.map((fact) => fact.source.path),
    rule: "as recorded",
  };
};
