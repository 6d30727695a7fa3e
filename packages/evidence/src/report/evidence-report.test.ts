import assert from "node:assert/strict";
import { test } from "node:test";
import { loadSnapshot } from "@nextline/kb";
import { madeTrial, withTrials } from "../../test/made-trial.ts";
import { evidenceReport } from "./evidence-report.ts";
import type { EvidenceRequest } from "./evidence-request.ts";
import type { EvidenceReport, PartReport } from "./report-data.ts";

const snapshot = loadSnapshot();

function reportOf(request: Partial<EvidenceRequest> = {}, knowledge = snapshot): EvidenceReport {
  const report = evidenceReport(knowledge, { population: "all", endpoint: "PFS", asOf: "2026-10-01", ...request });
  if (!report.ok) assert.fail(JSON.stringify(report.fault));
  return report.value;
}

function partWith(report: EvidenceReport, treatment: string): PartReport {
  return report.parts.find(({ treatments }) => treatments.some(({ id }) => id === treatment)) ?? assert.fail(`no network has ${treatment}`);
}

const trialsIn = ({ parts }: EvidenceReport): string[] =>
  [...new Set(parts.flatMap(({ contrasts }) => contrasts.map(({ trial }) => trial)))].sort();

const near = (found: number | undefined, expected: number, digits = 6): void =>
  assert.equal(found?.toFixed(digits), expected.toFixed(digits));

test("the network of 2019 lacks what was published later, and holds what a trial had published by then", () => {
  const [then, now] = [reportOf({ asOf: "2019-09-30" }), reportOf()];
  for (const later of ["APOLLO", "IKEMA", "CANDOR", "BOSTON", "DREAMM-7", "CARTITUDE-4"]) {
    assert.ok(!trialsIn(then).includes(later), later);
    assert.ok(trialsIn(now).includes(later), later);
  }
  for (const earlier of trialsIn(then)) assert.ok(trialsIn(now).includes(earlier), `${earlier} is lost`);
  const ratioOf = (report: EvidenceReport) => partWith(report, "DRd").contrasts.find(({ trial }) => trial === "POLLUX")?.published?.ratio;
  assert.notEqual(ratioOf(then), ratioOf(now));
});

test("networks that do not hang together are never compared: no comparison, forest or rank names treatments of two", () => {
  const { parts } = reportOf();
  assert.ok(parts.length > 2);
  for (const { treatments, analysis } of parts) {
    const own = new Set(treatments.map(({ id }) => id));
    const named = [
      ...(analysis?.random.comparisons ?? []).flatMap(({ treatment, comparator }) => [treatment, comparator]),
      ...(analysis?.forest ?? []).map(({ treatment }) => treatment),
      ...(analysis?.ranks.treatments ?? []).map(({ treatment }) => treatment),
    ];
    assert.ok(named.length > 0 && named.every((id) => own.has(id)));
    assert.equal(analysis?.ranks.treatments.length, treatments.length);
  }
});

test("the interval of 99 % of IKEMA's primary result gives the standard error of an interval of 99 %", () => {
  const ikema = partWith(reportOf({ asOf: "2021-12-31" }), "IsaKd").contrasts.find(({ trial }) => trial === "IKEMA");
  assert.deepEqual(ikema?.published, { ratio: 0.531, low: 0.318, high: 0.889, level: 99 });
  // (ln 0.889 - ln 0.318) / (2 x 2.5758293)
  near(ikema?.standardError, 0.199556);
  assert.ok((ikema?.ratio.low ?? 0) > 0.318 && (ikema?.ratio.high ?? 1) < 0.889, "its 95 % interval is narrower");
});

test("an assumption that is switched off takes its contrasts with it, and they are told", () => {
  const [all, less] = [reportOf(), reportOf({ assume: ["whole-trial", "pooled-control", "derived-contrast", "counts-from-rates"] })];
  const using = all.parts.flatMap(({ contrasts }) => contrasts.filter(({ assumptions }) => assumptions.includes("time-to-progression")));
  assert.ok(using.length > 0);
  const stated = less.assumptions.find(({ id }) => id === "time-to-progression");
  assert.deepEqual([stated?.made, stated?.contrasts, stated?.leftOut], [false, 0, using.length]);
  for (const { trial } of using) {
    assert.ok(!trialsIn(less).includes(trial));
    assert.ok(less.leftOut.some((one) => one.trial === trial && one.why === "assumption-off" && one.assumption === "time-to-progression"));
  }
});

test("the comparator: that of the most trials without one asked for; one asked for only in its own network; an unknown one is told with those there are", () => {
  const [free, asked] = [reportOf(), reportOf({ comparator: "DVd" })];
  assert.deepEqual(
    free.parts.slice(0, 2).map(({ comparator }) => comparator),
    ["Pd", "Vd"],
  );
  assert.deepEqual([partWith(asked, "DVd").comparator, partWith(asked, "Pd").comparator, asked.chosenPart], ["DVd", "Pd", 2]);
  const unknown = evidenceReport(snapshot, { population: "all", endpoint: "PFS", asOf: "2019-09-30", comparator: "DKd" });
  assert.ok(
    !unknown.ok && unknown.fault.found === "DKd" && unknown.fault.expected.includes("Kd") && !unknown.fault.expected.includes("DKd"),
  );
});

