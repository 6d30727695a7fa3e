/** Held here to the network model, to least squares by hand, and to what it must not say; to published numbers in test/published.test.ts. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { near, networkOf, references } from "../../test/reference-network.ts";
import { networkEstimate } from "../model/estimate.ts";
import { fitNetwork } from "../model/fit.ts";
import { tau2ByMoments } from "../model/tau2-moments.ts";
import { fitAdditive } from "./additive.ts";

const row = (study: string, treatment: string, comparator: string, effect: number, standardError = 0.2) => ({
  study,
  treatment,
  comparator,
  effect,
  standardError,
});

for (const { id, network } of references) {
  test(`${id}: with one component for each active treatment it is the network model`, () => {
    const [inactive, ...active] = network.treatments;
    const components = new Map(network.treatments.map((name) => [name, name === inactive ? [] : [name]]));
    const common = fitNetwork(network, 0);
    assert.ok(common !== undefined);
    const tau2 = tau2ByMoments(common) ?? 0;
    for (const [model, fit] of [["common", common] as const, ["random", fitNetwork(network, tau2)] as const]) {
      assert.ok(fit !== undefined);
      const found = fitAdditive(network, components, { model, level: 0.95 });
      near(found?.tau2, fit.tau2, "tau2");
      near(found?.q, common.q, "Q");
      assert.equal(found?.df, common.df);
      near(found?.difference.q, 0, "difference");
      assert.equal(found?.difference.df, 0);
      active.forEach((name, i) => {
        const estimate = networkEstimate(fit, name, inactive ?? "", 0.95);
        near(found?.components[i]?.estimate?.effect, estimate?.effect ?? null, name);
        near(found?.components[i]?.estimate?.standardError, estimate?.standardError ?? null, name);
      });
    }
  });
}

test("effects that do not add up cost a degree of freedom: least squares by hand", () => {
  const network = networkOf([row("1", "A", "none", 1), row("2", "B", "none", 2), row("3", "A+B", "none", 3.3)]);
  const components = new Map([
    ["none", []],
    ["A", ["A"]],
    ["B", ["B"]],
    ["A+B", ["A", "B"]],
  ]);
  const found = fitAdditive(network, components, { model: "common", level: 0.95 });
  near(found?.components[0]?.estimate?.effect, 1.1, "A");
  near(found?.components[1]?.estimate?.effect, 2.1, "B");
  near(found?.components[0]?.estimate?.standardError, 0.2 * Math.sqrt(2 / 3), "A, standard error");
  near(found?.treatments[1]?.estimate?.effect, 3.2, "A+B");
  near(found?.treatments[1]?.estimate?.standardError, 0.2 * Math.sqrt(2 / 3), "A+B, standard error");
  near(found?.q, (3 * 0.1 ** 2) / 0.04, "Q");
  assert.deepEqual([found?.df, found?.difference.df], [1, 1]);
  near(found?.difference.q, found?.q ?? null, "the full network fits exactly");
});

test("a component the network cannot tell apart has no estimate", () => {
  const network = networkOf([row("1", "A+B", "none", 1), row("2", "C", "none", 2)]);
  const found = fitAdditive(
    network,
    new Map([
      ["none", []],
      ["A+B", ["A", "B"]],
      ["C", ["C"]],
    ]),
    { model: "random", level: 0.95 },
  );
  assert.deepEqual(
    found?.components.map(({ component, estimate }) => [component, estimate !== undefined]),
    [
      ["A", false],
      ["B", false],
      ["C", true],
    ],
  );
  assert.deepEqual(
    found?.treatments.map(({ treatment, estimate }) => [treatment, estimate !== undefined]),
    [
      ["A+B", true],
      ["C", true],
      ["none", false],
    ],
  );
  near(found?.treatments[0]?.estimate?.effect, 1, "the sum is known where its parts are not");
});

test("a treatment without its components gives nothing", () => {
  const network = networkOf([row("1", "A", "B", 1)]);
  assert.equal(fitAdditive(network, new Map([["A", ["A"]]]), { model: "common", level: 0.95 }), undefined);
});
