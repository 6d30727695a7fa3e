/** Published results, met to the last digit printed; see published/README.md. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { fitAdditive } from "../src/components/additive.ts";
import type { QPart } from "../src/inconsistency/q-decomposition.ts";
import { type Estimate, estimateOf, networkEstimate, ratioOf } from "../src/model/estimate.ts";
import { contrastsAsGiven, logOddsRatios, meanDifferences, printedAs, reportOf } from "./published-examples.ts";
import { networkOf } from "./reference-network.ts";

const against = (report: ReturnType<typeof reportOf>, model: "common" | "random", a: string, b: string): Estimate => {
  const estimate = networkEstimate(report[model].fit, a, b, 0.95);
  assert.ok(estimate !== undefined, `${a} versus ${b}`);
  return estimate;
};

function printedQ(found: QPart, [q, df, p]: readonly [string, number, string], what: string): void {
  printedAs(found.q, q, `Q ${what}`);
  assert.equal(found.df, df, what);
  printedAs(found.p, p, `p ${what}`);
}

/** An odds ratio with limits, z and p, as printed: "1.71 1.46 2.01 6.61 <0.0001". */
function printedRatio(estimate: Estimate, printed: string, what: string): void {
  const [ratio = "", low = "", high = "", z = "", p = ""] = printed.split(" ");
  const found = ratioOf(estimate);
  printedAs(found.ratio, ratio, what);
  printedAs(found.low, low, `${what}, low`);
  printedAs(found.high, high, `${what}, high`);
  printedAs(estimate.z, z, `${what}, z`);
  printedAs(estimate.p, p, `${what}, p`);
}

test("smoking cessation: REML with the full covariance as metafor", () => {
  const report = reportOf(logOddsRatios("smoking", 0.5), "reml");
  assert.deepEqual([report.size.k, report.size.m, report.size.n], [24, 28, 4]);
  printedAs(report.heterogeneity.tau2, "0.4324", "tau2");
  printedAs(report.heterogeneity.tau, "0.6575", "tau");
  printedQ(report.inconsistency.total, ["202.3334", 23, "<0.0001"], "total");
  for (const [treatment, printed] of [
    ["self-help", "0.3888 0.3221 1.2070 0.2274 -0.2426 1.0202"],
    ["individual counselling", "0.6864 0.1904 3.6055 0.0003 0.3133 1.0596"],
    ["group counselling", "0.8438 0.3641 2.3176 0.0205 0.1302 1.5574"],
  ] as const) {
    const [effect = "", error = "", z = "", p = "", low = "", high = ""] = printed.split(" ");
    const estimate = against(report, "random", treatment, "no contact");
    printedAs(estimate.effect, effect, treatment);
    printedAs(estimate.standardError, error, `${treatment}, standard error`);
    printedAs(estimate.z, z, `${treatment}, z`);
    printedAs(estimate.p, p, `${treatment}, p`);
    printedAs(estimate.low, low, `${treatment}, low`);
    printedAs(estimate.high, high, `${treatment}, high`);
  }
});

test("deaths in COPD: few events, a trial with four arms", () => {
  const report = reportOf(logOddsRatios("copd", 0));
  assert.deepEqual(report.size, { k: 3, m: 8, n: 4, d: 2 });
  for (const model of ["common", "random"] as const) {
    printedRatio(against(report, model, "Placebo", "Fluticasone"), "1.81 0.54 6.10 0.96 0.3355", "Placebo");
    printedRatio(against(report, model, "SFC", "Fluticasone"), "0.52 0.09 2.85 -0.75 0.4514", "SFC");
    printedRatio(against(report, model, "Salmeterol", "Fluticasone"), "0.77 0.19 3.08 -0.37 0.7078", "Salmeterol");
  }
  const { tau2, i2, i2Low, i2High } = report.heterogeneity;
  assert.deepEqual([tau2, i2, i2Low], [0, 0, 0]);
  printedAs((i2High ?? 0) * 100, "89.6", "I2, high");
  printedQ(report.inconsistency.total, ["0.57", 2, "0.7525"], "total");
  printedQ(report.inconsistency.within, ["0.56", 1, "0.4524"], "within");
  printedQ(report.inconsistency.between, ["0.00", 1, "0.9485"], "between");
});

