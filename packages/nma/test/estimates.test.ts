/** The estimates of both models against R netmeta; see reference/README.md. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { networkEstimate, predictionInterval } from "../src/model/estimate.ts";
import { type Fit, fitNetwork } from "../src/model/fit.ts";
import { heterogeneity } from "../src/model/heterogeneity.ts";
import { tau2ByMoments } from "../src/model/tau2-moments.ts";
import { tau2ByReml } from "../src/model/tau2-reml.ts";
import { near, nearP, pairsOf, references } from "./reference-network.ts";

for (const { id, network, expected } of references) {
  const common = fitNetwork(network, 0) as Fit;
  const moments = tau2ByMoments(common) ?? Number.NaN;
  const random = fitNetwork(network, moments) as Fit;

  test(`${id}: multi-arm weights, leverage and Q of each contrast`, () => {
    assert.equal(expected.adjusted.length, network.contrasts.length);
    expected.adjusted.forEach((row, i) => {
      near((common.weights[i] ?? 0) ** -0.5, row["seTE.adj.common"], "adjusted, common");
      near((random.weights[i] ?? 0) ** -0.5, row["seTE.adj.random"], "adjusted, random");
      if (row["leverage.common"] !== null) near(common.leverages[i], row["leverage.common"], "leverage");
      near(common.qContributions[i], row["Q.common"], "Q");
    });
  });

  test(`${id}: Q, I2 and tau2 by moments`, () => {
    const found = heterogeneity(common.q, common.df, 0.95);
    near(found.q, expected.heterogeneity.Q, "Q");
    assert.equal(found.df, expected.heterogeneity.df);
    nearP(found.p, expected.heterogeneity.pval, "p");
    near(found.i2, expected.heterogeneity.I2, "I2");
    near(found.i2Low, expected.heterogeneity["I2.lower"], "I2 low", 1e-6);
    near(found.i2High, expected.heterogeneity["I2.upper"], "I2 high", 1e-6);
    near(moments, expected.heterogeneity["tau2.DL"], "tau2");
  });

  test(`${id}: tau2 by restricted maximum likelihood, from any start`, () => {
    for (const start of [moments, 0, 5]) near(tau2ByReml(network, start), expected["reml.full"].tau2, `tau2 from ${start}`, 1e-8);
    const ignored = expected["reml.netmeta"].tau2;
    assert.ok(
      Math.abs((tau2ByReml(network, moments) ?? 0) - ignored) > 1e-3,
      "ignoring the covariance within studies gives another number",
    );
    const fit = fitNetwork(network, tau2ByReml(network, moments) ?? Number.NaN) as Fit;
    for (const { a, b, i, j } of pairsOf(network)) {
      near(networkEstimate(fit, a, b, 0.95)?.effect, expected["reml.full"].TE[i]?.[j] ?? null, `${a} ${b}`, 1e-8);
      near(networkEstimate(fit, a, b, 0.95)?.standardError, expected["reml.full"].seTE[i]?.[j] ?? null, `${a} ${b}`, 1e-8);
    }
  });

  for (const [name, fit, model] of [["common", common, expected.common] as const, ["random", random, expected.random] as const]) {
    test(`${id}: every comparison, ${name} model`, () => {
      assert.deepEqual(network.treatments, expected.treatments);
      for (const { a, b, i, j } of pairsOf(network)) {
        const estimate = networkEstimate(fit, a, b, 0.95);
        near(estimate?.effect, model.TE[i]?.[j] ?? null, `${a} ${b} effect`);
        near(estimate?.standardError, model.seTE[i]?.[j] ?? null, `${a} ${b} standard error`);
        near(estimate?.low, model.lower[i]?.[j] ?? null, `${a} ${b} low`);
        near(estimate?.high, model.upper[i]?.[j] ?? null, `${a} ${b} high`);
        near(estimate?.z, model.statistic[i]?.[j] ?? null, `${a} ${b} z`);
        nearP(estimate?.p, model.pval[i]?.[j] ?? null, `${a} ${b} p`);
      }
    });
  }

  test(`${id}: prediction intervals`, () => {
    for (const { a, b, i, j } of pairsOf(network)) {
      const interval = predictionInterval(random, a, b, 0.95);
      near(interval?.low, expected.random["lower.predict"][i]?.[j] ?? null, `${a} ${b} low`);
      near(interval?.high, expected.random["upper.predict"][i]?.[j] ?? null, `${a} ${b} high`);
    }
  });
}
