/** What holds of every network. */
import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { decomposeQ } from "../src/inconsistency/q-decomposition.ts";
import { splitByBackCalculation } from "../src/inconsistency/split.ts";
import { differenceOf, networkEstimate, varianceOf } from "../src/model/estimate.ts";
import { type Fit, fitNetwork } from "../src/model/fit.ts";
import { tau2ByMoments } from "../src/model/tau2-moments.ts";
import { tau2ByReml } from "../src/model/tau2-reml.ts";
import { checkNetwork } from "../src/network/check-network.ts";
import type { Contrast } from "../src/network/contrast.ts";
import { connectedParts } from "../src/network/parts.ts";
import { pScores } from "../src/ranking/p-score.ts";
import { connectedContrasts } from "./random-network.ts";
import { near, networkOf, pairsOf } from "./reference-network.ts";

const tolerance = 1e-8;

/** Of what is the same sum in another order. */
const sameSum = 1e-12;
const tau2s = fc.constantFrom(0, 0.05, 0.8);

function fitOf(contrasts: readonly Contrast[], tau2: number): Fit {
  const fit = fitNetwork(networkOf(contrasts), tau2);
  assert.ok(fit !== undefined);
  return fit;
}

function sameFit(a: Fit, b: Fit): void {
  assert.deepEqual(a.network.treatments, b.network.treatments);
  near(a.q, b.q, "Q", sameSum);
  for (const { i, j } of pairsOf(a.network)) {
    near(differenceOf(a, i, j), differenceOf(b, i, j), "effect", sameSum);
    near(varianceOf(a, i, j), varianceOf(b, i, j), "variance", sameSum);
  }
}

test("effects are consistent: A versus C is A versus B and B versus C", () => {
  fc.assert(
    fc.property(connectedContrasts("t"), tau2s, (contrasts, tau2) => {
      const fit = fitOf(contrasts, tau2);
      const effect = (a: string, b: string): number => networkEstimate(fit, a, b, 0.95)?.effect ?? Number.NaN;
      near(effect("t0", "t2"), effect("t0", "t1") + effect("t1", "t2"), "A versus C", tolerance);
    }),
  );
});

test("reversed, an effect changes its sign and nothing else", () => {
  fc.assert(
    fc.property(connectedContrasts("t"), tau2s, (contrasts, tau2) => {
      const fit = fitOf(contrasts, tau2);
      const [forth, back] = [networkEstimate(fit, "t0", "t1", 0.9), networkEstimate(fit, "t1", "t0", 0.9)];
      near(forth?.effect, -(back?.effect ?? Number.NaN), "effect", tolerance);
      near(forth?.low, -(back?.high ?? Number.NaN), "limit", tolerance);
      near(forth?.standardError, back?.standardError ?? null, "standard error", tolerance);
      near(forth?.p, back?.p ?? null, "p", tolerance);
    }),
  );
});

test("leverages add up to the number of treatments less one", () => {
  fc.assert(
    fc.property(connectedContrasts("t"), tau2s, (contrasts, tau2) => {
      const { leverages, network } = fitOf(contrasts, tau2);
      const sum = leverages.reduce((total, leverage) => total + leverage, 0);
      near(sum, network.treatments.length - 1, "leverage", tolerance);
    }),
  );
});

test("the order of the rows and the way round they are given change nothing", () => {
  const given = connectedContrasts("t").chain((contrasts) =>
    fc.tuple(
      fc.constant(contrasts),
      fc.shuffledSubarray(contrasts, { minLength: contrasts.length }),
      fc.array(fc.boolean(), { minLength: contrasts.length, maxLength: contrasts.length }),
    ),
  );
  fc.assert(
    fc.property(given, tau2s, ([contrasts, shuffled, turns], tau2) => {
      const other = shuffled.map((contrast, i): Contrast => {
        if (turns[i] !== true) return contrast;
        return { ...contrast, treatment: contrast.comparator, comparator: contrast.treatment, effect: -contrast.effect };
      });
      sameFit(fitOf(contrasts, tau2), fitOf(other, tau2));
      near(decomposeQ(networkOf(contrasts))?.within.q, decomposeQ(networkOf(other))?.within.q ?? null, "Q within", sameSum);
      near(tau2ByMoments(fitOf(contrasts, 0)), tau2ByMoments(fitOf(other, 0)) ?? null, "tau2", sameSum);
    }),
  );
});

test("of a network in parts each part is what it is alone", () => {
  fc.assert(
    fc.property(connectedContrasts("a"), connectedContrasts("b"), tau2s, (left, right, tau2) => {
      const both = [...right, ...left];
      const checked = checkNetwork(both);
      assert.deepEqual(!checked.ok && checked.faults.map(({ kind }) => kind), ["disconnected"]);
      const parts = connectedParts(both);
      assert.equal(parts.length, 2);
      [left, right].forEach((alone, i) => {
        sameFit(fitOf(parts[i]?.contrasts ?? [], tau2), fitOf(alone, tau2));
      });
    }),
  );
});

test("Q within and between are parts of Q, none below 0", () => {
  fc.assert(
    fc.property(connectedContrasts("t"), (contrasts) => {
      const found = decomposeQ(networkOf(contrasts));
      assert.ok(found !== undefined && found.within.q >= 0 && found.between.q >= 0);
      near(found.within.q + found.between.q, found.total.q, "Q", tolerance);
      assert.equal(found.within.df + found.between.df, found.total.df);
    }),
  );
});

test("direct and indirect evidence together are the network's", () => {
  fc.assert(
    fc.property(connectedContrasts("t"), tau2s, (contrasts, tau2) => {
      for (const { network, direct, indirect, directPart } of splitByBackCalculation(fitOf(contrasts, tau2))) {
        if (direct === undefined || indirect === undefined) continue;
        near(directPart * direct.effect + (1 - directPart) * indirect.effect, network.effect, "effect", tolerance);
      }
    }),
  );
});

test("the mean P-score is a half, and the other direction is the complement", () => {
  fc.assert(
    fc.property(connectedContrasts("t"), tau2s, (contrasts, tau2) => {
      const fit = fitOf(contrasts, tau2);
      const [small, large] = [pScores(fit, "desirable"), pScores(fit, "undesirable")];
      near(small.reduce((sum, { pScore }) => sum + pScore, 0) / small.length, 0.5, "mean", tolerance);
      small.forEach(({ pScore }, i) => {
        near(pScore, 1 - (large[i]?.pScore ?? Number.NaN), "complement", tolerance);
      });
    }),
  );
});

test("effects all multiplied by a factor multiply the between-study variance by its square", () => {
  fc.assert(
    fc.property(connectedContrasts("t"), fc.constantFrom(0.5, 3), (contrasts, factor) => {
      const scaled = contrasts.map((row) => ({ ...row, effect: row.effect * factor, standardError: row.standardError * factor }));
      const [one, other] = [tau2ByMoments(fitOf(contrasts, 0)), tau2ByMoments(fitOf(scaled, 0))];
      near(other, one === undefined ? null : one * factor ** 2, "moments", tolerance);
      const [reml, otherReml] = [contrasts, scaled].map((rows, i) => tau2ByReml(networkOf(rows), (i === 0 ? one : other) ?? 0));
      near(otherReml, reml === undefined ? null : reml * factor ** 2, "REML", 1e-6);
    }),
  );
});
