/** Both models by another route: generalised least squares on the contrasts to the first arm of each study, with their full covariance. */
import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { fitAdditive } from "../src/components/additive.ts";
import { differenceOf, varianceOf } from "../src/model/estimate.ts";
import { fitNetwork } from "../src/model/fit.ts";
import type { Network } from "../src/network/network.ts";
import { connectedContrasts } from "./random-network.ts";
import { near, networkOf } from "./reference-network.ts";

type Rows = number[][];

/** The inverse by Gauss and Jordan with pivoting; fails where there is none. */
function inverse(a: Rows): Rows {
  const n = a.length;
  const work = a.map((row, i) => [...row, ...row.map((_, j) => (i === j ? 1 : 0))]);
  for (let k = 0; k < n; k++) {
    let best = k;
    for (let i = k; i < n; i++) if (Math.abs(work[i]?.[k] ?? 0) > Math.abs(work[best]?.[k] ?? 0)) best = i;
    [work[k], work[best]] = [work[best] ?? [], work[k] ?? []];
    const pivot = work[k]?.[k] ?? 0;
    assert.ok(Math.abs(pivot) > 1e-9, "a matrix that has no inverse");
    work[k] = (work[k] ?? []).map((value) => value / pivot);
    for (let i = 0; i < n; i++) {
      const factor = work[i]?.[k] ?? 0;
      if (i !== k) work[i] = (work[i] ?? []).map((value, j) => value - factor * (work[k]?.[j] ?? 0));
    }
  }
  return work.map((row) => row.slice(n));
}

const times = (a: Rows, b: Rows): Rows =>
  a.map((row) => (b[0] ?? []).map((_, j) => row.reduce((sum, value, k) => sum + value * (b[k]?.[j] ?? 0), 0)));
const turned = (a: Rows): Rows => (a[0] ?? []).map((_, j) => a.map((row) => row[j] ?? 0));

/** y, its covariance S + tau2 K, and for each row the treatment (+1) and the first arm (-1) over all treatments. */
function firstArmContrasts({ studies, treatments }: Network, tau2: number): { y: Rows; x: Rows; covariance: Rows } {
  const blocks = studies.flatMap(({ arms, contrasts }, study) => {
    const variance = (a: number, b: number): number =>
      contrasts.find(({ treatment, comparator }) => (treatment === a && comparator === b) || (treatment === b && comparator === a))
        ?.variance ?? 0;
    return arms.slice(1).map((place, rest) => {
      const arm = rest + 1;
      const contrast = contrasts.find(({ treatment, comparator }) => treatment + comparator === arm && treatment * comparator === 0);
      const sign = contrast?.treatment === arm ? 1 : -1;
      return { study, arm, place, first: arms[0] ?? -1, effect: sign * (contrast?.effect ?? Number.NaN), variance };
    });
  });
  return {
    y: blocks.map(({ effect }) => [effect]),
    x: blocks.map(({ place, first }) => treatments.map((_, i) => (i === place ? 1 : i === first ? -1 : 0))),
    covariance: blocks.map((p) =>
      blocks.map((q) => {
        if (p.study !== q.study) return 0;
        const within = (p.variance(0, p.arm) + p.variance(0, q.arm) - p.variance(p.arm, q.arm)) / 2;
        return within + tau2 * (p.arm === q.arm ? 1 : 0.5);
      }),
    ),
  };
}

/** Generalised least squares of y on X C. */
function leastSquares(network: Network, c: Rows, tau2: number): { beta: number[]; covariance: Rows; q: number } {
  const { y, x, covariance } = firstArmContrasts(network, tau2);
  const [design, weight] = [times(x, c), inverse(covariance)];
  const covarianceOfBeta = inverse(times(times(turned(design), weight), design));
  const beta = times(covarianceOfBeta, times(times(turned(design), weight), y));
  const rest = y.map(([value], i) => [(value ?? 0) - (times(design, beta)[i]?.[0] ?? 0)]);
  return {
    beta: beta.map(([value]) => value ?? Number.NaN),
    covariance: covarianceOfBeta,
    q: times(times(turned(rest), weight), rest)[0]?.[0] ?? Number.NaN,
  };
}

const tau2s = fc.constantFrom(0, 0.05, 0.8);

test("the network model is generalised least squares with the full covariance of multi-arm studies", () => {
  fc.assert(
    fc.property(connectedContrasts("t"), tau2s, (contrasts, tau2) => {
      const network = networkOf(contrasts);
      const fit = fitNetwork(network, tau2);
      assert.ok(fit !== undefined);
      const toFirst = network.treatments.map((_, i) => network.treatments.slice(1).map((_, j) => (i === j + 1 ? 1 : 0)));
      const { beta, covariance, q } = leastSquares(network, toFirst, tau2);
      beta.forEach((effect, j) => {
        near(differenceOf(fit, j + 1, 0), effect, "effect");
        near(varianceOf(fit, j + 1, 0), covariance[j]?.[j] ?? null, "variance");
      });
      near(fit.q, q, "Q");
    }),
  );
});

test("the additive component model is generalised least squares on the components", () => {
  // t0 has none; t1 = A, t2 = B, t3 = A + B, t4 = A + C, t5 = B + C: of four treatments or more, effects are made to add up.
  const parts: Readonly<Record<string, readonly string[]>> = {
    t0: [],
    t1: ["A"],
    t2: ["B"],
    t3: ["A", "B"],
    t4: ["A", "C"],
    t5: ["B", "C"],
  };
  fc.assert(
    fc.property(connectedContrasts("t"), fc.constantFrom("common" as const, "random" as const), (contrasts, model) => {
      const network = networkOf(contrasts);
      const found = fitAdditive(network, new Map(Object.entries(parts)), { model, level: 0.95 });
      assert.ok(found !== undefined);
      const names = found.components.map(({ component }) => component);
      const c = network.treatments.map((treatment) => names.map((name) => (parts[treatment]?.includes(name) === true ? 1 : 0)));
      const { beta, covariance } = leastSquares(network, c, found.tau2);
      found.components.forEach(({ component, estimate }, i) => {
        near(estimate?.effect, beta[i] ?? null, component);
        near(estimate?.standardError, Math.sqrt(covariance[i]?.[i] ?? Number.NaN), `${component}, standard error`);
      });
      near(found.q, leastSquares(network, c, 0).q, "Q");
    }),
  );
});
