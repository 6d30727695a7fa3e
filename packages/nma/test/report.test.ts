/** The assembled report against R netmeta; see reference/README.md. Each part has a test of its own; this holds the assembly. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { reportOf } from "./published-examples.ts";
import { type Expected, near, nearP, references } from "./reference-network.ts";

for (const { id, network, expected } of references) {
  const report = reportOf(network.contrasts);

  test(`${id}: heterogeneity and the parts of Q`, () => {
    near(report.heterogeneity.tau2, expected.heterogeneity["tau2.DL"], "tau2");
    near(report.heterogeneity.tau, Math.sqrt(expected.heterogeneity["tau2.DL"]), "tau");
    near(report.heterogeneity.i2, expected.heterogeneity.I2, "I2");
    near(report.heterogeneity.i2High, expected.heterogeneity["I2.upper"], "I2 high", 1e-6);
    for (const part of ["total", "within", "between"] as const) {
      near(report.inconsistency[part].q, expected.Qdecomp[part].Q, part, 1e-6);
      nearP(report.inconsistency[part].p, expected.Qdecomp[part].pval, part);
    }
    near(report.inconsistency.betweenRandom.q, expected.Qdecomp["between.random"].Q, "full random", 1e-6);
    const detached = new Map(report.inconsistency.detached.map(({ design, between }) => [design, between]));
    for (const { design, Q } of expected.Qdecomp.detach) near(detached.get(design)?.q, Q, `without ${design}`, 1e-6);
    assert.equal(report.closedLoop, true);
  });

  for (const model of ["common", "random"] as const) {
    test(`${id}: comparisons, P-scores and contrasts of the ${model} model`, () => {
      const place = (name: string): number => expected.treatments.indexOf(name);
      const { TE, seTE } = expected[model];
      assert.equal(report[model].comparisons.length, (report.size.n * (report.size.n - 1)) / 2);
      for (const { treatment, comparator, estimate, prediction } of report[model].comparisons) {
        const [i, j] = [place(treatment), place(comparator)];
        near(estimate.effect, TE[i]?.[j] ?? null, `${treatment} ${comparator}`);
        near(estimate.standardError, seTE[i]?.[j] ?? null, `${treatment} ${comparator}, standard error`);
        const limits = model === "random" ? expected.random : undefined;
        near(prediction?.low, limits?.["lower.predict"][i]?.[j] ?? null, `${treatment} ${comparator}, prediction low`);
        near(prediction?.high, limits?.["upper.predict"][i]?.[j] ?? null, `${treatment} ${comparator}, prediction high`);
      }
      for (const { treatment, pScore } of report[model].pScores) {
        near(pScore, expected.pscore["small.desirable"][model][treatment] ?? null, treatment);
      }
      report[model].contrasts.forEach(({ study, adjustedStandardError }, i) => {
        near(adjustedStandardError, expected.adjusted[i]?.[`seTE.adj.${model}` as keyof Expected["adjusted"][number]] ?? null, study);
      });
    });
  }

  test(`${id}: with REML its own tau2, in the random-effects model and nowhere else`, () => {
    const reml = reportOf(network.contrasts, "reml");
    near(reml.heterogeneity.tau2, expected["reml.full"].tau2, "tau2", 1e-8);
    near(reml.random.tau2, expected["reml.full"].tau2, "tau2 of the model", 1e-8);
    assert.deepEqual(reml.common.comparisons, report.common.comparisons);
    assert.deepEqual(reml.inconsistency, report.inconsistency);
  });
}