test("off-time in Parkinson's disease: mean differences", () => {
  const report = reportOf(meanDifferences("parkinson"));
  assert.deepEqual(report.size, { k: 7, m: 9, n: 5, d: 5 });
  for (const [treatment, printed] of [
    ["Cabergoline", "-0.30 -0.71 0.11 -1.44"],
    ["Placebo", "0.52 -0.41 1.46 1.09"],
    ["Pramipexole", "-1.29 -2.31 -0.26 -2.47"],
    ["Ropinirole", "0.05 -0.59 0.68 0.14"],
  ] as const) {
    const [effect = "", low = "", high = "", z = ""] = printed.split(" ");
    const estimate = against(report, "common", treatment, "Bromocriptine");
    printedAs(estimate.effect, effect, treatment);
    printedAs(estimate.low, low, `${treatment}, low`);
    printedAs(estimate.high, high, `${treatment}, high`);
    printedAs(estimate.z, z, `${treatment}, z`);
  }
  assert.equal(report.heterogeneity.tau2, 0);
  printedAs((report.heterogeneity.i2High ?? 0) * 100, "79.2", "I2, high");
  assert.deepEqual([report.inconsistency.total.df, report.inconsistency.within.df, report.inconsistency.between.df], [4, 2, 2]);
  printedAs(report.inconsistency.total.q, "2.29", "Q total");
  printedAs(report.inconsistency.within.q, "1.61", "Q within");
  printedAs(report.inconsistency.between.q, "0.68", "Q between");
});

test("depression in primary care: 22 treatments against placebo", () => {
  const report = reportOf(contrastsAsGiven("depression"));
  assert.deepEqual(report.size, { k: 93, m: 124, n: 22, d: 40 });
  for (const [treatment, printed] of [
    ["SSRI", "1.71 1.46 2.01 6.61 <0.0001"],
    ["Face-to-face CBT", "2.05 1.26 3.36 2.86 0.0042"],
    ["Face-to-face interpsy", "1.11 0.76 1.62 0.54 0.5897"],
    ["Face-to-face PST", "1.39 0.97 2.00 1.77 0.0770"],
    ["Face-to-face CBT + SSRI", "30.86 4.94 192.81 3.67 0.0002"],
    ["Face-to-face interpsy + SSRI", "1.75 1.12 2.74 2.47 0.0135"],
    ["Face-to-face PST + SSRI", "1.54 0.66 3.59 1.01 0.3136"],
    ["Face-to-face psychodyn", "1.54 0.48 5.00 0.72 0.4700"],
    ["Other face-to-face", "1.91 1.18 3.12 2.62 0.0089"],
    ["TCA", "1.75 1.47 2.07 6.40 <0.0001"],
    ["SNRI", "1.93 1.49 2.49 5.04 <0.0001"],
    ["NRI", "1.45 0.92 2.27 1.61 0.1066"],
    ["Low-dose SARI", "1.84 1.25 2.69 3.10 0.0019"],
    ["NaSSa", "1.22 0.89 1.66 1.25 0.2102"],
    ["rMAO-A", "1.08 0.73 1.59 0.36 0.7158"],
    ["Ind drug", "2.54 0.96 6.76 1.87 0.0613"],
    ["Hypericum", "2.00 1.62 2.47 6.48 <0.0001"],
    ["Remote CBT", "2.14 1.29 3.54 2.94 0.0033"],
    ["Self-help CBT", "1.94 1.13 3.32 2.42 0.0156"],
    ["No contact CBT", "1.77 1.01 3.07 2.01 0.0446"],
    ["UC", "1.16 0.76 1.76 0.69 0.4882"],
  ] as const) {
    printedRatio(against(report, "random", treatment, "Placebo"), printed, treatment);
  }
  printedAs(report.heterogeneity.tau2, "0.0174", "tau2");
  printedAs(report.heterogeneity.tau, "0.1319", "tau");
  printedAs((report.heterogeneity.i2 ?? 0) * 100, "15.1", "I2");
  assert.equal(report.heterogeneity.i2Low, 0);
  printedAs((report.heterogeneity.i2High ?? 0) * 100, "35.6", "I2, high");
  printedQ(report.inconsistency.total, ["102.45", 87, "0.1234"], "total");
  printedQ(report.inconsistency.within, ["58.07", 54, "0.3279"], "within");
  printedQ(report.inconsistency.between, ["44.38", 33, "0.0892"], "between");
});

