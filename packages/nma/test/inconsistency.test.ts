/** Decomposition of Q, detaching and splitting against R netmeta; see reference/README.md. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { directEstimate } from "../src/inconsistency/direct.ts";
import { decomposeQ, detachDesigns } from "../src/inconsistency/q-decomposition.ts";
import { type Split, splitByBackCalculation, splitByDesign } from "../src/inconsistency/split.ts";
import { type Fit, fitNetwork } from "../src/model/fit.ts";
import { tau2ByMoments } from "../src/model/tau2-moments.ts";
import { type ExpectedSplit, near, nearP, networkOf, pairsOf, references } from "./reference-network.ts";

/** What is rounded in the input shows in differences of Q. */
const partTolerance = 1e-6;

for (const { id, network, expected } of references) {
  const common = fitNetwork(network, 0) as Fit;
  const random = fitNetwork(network, tau2ByMoments(common) ?? Number.NaN) as Fit;

  test(`${id}: Q within and between designs`, () => {
    const found = decomposeQ(network);
    for (const part of ["total", "within", "between"] as const) {
      near(found?.[part].q, expected.Qdecomp[part].Q, `Q ${part}`, partTolerance);
      assert.equal(found?.[part].df, expected.Qdecomp[part].df);
      nearP(found?.[part].p, expected.Qdecomp[part].pval, `p ${part}`);
    }
    const byDesign = new Map(found?.withinDesigns.map((design) => [design.design, design]));
    assert.equal(byDesign.size, expected.Qdecomp["within.by.design"].length);
    for (const { design, Q, df, pval } of expected.Qdecomp["within.by.design"]) {
      near(byDesign.get(design)?.q, Q, design, partTolerance);
      assert.equal(byDesign.get(design)?.df, df);
      nearP(byDesign.get(design)?.p, pval, design);
    }
  });

  test(`${id}: Q between designs with random effects`, () => {
    const found = decomposeQ(network)?.betweenRandom;
    near(Math.sqrt(found?.tau2Within ?? -1), expected.Qdecomp["between.random"]["tau.within"], "tau within");
    near(found?.q, expected.Qdecomp["between.random"].Q, "Q", partTolerance);
    assert.equal(found?.df, expected.Qdecomp["between.random"].df);
    nearP(found?.p, expected.Qdecomp["between.random"].pval, "p");
  });

  test(`${id}: detaching designs`, () => {
    const found = new Map(detachDesigns(network).map(({ design, between }) => [design, between]));
    for (const { design, Q, df, pval } of expected.Qdecomp.detach) {
      near(found.get(design)?.q, Q, design, partTolerance);
      assert.equal(found.get(design)?.df, df);
      nearP(found.get(design)?.p, pval, design);
    }
    const listed = new Set(expected.Qdecomp.detach.map(({ design }) => design));
    for (const [design, between] of found) if (!listed.has(design)) assert.equal(between, undefined, design);
  });

  for (const [name, fit] of [["common", common] as const, ["random", random] as const]) {
    test(`${id}: direct estimates, ${name} model`, () => {
      for (const { a, b, i, j } of pairsOf(network)) {
        const direct = directEstimate(network, i, j, fit.tau2);
        near(direct?.effect, expected.direct[name].TE[i]?.[j] ?? null, `${a} ${b} effect`);
        near(direct?.standardError, expected.direct[name].seTE[i]?.[j] ?? null, `${a} ${b} standard error`);
      }
    });

    test(`${id}: back-calculation, ${name} model`, () => {
      sameSplits(splitByBackCalculation(fit), expected.netsplit["back.calculation"][name]);
    });

    test(`${id}: SIDDE, ${name} model`, () => {
      sameSplits(splitByDesign(fit, name), expected.netsplit.sidde[name]);
    });
  }
}

function sameSplits(found: readonly Split[], expected: readonly ExpectedSplit[]): void {
  assert.equal(found.length, expected.length);
  const byName = new Map(found.map((split) => [`${split.treatment}:${split.comparator}`, split]));
  for (const { comparison, k, nma, direct, indirect, difference, "prop.direct": part } of expected) {
    const turned = comparison.split(":").reverse().join(":");
    const split = byName.get(comparison) ?? byName.get(turned);
    const sign = byName.has(comparison) ? 1 : -1;
    const signed = (value: number | undefined): number | undefined => (value === undefined ? undefined : sign * value);
    assert.equal(split?.direct?.studies ?? 0, k, comparison);
    near(split?.directPart, part, `${comparison} direct part`);
    near(signed(split?.network.effect), nma.TE, `${comparison} network`);
    near(split?.network.standardError, nma.seTE, `${comparison} network se`);
    near(signed(split?.direct?.effect), direct.TE, `${comparison} direct`);
    near(split?.direct?.standardError, direct.seTE, `${comparison} direct se`);
    near(signed(split?.indirect?.effect), indirect.TE, `${comparison} indirect`);
    near(split?.indirect?.standardError, indirect.seTE, `${comparison} indirect se`);
    near(signed(split?.difference?.effect), difference.TE, `${comparison} difference`);
    near(split?.difference?.standardError, difference.seTE, `${comparison} difference se`);
    near(signed(split?.difference?.z), difference.z, `${comparison} z`);
    nearP(split?.difference?.p, difference.p, `${comparison} p`);
  }
}

test("without a closed loop there is nothing between designs", () => {
  const row = (study: string, treatment: string, comparator: string, effect: number) => ({
    study,
    treatment,
    comparator,
    effect,
    standardError: 0.2,
  });
  const found = decomposeQ(networkOf([row("1", "A", "B", 0.1), row("2", "B", "C", 0.2), row("3", "C", "B", 0.1)]));
  assert.deepEqual(found?.between, { q: 0, df: 0 });
  assert.equal(found?.within.df, 1);
});
