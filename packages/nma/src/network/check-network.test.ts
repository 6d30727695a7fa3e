import assert from "node:assert/strict";
import { test } from "node:test";
import { checkNetwork } from "./check-network.ts";
import type { Contrast } from "./contrast.ts";
import type { Fault } from "./fault.ts";

const row = (study: string, treatment: string, comparator: string, effect = 0, standardError = 1): Contrast => ({
  study,
  treatment,
  comparator,
  effect,
  standardError,
});

function faultsOf(contrasts: readonly Contrast[]): readonly Fault[] {
  const checked = checkNetwork(contrasts);
  return checked.ok ? [] : checked.faults;
}

const kinds = (contrasts: readonly Contrast[]): string[] => faultsOf(contrasts).map(({ kind, path }) => `${path}: ${kind}`);

test("a sound network has its treatments in order of code points", () => {
  const checked = checkNetwork([row("1", "b", "A"), row("2", "Z", "b")]);
  assert.deepEqual(checked.ok && checked.value.treatments, ["A", "Z", "b"]);
});

test("no contrasts are a fault", () => assert.deepEqual(kinds([]), ["network: no-contrasts"]));

test("bad rows are named, all of them", () => {
  assert.deepEqual(
    kinds([
      row("1", "A", "A"),
      row("", "A", "B"),
      row("3", "A", "B", Number.NaN),
      row("4", "A", "B", 0, 0),
      row("5", "A", "B", 0, Infinity),
      row("6", "A", "B", 0, -1),
    ]),
    [
      "contrasts[0]: same-treatment",
      "contrasts[1]: name-missing",
      "contrasts[2]: effect-not-finite",
      "contrasts[3]: standard-error-not-positive",
      "contrasts[4]: standard-error-not-positive",
      "contrasts[5]: standard-error-not-positive",
    ],
  );
});

test("a network in parts names the parts", () => {
  const [fault] = faultsOf([row("1", "A", "B"), row("2", "C", "D"), row("3", "E", "C")]);
  assert.equal(fault?.kind, "disconnected");
  assert.deepEqual(fault?.parts, [
    ["A", "B"],
    ["C", "D", "E"],
  ]);
  assert.equal(fault?.found, "2 parts: A, B; C, D, E");
});

test("a study has each of its contrasts once", () => {
  assert.deepEqual(kinds([row("1", "A", "B"), row("1", "A", "C")]), ["study 1: contrast-missing"]);
  assert.deepEqual(kinds([row("1", "A", "B"), row("1", "B", "A")]), ["study 1: contrast-repeated"]);
});

test("the effects of a multi-arm study add up within the tolerance, the ends of which differ", () => {
  const study = (gap: number): Contrast[] => [row("1", "A", "B", 1), row("1", "B", "C", 1), row("1", "A", "C", 2 + gap)];
  assert.deepEqual(kinds(study(0.9e-5)), []);
  assert.deepEqual(kinds(study(1.1e-5)), ["study 1: multi-arm-inconsistent"]);
  assert.match(faultsOf(study(0.1))[0]?.found ?? "", /A, B, C add up to/);
});

test("the variances of a multi-arm study are those of some arms", () => {
  const study = (se: number): Contrast[] => [row("1", "A", "B"), row("1", "B", "C"), row("1", "A", "C", 0, se)];
  assert.deepEqual(kinds(study(Math.sqrt(2))), []);
  assert.deepEqual(kinds(study(1.5)), ["study 1: arm-variance-negative"]);
});
