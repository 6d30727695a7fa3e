import assert from "node:assert/strict";
import { test } from "node:test";
import { near } from "../../test/reference-network.ts";
import type { Contrast } from "../network/contrast.ts";
import type { ReportOptions } from "./options.ts";
import { type NetworkReport, networkMetaAnalysis } from "./report.ts";

const row = (study: string, treatment: string, comparator: string, effect: number, standardError = 0.2): Contrast => ({
  study,
  treatment,
  comparator,
  effect,
  standardError,
});

const small: ReportOptions = { smallValues: "desirable" };

function reportOf(contrasts: readonly Contrast[], options: ReportOptions = small): NetworkReport {
  const report = networkMetaAnalysis(contrasts, options);
  if (!report.ok) assert.fail(JSON.stringify(report.faults));
  return report.value;
}

function faultsOf(contrasts: readonly Contrast[], options: ReportOptions = small): string[] {
  const report = networkMetaAnalysis(contrasts, options);
  return report.ok ? [] : report.faults.map(({ kind, path }) => `${path}: ${kind}`);
}

const star = [row("1", "A", "C", -0.5), row("2", "B", "C", -0.2)];
const loop = [...star, row("3", "A", "B", 0.3)];
const long = [...loop, row("4", "A", "C", 0.1, 0.3), row("5", "B", "C", -0.9, 0.1), row("6", "A", "B", -0.4)];

test("two studies with a common comparator: the indirect comparison of Bucher, and no loop", () => {
  const report = reportOf(star);
  assert.equal(report.closedLoop, false);
  const [ab] = report.common.comparisons;
  assert.deepEqual([ab?.treatment, ab?.comparator], ["B", "A"]);
  near(ab?.estimate.effect, 0.3, "effect");
  near(ab?.estimate.standardError, Math.hypot(0.2, 0.2), "standard error");
  assert.equal(report.common.league.cells[0]?.[1]?.estimate, undefined, "no direct evidence");
});

test("without a closed loop it says that inconsistency cannot be tested; with one it tests", () => {
  assert.deepEqual(
    reportOf(star).remarks.map(({ kind }) => kind),
    ["no-closed-loop", "no-degrees-of-freedom", "no-prediction-interval"],
  );
  assert.match(reportOf(star).remarks[0]?.text ?? "", /^No closed loop: inconsistency cannot be tested\./);
  assert.equal(reportOf(star).inconsistency.between.p, undefined);
  assert.equal(reportOf(loop).closedLoop, true);
  assert.ok(reportOf(loop).inconsistency.between.p !== undefined);
  assert.ok(!reportOf(loop).remarks.some(({ kind }) => kind === "no-closed-loop"));
});

test("with one degree of freedom it says why there is no prediction interval, with two nothing", () => {
  assert.deepEqual(
    reportOf(loop).remarks.map(({ kind }) => kind),
    ["no-prediction-interval"],
  );
  assert.match(reportOf(loop).remarks[0]?.text ?? "", /need 2 degrees of freedom of Q; this network has 1\.$/);
  assert.deepEqual(reportOf([...loop, row("4", "A", "C", 0.1)]).remarks, []);
});

test("a repeated comparison alone makes no loop: heterogeneity can be tested, inconsistency cannot", () => {
  const report = reportOf([...star, row("3", "A", "C", 0.4)]);
  assert.equal(report.closedLoop, false);
  assert.equal(report.inconsistency.within.df, 1);
  assert.deepEqual(report.inconsistency.between, { q: 0, df: 0 });
});

test("without degrees of freedom tau2 is not known and the random-effects model is the common-effect model", () => {
  for (const tau2 of ["moments", "reml"] as const) {
    const { common, random, heterogeneity } = reportOf(star, { ...small, tau2 });
    assert.deepEqual([heterogeneity.tau2, heterogeneity.tau, heterogeneity.df], [undefined, undefined, 0]);
    assert.deepEqual(
      random.comparisons.map(({ estimate }) => estimate),
      common.comparisons.map(({ estimate }) => estimate),
    );
  }
});

test("prediction intervals need two degrees of freedom, and only the random-effects model has them", () => {
  const predicted = (contrasts: readonly Contrast[], model: "common" | "random") =>
    reportOf(contrasts)[model].comparisons.map(({ prediction }) => prediction !== undefined);
  assert.deepEqual(predicted(loop, "random"), [false, false, false]);
  assert.deepEqual(predicted([...loop, row("4", "A", "C", 0.1)], "random"), [true, true, true]);
  assert.deepEqual(predicted([...loop, row("4", "A", "C", 0.1)], "common"), [false, false, false]);
});

test("tau2 by moments unless REML is asked for", () => {
  const [moments, reml] = [reportOf(long), reportOf(long, { ...small, tau2: "reml" })];
  assert.deepEqual([moments.options.tau2, reml.options.tau2], ["moments", "reml"]);
  assert.ok((moments.heterogeneity.tau2 ?? 0) > 0);
  assert.notEqual(moments.heterogeneity.tau2, reml.heterogeneity.tau2);
  assert.equal(reml.random.tau2, reml.heterogeneity.tau2);
});

test("SIDDE only when asked for", () => {
  assert.equal(reportOf(long).random.siddeSplits, undefined);
  assert.equal(reportOf(long, { ...small, sidde: true }).random.siddeSplits?.length, 3);
});

