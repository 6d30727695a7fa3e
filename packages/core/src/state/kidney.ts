import type { FindingValue } from "../terms/finding-value.ts";
import { between, type Interval } from "../terms/interval.ts";
import { type Context, type Derived, exactNumber, intervalOf, numberFrom, type Rule, unknown } from "./derived.ts";
import { asRecorded } from "./recorded.ts";
import { absoluteEgfr } from "./scores/absolute-egfr.ts";
import { duBois } from "./scores/body-surface-area.ts";
import { ckdEpi2021 } from "./scores/ckd-epi-2021.ts";
import { cockcroftGault } from "./scores/cockcroft-gault.ts";
import { japaneseEgfr } from "./scores/japanese-egfr.ts";
import { renalBandsDisagree as bandsDisagree } from "./scores/renal-bands.ts";
import { sexOf } from "./sex-of.ts";
import { vocabulary } from "./vocabulary.ts";

/** The bounds of a formula that falls with creatinine, over the bounds of the creatinine. */
function falling(creatinine: Interval, formula: (creatinineMgPerDl: number) => number | undefined): Interval | undefined {
  const low = formula(creatinine.high);
  const high = formula(creatinine.low);
  return low === undefined || high === undefined ? undefined : between(low, high);
}

/** Cockcroft-Gault, mL/min, from the actual body weight; bounds where the creatinine has bounds. */
export const creatinineClearance: Rule = (context) => {
  const creatinine = intervalOf(context, "creatinine");
  if (creatinine === undefined) return unknown;
  const [ageYears, weightKg, sex] = [exactNumber(context, "age"), exactNumber(context, "weight"), sexOf(context)];
  const value = numberFrom(falling(creatinine, (creatinineMgPerDl) => cockcroftGault({ creatinineMgPerDl, ageYears, weightKg, sex })));
  return value === undefined
    ? unknown
    : { value, because: ["creatinine", "age", "weight", "sex"], rule: "Cockcroft-Gault 1976", source: "cockcroft-1976" };
};

/** The eGFR by an equation, as far as creatinine, age and sex are known. */
function estimated(context: Context, equation: typeof ckdEpi2021): Interval | undefined {
  const creatinine = intervalOf(context, "creatinine");
  if (creatinine === undefined) return undefined;
  const [ageYears, sex] = [exactNumber(context, "age"), sexOf(context)];
  return falling(creatinine, (creatinineMgPerDl) => equation({ creatinineMgPerDl, ageYears, sex }));
}

/** CKD-EPI 2021; in Japan the Japanese equation. */
export const egfr: Rule = (context) => {
  const japanese = context.jurisdiction === "JP";
  const value = numberFrom(estimated(context, japanese ? japaneseEgfr : ckdEpi2021));
  if (value === undefined) return unknown;
  const because = ["creatinine", "age", "sex"];
  return japanese
    ? { value, because, rule: "Japanese equation 2009", source: "matsuo-2009-japanese-egfr" }
    : { value, because, rule: "CKD-EPI 2021", source: "inker-2021-ckd-epi" };
};

/** The eGFR for a score that was made with CKD-EPI: the Japanese equation gives lower values and does not replace it. */
export function ckdEpiOf(context: Context): Interval | undefined {
  return context.jurisdiction === "JP" ? estimated(context, ckdEpi2021) : intervalOf(context, "egfr");
}

function surface(weight: Interval, height: Interval): Interval | undefined {
  const low = duBois({ weightKg: weight.low, heightCm: height.low });
  const high = duBois({ weightKg: weight.high, heightCm: height.high });
  return low === undefined || high === undefined ? undefined : between(low, high);
}

/** Du Bois, m2. */
export const bodySurfaceArea: Rule = (context) => {
  const [weight, height] = [intervalOf(context, "weight"), intervalOf(context, "height")];
  const value = weight && height && numberFrom(surface(weight, height));
  return value === undefined
    ? unknown
    : { value, because: ["weight", "height"], rule: "Du Bois 1916, without a cap", source: "du-bois-1916-bsa" };
};

/** eGFR x body surface area / 1.73. */
function absolute(egfrIndexed: Interval, area: Interval): Interval | undefined {
  const low = absoluteEgfr({ egfrMlPerMin173: egfrIndexed.low, bodySurfaceAreaM2: area.low });
  const high = absoluteEgfr({ egfrMlPerMin173: egfrIndexed.high, bodySurfaceAreaM2: area.high });
  return low === undefined || high === undefined ? undefined : between(low, high);
}

/** The eGFR of the country's equation in mL/min, without the index to body surface. */
export const egfrAbsolute: Rule = (context) => {
  const [indexed, area] = [intervalOf(context, "egfr"), intervalOf(context, "bodySurfaceArea")];
  const value = indexed && area && numberFrom(absolute(indexed, area));
  return value === undefined
    ? unknown
    : { value, because: ["egfr", "bodySurfaceArea"], rule: "eGFR x body surface area / 1.73", source: "matzke-2011-kdigo-dosing" };
};

/** Without a height, the area lies between those of the least and the greatest height that can be right. */
function anyArea(context: Context): Interval | undefined {
  const weight = intervalOf(context, "weight");
  const [low, high] = vocabulary.get("height")?.range ?? [0, 0];
  return weight === undefined || high === 0 ? undefined : surface(weight, between(low, high));
}

/**
 * Whether creatinine clearance and eGFR, both in mL/min, fall into different bands of doses. Without a height the eGFR is bounded by every
 * height, so that the answer is never one that the height could change.
 */
export const renalBandsDisagree: Rule = (context) => {
  const clearance = intervalOf(context, "creatinineClearance");
  const own = intervalOf(context, "egfrAbsolute");
  const [indexed, area] = own === undefined ? [intervalOf(context, "egfr"), anyArea(context)] : [undefined, undefined];
  const rate = own ?? (indexed && area && absolute(indexed, area));
  const truth = bandsDisagree({ creatinineClearance: clearance, absoluteEgfr: rate });
  if (truth === "unknown") return unknown;
  return {
    value: { type: "boolean", value: truth === "met" },
    because: ["creatinineClearance", ...(own === undefined ? ["egfr", "weight"] : ["egfrAbsolute"])],
    rule: "creatinine clearance and eGFR in mL/min on different sides of 15, 30, 45, 50 or 60",
    source: "nextline-conventions",
  };
};

function noKidneyDisease(conditions: FindingValue | undefined): boolean {
  if (conditions?.type !== "set" || conditions.possible === "any") return false;
  return conditions.possible.size === 0 && !conditions.members.has("chronic-kidney-disease");
}

/** As recorded; an eGFR (or, where it is not known, a creatinine clearance) of 30 or more, or a complete list of conditions without kidney disease, is read as no dialysis. */
export const dialysis: Rule = (context): Derived => {
  const recorded = asRecorded("dialysis", "dialysis")(context);
  if (recorded.value !== undefined) return recorded;
  const estimate = intervalOf(context, "egfr") === undefined ? "creatinineClearance" : "egfr";
  const kidneyFunction = intervalOf(context, estimate);
  const without = noKidneyDisease(context.value("conditions"));
  if (!(without || (kidneyFunction !== undefined && kidneyFunction.low >= 30))) return unknown;
  return {
    value: { type: "boolean", value: false },
    because: [without ? "conditions" : estimate],
    rule: "no kidney disease that needs dialysis",
    source: "nextline-conventions",
  };
};