test("depression in primary care: the additive component model", () => {
  const network = networkOf(contrastsAsGiven("depression"));
  const components = new Map(network.treatments.map((name) => [name, name === "Placebo" ? [] : name.split(" + ")]));
  const found = fitAdditive(network, components, { model: "random", level: 0.95 });
  assert.ok(found !== undefined);
  const byName = new Map(found.components.map(({ component, estimate }) => [component, estimate]));
  assert.equal(byName.size, 18);
  for (const [component, printed] of [
    ["Face-to-face CBT", "2.31 1.44 3.70 3.48 0.0005"],
    ["Face-to-face PST", "1.37 0.96 1.96 1.72 0.0856"],
    ["Face-to-face interpsy", "1.10 0.79 1.54 0.57 0.5693"],
    ["Face-to-face psychodyn", "1.52 0.47 4.96 0.70 0.4853"],
    ["Hypericum", "1.99 1.61 2.46 6.41 <0.0001"],
    ["Ind drug", "2.76 1.04 7.33 2.03 0.0420"],
    ["Low-dose SARI", "1.83 1.24 2.69 3.05 0.0023"],
    ["NRI", "1.43 0.90 2.26 1.52 0.1291"],
    ["NaSSa", "1.21 0.88 1.65 1.18 0.2371"],
    ["No contact CBT", "1.89 1.10 3.27 2.29 0.0219"],
    ["Other face-to-face", "2.08 1.29 3.33 3.02 0.0025"],
    ["Remote CBT", "2.33 1.42 3.81 3.36 0.0008"],
    ["SNRI", "1.90 1.47 2.46 4.91 <0.0001"],
    ["SSRI", "1.69 1.45 1.97 6.81 <0.0001"],
    ["Self-help CBT", "2.08 1.23 3.53 2.72 0.0064"],
    ["TCA", "1.74 1.47 2.05 6.53 <0.0001"],
    ["UC", "1.24 0.83 1.85 1.07 0.2862"],
    ["rMAO-A", "1.07 0.72 1.59 0.33 0.7399"],
  ] as const) {
    printedRatio(byName.get(component) ?? estimateOf(Number.NaN, Number.NaN, 0.95), printed, component);
  }
  const combined = new Map(found.treatments.map(({ treatment, estimate }) => [treatment, estimate]));
  for (const [combination, printed] of [
    ["Face-to-face CBT + SSRI", "3.91 2.32 6.59 5.12 <0.0001"],
    ["Face-to-face PST + SSRI", "2.32 1.52 3.53 3.91 <0.0001"],
    ["Face-to-face interpsy + SSRI", "1.86 1.25 2.78 3.05 0.0023"],
  ] as const) {
    printedRatio(combined.get(combination) ?? estimateOf(Number.NaN, Number.NaN, 0.95), printed, combination);
  }
  assert.equal(combined.get("Placebo"), undefined);
  printedAs(found.tau2, "0.0208", "tau2");
  printedQ(found, ["109.12", 90, "0.0832"], "additive");
  printedQ(found.difference, ["6.67", 3, "0.0831"], "difference");
});