test("the direction of benefit turns the P-scores, and must be given", () => {
  const scores = (smallValues: "desirable" | "undesirable") => reportOf(star, { smallValues }).common.pScores.map(({ pScore }) => pScore);
  const [down, up] = [scores("desirable"), scores("undesirable")];
  down.forEach((score, i) => {
    near(score, 1 - (up[i] ?? 0), `treatment ${i}`);
  });
  assert.ok((down[0] ?? 0) > 0.5);
  assert.deepEqual(faultsOf(star, {} as ReportOptions), ["options.smallValues: option-not-usable"]);
});

test("the level is that of every interval; an impossible one is a fault", () => {
  const [wide, narrow] = [reportOf(long, { ...small, level: 0.99 }), reportOf(long, { ...small, level: 0.9 })].map(
    (report) => report.random.comparisons[0],
  );
  assert.ok((wide?.estimate.high ?? 0) > (narrow?.estimate.high ?? 0));
  assert.ok((wide?.prediction?.high ?? 0) > (narrow?.prediction?.high ?? 0));
  assert.deepEqual(faultsOf(star, { ...small, level: 95 }), ["options.level: option-not-usable"]);
});

test("what was worked out is told", () => {
  const report = reportOf([row("1", "A", "B", 1), row("1", "B", "C", 1), { ...row("1", "A", "C", 2), derived: true }]);
  assert.deepEqual(
    report.derived.map(({ treatment, comparator }) => [treatment, comparator]),
    [["A", "C"]],
  );
  assert.match(report.remarks.find(({ kind }) => kind === "derived-contrasts")?.text ?? "", /1, A versus C/);
  assert.equal(report.random.contrasts[2]?.derived, true);
});

test("size and designs are those of the input", () => {
  const report = reportOf([...long, row("7", "A", "B", 1), row("7", "B", "C", 1), row("7", "A", "C", 2)]);
  assert.deepEqual(report.size, { k: 7, m: 9, n: 3, d: 4 });
  assert.deepEqual(report.designs, [
    { design: "A:C", studies: 2 },
    { design: "B:C", studies: 2 },
    { design: "A:B", studies: 2 },
    { design: "A:B:C", studies: 1 },
  ]);
});

test("leverages add up to n - 1 and the parts of Q to Q", () => {
  const { common, heterogeneity } = reportOf(long);
  const sum = (of: "leverage" | "q"): number => common.contrasts.reduce((total, contrast) => total + contrast[of], 0);
  near(sum("leverage"), 2, "leverage");
  near(sum("q"), heterogeneity.q, "Q");
});

test("faults are values: bad rows, a network in parts, multi-arm studies that do not fit", () => {
  assert.deepEqual(faultsOf([]), ["network: no-contrasts"]);
  assert.deepEqual(faultsOf([row("1", "A", "B", Number.NaN)]), ["contrasts[0]: effect-not-finite"]);
  assert.deepEqual(faultsOf([row("1", "A", "B", 1, 0)]), ["contrasts[0]: standard-error-not-positive"]);
  assert.deepEqual(faultsOf([row("1", "A", "B", 1), row("1", "B", "C", 1), row("1", "A", "C", 3)]), ["study 1: multi-arm-inconsistent"]);
  assert.deepEqual(faultsOf([row("1", "A", "B", 1), row("1", "B", "C", 1), row("1", "A", "C", 2, 0.5)]), [
    "study 1: arm-variance-negative",
  ]);
  const parts = networkMetaAnalysis([row("1", "A", "B", 1), row("2", "D", "C", 1)], small);
  assert.deepEqual(!parts.ok && parts.faults.map(({ kind, parts }) => [kind, parts]), [
    [
      "disconnected",
      [
        ["A", "B"],
        ["C", "D"],
      ],
    ],
  ]);
});

test("variances that only rounding would forgive, but that no arms have, are a fault of their study", () => {
  // v_AC exceeds v_AB + v_BC a little, within what rounding of published figures explains, and A and B share no variance at all.
  const error = (variance: number): number => Math.sqrt(variance);
  const rows = [row("1", "A", "B", 0, error(1e-9)), row("1", "B", "C", 0, error(1)), row("1", "A", "C", 0, error(1.0001))];
  assert.deepEqual(faultsOf(rows), ["study 1: arm-variance-negative"]);
});

test("standard errors too far apart for doubles are a fault, not numbers", () => {
  assert.deepEqual(faultsOf([row("1", "A", "B", 0, 1e-9), row("2", "B", "C", 0, 1e5)]), ["network: variances-too-far-apart"]);
});

test("SIDDE takes tau2 of the rest by the estimator asked for", () => {
  const more = [...long, row("7", "A", "C", 0.6, 0.15), row("8", "B", "C", -0.3, 0.4)];
  const [moments, reml] = (["moments", "reml"] as const).map((tau2) => reportOf(more, { ...small, sidde: true, tau2 }).random);
  const indirect = (of: typeof moments): number | undefined =>
    of?.siddeSplits?.find(({ treatment }) => treatment === "B")?.indirect?.effect;
  assert.ok(indirect(moments) !== undefined && indirect(reml) !== undefined);
  assert.notEqual(indirect(moments), indirect(reml));
  const common = (tau2: "moments" | "reml") => reportOf(more, { ...small, sidde: true, tau2 }).common.siddeSplits;
  assert.deepEqual(common("moments"), common("reml"));
});
