/** What holds of the report of every network. */
import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import type { Split } from "../src/inconsistency/split.ts";
import type { Contrast } from "../src/network/contrast.ts";
import { rankogram } from "../src/ranking/rankogram.ts";
import type { Comparison } from "../src/report/model-report.ts";
import type { ReportOptions } from "../src/report/options.ts";
import { type NetworkReport, networkMetaAnalysis } from "../src/report/report.ts";
import { connectedContrasts, loopFreeContrasts } from "./random-network.ts";
import { near } from "./reference-network.ts";

const models = ["common", "random"] as const;

function reportOf(contrasts: readonly Contrast[], options: Partial<ReportOptions> = {}): NetworkReport {
  const report = networkMetaAnalysis(contrasts, { smallValues: "desirable", ...options });
  if (!report.ok) assert.fail(JSON.stringify(report.faults));
  return report.value;
}

const turned = (contrast: Contrast): Contrast => ({
  ...contrast,
  treatment: contrast.comparator,
  comparator: contrast.treatment,
  effect: -contrast.effect,
});

/** The same rows in another order, some the other way round. */
const withAnotherOrder = connectedContrasts("t").chain((contrasts) =>
  fc.tuple(
    fc.constant(contrasts),
    fc
      .tuple(
        fc.shuffledSubarray(contrasts, { minLength: contrasts.length }),
        fc.array(fc.boolean(), { minLength: contrasts.length, maxLength: contrasts.length }),
      )
      .map(([shuffled, turns]) => shuffled.map((contrast, i) => (turns[i] === true ? turned(contrast) : contrast))),
  ),
);

function sameComparisons(found: readonly Comparison[], expected: readonly Comparison[]): void {
  assert.equal(found.length, expected.length);
  found.forEach(({ treatment, comparator, estimate, prediction }, i) => {
    const other = expected[i];
    assert.deepEqual([treatment, comparator], [other?.treatment, other?.comparator]);
    near(estimate.effect, other?.estimate.effect ?? null, `${treatment} ${comparator}`, 1e-12);
    near(estimate.standardError, other?.estimate.standardError ?? null, `${treatment} ${comparator}, standard error`, 1e-12);
    near(prediction?.low, other?.prediction?.low ?? null, `${treatment} ${comparator}, prediction`, 1e-11);
  });
}

function sameSplits(found: readonly Split[], expected: readonly Split[]): void {
  found.forEach(({ treatment, comparator, direct, indirect }, i) => {
    near(direct?.effect, expected[i]?.direct?.effect ?? null, `${treatment} ${comparator}, direct`, 1e-12);
    near(indirect?.effect, expected[i]?.indirect?.effect ?? null, `${treatment} ${comparator}, indirect`, 1e-8);
  });
}

test("the order of rows, studies and arms changes nothing in the report", () => {
  fc.assert(
    fc.property(withAnotherOrder, ([contrasts, other]) => {
      const [a, b] = [reportOf(contrasts, { sidde: true }), reportOf(other, { sidde: true })];
      for (const model of models) {
        sameComparisons(a[model].comparisons, b[model].comparisons);
        sameSplits(a[model].splits, b[model].splits);
        sameSplits(a[model].siddeSplits ?? [], b[model].siddeSplits ?? []);
        a[model].pScores.forEach(({ treatment, pScore }, i) => {
          near(pScore, b[model].pScores[i]?.pScore ?? null, treatment, 1e-12);
        });
      }
      near(a.heterogeneity.tau2, b.heterogeneity.tau2 ?? null, "tau2", 1e-12);
      for (const part of ["total", "within", "between"] as const) {
        near(a.inconsistency[part].q, b.inconsistency[part].q, `Q ${part}`, 1e-12 * Math.max(1, a.inconsistency.total.q));
      }
      const detached = new Map(b.inconsistency.detached.map(({ design, between }) => [design, between]));
      for (const { design, between } of a.inconsistency.detached) {
        near(between?.q, detached.get(design)?.q ?? null, `without ${design}`, 1e-11 * Math.max(1, a.inconsistency.total.q));
      }
    }),
  );
});

test("with REML too, within its own convergence", () => {
  fc.assert(
    fc.property(withAnotherOrder, ([contrasts, other]) => {
      const [a, b] = [reportOf(contrasts, { tau2: "reml" }), reportOf(other, { tau2: "reml" })];
      near(a.heterogeneity.tau2, b.heterogeneity.tau2 ?? null, "tau2", 1e-8);
    }),
    { numRuns: 40 },
  );
});