test("turning the comparator round turns each ratio and its interval round", () => {
  const row = (comparator: string, treatment: string) =>
    partWith(reportOf({ comparator }), comparator).analysis?.forest.find((one) => one.treatment === treatment)?.ratio;
  const [one, other] = [row("Vd", "BVd"), row("BVd", "Vd")];
  near((one?.ratio ?? 0) * (other?.ratio ?? 0), 1);
  near((one?.low ?? 0) * (other?.high ?? 0), 1);
});

test("the best comes first: small hazard ratios, large odds ratios", () => {
  const [times, rates] = [reportOf(), reportOf({ endpoint: "ORR" })].map((report) =>
    (report.parts[0]?.analysis?.forest ?? []).map(({ ratio }) => ratio.ratio),
  );
  assert.ok(times !== undefined && rates !== undefined && times.length > 2 && rates.length > 2);
  assert.deepEqual(
    times,
    times.toSorted((a, b) => a - b),
  );
  assert.deepEqual(
    rates,
    rates.toSorted((a, b) => b - a),
  );
  assert.deepEqual([reportOf().question.better, reportOf({ endpoint: "ORR" }).question.better], ["below 1", "above 1"]);
});

test("a path of one trial says what the trial said; a path of two adds up", () => {
  const forest = partWith(reportOf(), "Vd").analysis?.forest ?? [];
  const row = (id: string) => forest.find(({ treatment }) => treatment === id);
  assert.deepEqual([row("SVd")?.kind, row("SVd")?.trials], ["direct", ["BOSTON"]]);
  assert.deepEqual([row("IsaKd")?.kind, row("IsaKd")?.trials], ["indirect", ["ENDEAVOR", "IKEMA"]]);
  near(row("IsaKd")?.ratio.ratio, 0.53 * 0.58, 4);
});

test("certainty is lowered for what is indirect, imprecise or assumed, and is moderate at most", () => {
  const row = (id: string) => partWith(reportOf(), "Vd").analysis?.forest.find(({ treatment }) => treatment === id);
  assert.deepEqual([row("SVd")?.certainty, row("SVd")?.reasons.includes("bias-not-judged")], ["moderate", true]);
  assert.deepEqual([row("IsaKd")?.certainty, row("IsaKd")?.reasons.includes("indirect")], ["moderate", true]);
  const through = partWith(reportOf(), "Pd").analysis?.forest.find(({ treatment }) => treatment === "DRd");
  assert.deepEqual(
    [through?.certainty, through?.reasons.includes("indirect-through-several"), through?.reasons.includes("assumptions")],
    ["very low", true, true],
  );
});

test("a published comparison of a trial of three arms rests on nothing derived; that of its two new arms does", () => {
  const against = (comparator: string, treatment: string) =>
    partWith(reportOf({ comparator }), comparator)
      .analysis?.forest.find((one) => one.treatment === treatment)
      ?.reasons.includes("assumptions");
  assert.deepEqual([against("DPd", "TalDP"), against("DPd", "TalDara"), against("Pd", "TalDP")], [false, false, false]);
  assert.deepEqual([against("TalDara", "TalDP"), against("TalDP", "TalDara")], [true, true]);
});

test("without a closed loop nothing is split; with one direct stands beside indirect, and prediction intervals appear from 2 degrees of freedom", () => {
  assert.ok(reportOf().parts.every(({ analysis }) => analysis?.closedLoop === false && analysis.random.splits.length === 0));
  const loop = withTrials(snapshot, [
    madeTrial(snapshot, "MADE-1", "Kd", "DVd", 0.6, [0.4, 0.9]),
    madeTrial(snapshot, "MADE-2", "PVd", "Kd", 0.8, [0.5, 1.28]),
  ]);
  const { analysis } = partWith(reportOf({}, loop), "Vd");
  assert.equal(analysis?.closedLoop, true);
  const split = analysis?.random.splits.find(({ treatment, comparator }) => [treatment, comparator].sort().join() === "DVd,Kd");
  near(split === undefined ? 0 : Math.log(split.direct.ratio), split?.treatment === "Kd" ? Math.log(0.6) : -Math.log(0.6));
  assert.ok((analysis?.heterogeneity.df ?? 0) >= 2 && analysis?.forest.every(({ prediction }) => prediction !== undefined));
});

test("results of trials without a control stand apart and are in no network", () => {
  const report = reportOf();
  assert.ok(report.singleArm.some(({ trial, median }) => trial === "KarMMa" && median !== undefined));
  assert.ok(report.singleArm.every(({ trial }) => !trialsIn(report).includes(trial)));
  assert.ok(reportOf({ asOf: "2019-09-30" }).singleArm.every(({ trial }) => trial !== "KarMMa"));
});

test("every source named is there, and the same question gives the same report", () => {
  const report = reportOf({ population: "lenRefractory" });
  const known = new Set(report.sources.map(({ id }) => id));
  const named = [...report.parts.flatMap(({ contrasts }) => contrasts), ...report.leftOut, ...report.singleArm].map(({ source }) => source);
  assert.ok(named.length > 5 && named.every((id) => known.has(id)));
  assert.deepEqual(reportOf({ population: "lenRefractory" }), report);
});

test("a question that no trial answers is answered with nothing, not with an error", () => {
  const report = reportOf({ asOf: "1980-01-01" });
  assert.deepEqual([report.parts, report.chosenPart, report.leftOut], [[], null, []]);
});
