import type { ConditionFact } from "../facts/fact.ts";
import type { FindingValue } from "../terms/finding-value.ts";
import type { Interval } from "../terms/interval.ts";
import { type Context, exactNumber, intervalOf, type Rule, unknown } from "./derived.ts";
import { asRecorded, attribute, latest, measured, mostRecent, ratioToUpperLimit } from "./recorded.ts";
import { ckdEpi2021 } from "./scores/ckd-epi-2021.ts";
import { cockcroftGault } from "./scores/cockcroft-gault.ts";
import { payneCorrectedCalcium } from "./scores/corrected-calcium.ts";
import { japaneseEgfr } from "./scores/japanese-egfr.ts";
import { odwgHepaticCategory } from "./scores/odwg-hepatic.ts";

/** Upper limits used where the laboratory's own are not given: the strictest in common use, so that impairment is not missed. */
const defaultUpperLimits = { bilirubin: 1.0, ast: 40 };

function sexOf(context: Context): "female" | "male" | undefined {
  const sex = context.value("sex");
  if (sex?.type !== "choice") return undefined;
  return sex.interval.low === 0 ? "female" : "male";
}

/** The bounds of a formula that falls with creatinine, over the bounds of the creatinine. */
function falling(creatinine: Interval, formula: (creatinineMgPerDl: number) => number | undefined): FindingValue | undefined {
  const low = formula(creatinine.high);
  const high = formula(creatinine.low);
  return low === undefined || high === undefined ? undefined : { type: "number", interval: { low, high } };
}

/** Cockcroft-Gault, mL/min, from the actual body weight; bounds where the creatinine has bounds. */
export const creatinineClearance: Rule = (context) => {
  const creatinine = intervalOf(context, "creatinine");
  if (creatinine === undefined) return unknown;
  const [ageYears, weightKg, sex] = [exactNumber(context, "age"), exactNumber(context, "weight"), sexOf(context)];
  const value = falling(creatinine, (creatinineMgPerDl) => cockcroftGault({ creatinineMgPerDl, ageYears, weightKg, sex }));
  return value === undefined
    ? unknown
    : { value, because: ["creatinine", "age", "weight", "sex"], rule: "Cockcroft-Gault 1976", source: "cockcroft-1976" };
};

/** CKD-EPI 2021; in Japan the Japanese equation. */
export const egfr: Rule = (context) => {
  const creatinine = intervalOf(context, "creatinine");
  if (creatinine === undefined) return unknown;
  const [ageYears, sex] = [exactNumber(context, "age"), sexOf(context)];
  const japanese = context.jurisdiction === "JP";
  const value = falling(creatinine, (creatinineMgPerDl) => (japanese ? japaneseEgfr : ckdEpi2021)({ creatinineMgPerDl, ageYears, sex }));
  if (value === undefined) return unknown;
  const because = ["creatinine", "age", "sex"];
  return japanese
    ? { value, because, rule: "Japanese equation 2009", source: "matsuo-2009-japanese-egfr" }
    : { value, because, rule: "CKD-EPI 2021", source: "inker-2021-ckd-epi" };
};

/** As recorded; an eGFR (or, where it is not known, a creatinine clearance) of 30 or more, or a complete list of conditions without kidney disease, is read as no dialysis. */
export const dialysis: Rule = (context) => {
  const recorded = asRecorded("dialysis", "dialysis")(context);
  if (recorded.value !== undefined) return recorded;
  const estimate = intervalOf(context, "egfr") === undefined ? "creatinineClearance" : "egfr";
  const kidneyFunction = intervalOf(context, estimate);
  const conditions = context.value("conditions");
  const noKidneyDisease =
    conditions?.type === "set" &&
    conditions.possible !== "any" &&
    conditions.possible.size === 0 &&
    !conditions.members.has("chronic-kidney-disease");
  if (!(noKidneyDisease || (kidneyFunction !== undefined && kidneyFunction.low >= 30))) return unknown;
  return {
    value: { type: "boolean", value: false },
    because: [noKidneyDisease ? "conditions" : estimate],
    rule: "no kidney disease that needs dialysis",
    source: "nextline-conventions",
  };
};

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

/** Corrected for albumin (Payne). */
export const calcium: Rule = (context) => {
  const total = latest(context.record, "calcium");
  const albumin = exactNumber(context, "albumin");
  if (total === undefined || albumin === undefined) return unknown;
  const corrected = (value: number): number => payneCorrectedCalcium({ calciumMgPerDl: value, albuminGPerDl: albumin }) ?? value;
  return {
    value: { type: "number", interval: { low: corrected(total.interval.low), high: corrected(total.interval.high) } },
    because: [...total.paths, "albumin"],
    rule: "Payne correction",
    source: "payne-1973-calcium",
  };
};

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