test("the names of treatments, and so their order, change nothing but names", () => {
  fc.assert(
    fc.property(connectedContrasts("t"), (contrasts) => {
      const renamed = (name: string): string => `t${9 - Number(name.slice(1))}`;
      const a = reportOf(contrasts);
      const b = reportOf(contrasts.map((row) => ({ ...row, treatment: renamed(row.treatment), comparator: renamed(row.comparator) })));
      for (const model of models) {
        const effects = new Map(b[model].comparisons.map((row) => [`${row.treatment} ${row.comparator}`, row.estimate]));
        for (const { treatment, comparator, estimate } of a[model].comparisons) {
          const other = effects.get(`${renamed(comparator)} ${renamed(treatment)}`);
          near(estimate.effect, -(other?.effect ?? Number.NaN), "effect", 1e-10);
          near(estimate.standardError, other?.standardError ?? null, "standard error", 1e-10);
        }
      }
    }),
  );
});

test("in both models effects are consistent and leverages add up to n - 1", () => {
  fc.assert(
    fc.property(connectedContrasts("t"), (contrasts) => {
      const report = reportOf(contrasts);
      for (const model of models) {
        const effects = new Map(report[model].comparisons.map((row) => [`${row.treatment} ${row.comparator}`, row.estimate.effect]));
        const effect = (name: string): number => effects.get(name) ?? Number.NaN;
        near(effect("t2 t0"), effect("t2 t1") + effect("t1 t0"), "A versus C", 1e-12);
        const leverage = report[model].contrasts.reduce((sum, contrast) => sum + contrast.leverage, 0);
        near(leverage, report.size.n - 1, "leverage", 1e-10);
      }
    }),
  );
});

test("prediction intervals where Q has two degrees of freedom or more, and nowhere else; never narrower than the confidence interval", () => {
  fc.assert(
    fc.property(fc.oneof(connectedContrasts("t"), loopFreeContrasts("t", 1), loopFreeContrasts("t", 2)), (contrasts) => {
      const { random, heterogeneity } = reportOf(contrasts);
      for (const { estimate, prediction } of random.comparisons) {
        assert.equal(prediction !== undefined, heterogeneity.df >= 2);
        if (prediction !== undefined) assert.ok(prediction.low <= estimate.low && prediction.high >= estimate.high);
      }
    }),
  );
});

test("with df 0 the random-effects model is the common-effect model and the report says so", () => {
  fc.assert(
    fc.property(loopFreeContrasts("t", 1), fc.constantFrom("moments" as const, "reml" as const), (contrasts, tau2) => {
      const { common, random, heterogeneity, remarks } = reportOf(contrasts, { tau2 });
      assert.equal(heterogeneity.df, 0);
      assert.equal(heterogeneity.tau2, undefined);
      assert.deepEqual(random.comparisons, common.comparisons);
      assert.ok(remarks.some(({ kind }) => kind === "no-degrees-of-freedom"));
    }),
  );
});

test("without a loop inconsistency cannot be tested, however many studies there are", () => {
  fc.assert(
    fc.property(loopFreeContrasts("t", 3), (contrasts) => {
      const { closedLoop, inconsistency, heterogeneity, remarks } = reportOf(contrasts);
      assert.deepEqual([closedLoop, inconsistency.between.df, inconsistency.between.p], [false, 0, undefined]);
      assert.ok(heterogeneity.df > 0 && heterogeneity.tau2 !== undefined);
      assert.ok(remarks.some(({ kind }) => kind === "no-closed-loop"));
    }),
  );
});

test("a network in parts gives no estimate but its parts, and each of them has its own report", () => {
  fc.assert(
    fc.property(connectedContrasts("a"), connectedContrasts("b"), (left, right) => {
      const both = networkMetaAnalysis([...right, ...left], { smallValues: "desirable" });
      assert.ok(!both.ok);
      const names = (contrasts: readonly Contrast[]): string[] =>
        [...new Set(contrasts.flatMap(({ treatment, comparator }) => [treatment, comparator]))].sort();
      assert.deepEqual(
        both.faults.map(({ kind, parts }) => [kind, parts]),
        [["disconnected", [names(left), names(right)]]],
      );
      assert.deepEqual(reportOf(left).treatments, names(left));
    }),
  );
});

test("SUCRA comes to the P-score as draws grow", () => {
  const draws = 10_000;
  fc.assert(
    fc.property(connectedContrasts("t"), fc.integer(), (contrasts, seed) => {
      const { random } = reportOf(contrasts);
      const ranked = rankogram(random.fit, { smallValues: "desirable", draws, seed }) ?? [];
      assert.equal(ranked.length, random.pScores.length);
      random.pScores.forEach(({ treatment, pScore }, i) => {
        near(ranked[i]?.sucra, pScore, treatment, 2.5 / Math.sqrt(draws));
      });
    }),
    { numRuns: 50 },
  );
});
