import assert from "node:assert/strict";
import { test } from "node:test";
import { near, networkOf } from "../../test/reference-network.ts";
import { tau2ByReml } from "./tau2-reml.ts";

const row = (study: string, effect: number, standardError: number) => ({ study, treatment: "A", comparator: "B", effect, standardError });

test("with equal standard errors it is the variance of the effects less theirs", () => {
  const network = networkOf([row("1", 0, 0.1), row("2", 1, 0.1), row("3", 2, 0.1)]);
  near(tau2ByReml(network, 0), 1 - 0.01, "tau2");
});

test("effects closer than chance leave none", () => {
  assert.equal(tau2ByReml(networkOf([row("1", 0, 1), row("2", 0.1, 1), row("3", 0.2, 1)]), 3), 0);
});

test("without degrees of freedom there is nothing to estimate", () => {
  assert.equal(tau2ByReml(networkOf([row("1", 1, 1)]), 0), undefined);
});
