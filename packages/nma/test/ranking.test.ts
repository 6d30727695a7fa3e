/** P-scores and rankograms against R; see reference/README.md. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { type Fit, fitNetwork } from "../src/model/fit.ts";
import { tau2ByMoments } from "../src/model/tau2-moments.ts";
import { pScores } from "../src/ranking/p-score.ts";
import { rankogram } from "../src/ranking/rankogram.ts";
import { near, references } from "./reference-network.ts";

const draws = 40_000;

for (const { id, network, expected } of references) {
  const common = fitNetwork(network, 0) as Fit;
  const random = fitNetwork(network, tau2ByMoments(common) ?? Number.NaN) as Fit;

  test(`${id}: P-scores in both directions, both models`, () => {
    for (const smallValues of ["desirable", "undesirable"] as const) {
      for (const [name, fit] of [["common", common] as const, ["random", random] as const]) {
        for (const { treatment, pScore } of pScores(fit, smallValues)) {
          near(pScore, expected.pscore[`small.${smallValues}`][name][treatment] ?? null, `${treatment}, ${name}, small is ${smallValues}`);
        }
      }
    }
  });

  test(`${id}: rank probabilities within the error of both samples`, () => {
    const ranked = rankogram(random, { smallValues: "desirable", draws, seed: 7 }) ?? [];
    assert.equal(ranked.length, network.treatments.length);
    ranked.forEach(({ treatment, ranks }, i) => {
      ranks.forEach((probability, rank) => {
        const p = expected.rankogram.probability[i]?.[rank] ?? Number.NaN;
        const error = 4 * Math.sqrt((p * (1 - p)) / expected.rankogram.nsim + (p * (1 - p)) / draws) + 1e-3;
        assert.ok(Math.abs(probability - p) <= error, `${treatment} rank ${rank + 1}: ${probability}, expected ${p}`);
      });
    });
  });

  test(`${id}: SUCRA comes to the P-score, in both directions`, () => {
    for (const smallValues of ["desirable", "undesirable"] as const) {
      const ranked = rankogram(random, { smallValues, draws, seed: 11 }) ?? [];
      pScores(random, smallValues).forEach(({ treatment, pScore }, i) => {
        near(ranked[i]?.sucra, pScore, treatment, 2 / Math.sqrt(draws));
      });
    }
  });

  test(`${id}: the same seed, the same ranks; another seed, others`, () => {
    const run = (seed: number) => rankogram(random, { smallValues: "desirable", draws: 500, seed });
    assert.deepEqual(run(1), run(1));
    assert.notDeepEqual(run(1), run(2));
    assert.equal(rankogram(random, { smallValues: "desirable", draws: 0, seed: 1 }), undefined);
  });
}
