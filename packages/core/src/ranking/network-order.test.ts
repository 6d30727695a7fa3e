import assert from "node:assert/strict";
import { test } from "node:test";
import { advised, approval, optionOf, regimen, smallSnapshot, win } from "../../test/small-snapshot.ts";
import type { EstimatedContrast, Estimates, NetworkEstimate } from "../catalogue/network-estimate.ts";
import type { Snapshot } from "../catalogue/snapshot.ts";
import type { Trial } from "../catalogue/trial.ts";
import type { Assessment } from "../explanation/assessment.ts";

/** One trial of each of the treatments versus `control`: logarithms of hazard ratios with the same standard error. */
interface Star {
  readonly control: string;
  readonly effects: Readonly<Record<string, number>>;
  readonly standardError?: number;
  readonly from?: string;
  readonly unverified?: boolean;
}

function network(
  { control, effects, standardError = 0.1, from = "2020-01-01", unverified = false }: Star,
  first: number,
): [EstimatedContrast[], NetworkEstimate] {
  const names = Object.keys(effects);
  const contrasts = names.map(
    (treatment): EstimatedContrast => ({
      trial: `${treatment}-v-${control}`,
      treatment,
      comparator: control,
      effect: effects[treatment] ?? 0,
      standardError,
      source: "a-source",
      verified: unverified ? "unverified" : "read",
      assumptions: [],
    }),
  );
  const covariance = names.flatMap((_, row) => Array.from({ length: row + 1 }, (__, column) => (row === column ? standardError ** 2 : 0)));
  return [
    contrasts,
    {
      from,
      treatments: [control, ...names],
      effects: [0, ...names.map((name) => effects[name] ?? 0)],
      covariance,
      contrasts: names.map((_, place) => first + place),
      weights: names.map(() => 1 / standardError ** 2),
      tau2: 0,
      q: 0,
      df: 0,
      splits: [],
    },
  ];
}

function estimates(endpoint: string, stars: readonly Star[], population = "all"): Estimates {
  const contrasts: EstimatedContrast[] = [];
  const networks: NetworkEstimate[] = [];
  for (const star of stars) {
    const [own, estimate] = network(star, contrasts.length);
    contrasts.push(...own);
    networks.push(estimate);
  }
  return { id: `${endpoint}-${population}`, endpoint, population, input: "0".repeat(64), contrasts, networks };
}

const ids = ["A", "B", "C", "D", "X", "Y"];

/** Six options of one drug that only the networks tell apart; the trials of the networks are there for their eligibility alone. */
function snapshot(all: readonly Estimates[], more: Partial<Snapshot> = {}, eligibility: Partial<Trial["eligibility"]> = {}): Snapshot {
  const regimens = ids.map((id) => regimen(id, ["drug-a"]));
  const trials = [
    ...new Set(all.flatMap(({ contrasts }) => contrasts.map(({ treatment, comparator }) => `${treatment} ${comparator}`))),
  ].map((pair): Trial => ({ ...win(pair.split(" ")[0] ?? "", pair.split(" ")[1] ?? "", {}, eligibility), results: [] }));
  return smallSnapshot({ regimens, approvals: [approval("drug-a", ids)], trials, estimates: all, ...more });
}

const before = (advice: Assessment, a: string, b: string): boolean => optionOf(advice, a).rank < optionOf(advice, b).rank;

test("an option shown to be better through a common comparator comes first, and the reader sees by what", () => {
  const advice = advised(snapshot([estimates("PFS", [{ control: "C", effects: { A: Math.log(0.4), B: Math.log(0.7) } }])]), {});
  assert.ok(before(advice, "A", "B"));
  const { comparison } = optionOf(advice, "B");
  assert.equal(comparison?.comparator, "A");
  assert.deepEqual(comparison?.hazardRatio, 1.75);
  assert.deepEqual(
    comparison?.ci.map((limit) => limit.toFixed(2)),
    ["1.33", "2.31"],
  );
  assert.equal(comparison?.kind, "indirect");
  assert.deepEqual(comparison?.trials, ["A-v-C", "B-v-C"]);
  assert.equal(comparison?.certainty, "moderate");
});

test("options of networks that do not hang together are never compared, however large their effects", () => {
  const stars = [
    { control: "C", effects: { A: Math.log(0.9) }, standardError: 0.02 },
    { control: "D", effects: { B: Math.log(0.1) }, standardError: 0.02 },
  ];
  const advice = advised(snapshot([estimates("PFS", stars)]), {});
  assert.equal(optionOf(advice, "A").rank, optionOf(advice, "B").rank);
  assert.ok(
    advice.options.every(
      ({ id, comparison }) => comparison === null || !["A", "C"].includes(id) || ["A", "C"].includes(comparison.comparator),
    ),
  );
  assert.equal(optionOf(advice, "X").comparison, null);
});

test("where the interval includes 1 a hazard ratio of 0.8 or less still tells two options apart; not one above, nor where the interval reaches a harm of a third", () => {
  const regimens = ["A", "B", "C"].map((id) => regimen(id, ["drug-a"]));
  const by = (ratio: number, standardError = 0.12): string | undefined => {
    const star = { control: "C", effects: { A: Math.log(0.5 * ratio), B: Math.log(0.5) }, standardError };
    const advice = advised(snapshot([estimates("PFS", [star])], { regimens }), {});
    return before(advice, "A", "B") ? optionOf(advice, "A").before?.by : undefined;
  };
  assert.deepEqual([by(0.79), by(0.81), by(0.5)], ["larger-effect", undefined, "network-estimate"]);
  assert.deepEqual([by(0.79, 0.18), by(0.79, 0.2)], ["larger-effect", undefined], "intervals up to 1.30 and 1.38");
});

test("a network orders nothing where a trial it rests on left such patients out, and little where it may have", () => {
  const asked = snapshot(
    [estimates("PFS", [{ control: "C", effects: { A: Math.log(0.4), B: Math.log(0.8) } }])],
    { regimens: ["A", "B", "C"].map((id) => regimen(id, ["drug-a"])) },
    { when: { ecog: { atMost: 2 } } },
  );
  const outcome = (findings: Parameters<typeof advised>[1]): [string | undefined, string | undefined] => {
    const advice = advised(asked, findings);
    return [before(advice, "A", "B") ? optionOf(advice, "A").before?.by : undefined, optionOf(advice, "B").comparison?.applies];
  };
  assert.deepEqual(outcome({ ecog: 2 }), ["network-estimate", "yes"]);
  assert.deepEqual(outcome({ ecog: 3 }), [undefined, "no"]);
  assert.deepEqual(outcome({}), ["larger-effect", "not known"]);
});

test("evidence of very low certainty puts nothing before anything", () => {
  const star = { control: "C", effects: { A: Math.log(0.3), B: Math.log(0.9) } };
  const shaky = estimates("PFS", [star]);
  const assumed = {
    ...shaky,
    contrasts: shaky.contrasts.map((contrast) => ({ ...contrast, verified: "unverified", assumptions: ["pooled-control"] }) as const),
  };
  const advice = advised(snapshot([assumed]), {});
  assert.equal(optionOf(advice, "B").comparison?.certainty, "very low");
  assert.equal(optionOf(advice, "A").rank, optionOf(advice, "B").rank);
  assert.deepEqual(optionOf(advice, "B").comparison?.unverified, ["A-v-C", "B-v-C"]);
});

test("an option that shortens survival is not put first for its progression-free survival", () => {
  const star = { control: "C", effects: { A: Math.log(0.4), B: Math.log(0.8) } };
  const deaths = { control: "C", effects: { A: Math.log(1.6), B: 0 } };
  assert.ok(before(advised(snapshot([estimates("PFS", [star])]), {}), "A", "B"));
  const advice = advised(snapshot([estimates("PFS", [star]), estimates("OS", [deaths])]), {});
  assert.equal(optionOf(advice, "A").rank, optionOf(advice, "B").rank);
});

test("the nearest population of the patient in which both are connected speaks; a wider one is told to be wider", () => {
  const base = smallSnapshot({}).terminology;
  const subgroups = [
    { id: "lenRefractory", names: { en: "refractory to drug-b", ja: "drug-b" }, when: { refractoryTo: { includes: "drug-b" } } },
    { id: "all", names: { en: "all", ja: "all" } },
  ];
  const wide = estimates("PFS", [{ control: "C", effects: { A: Math.log(0.4), B: Math.log(0.8), D: Math.log(0.9) } }]);
  const near = estimates("PFS", [{ control: "C", effects: { A: Math.log(0.9), B: Math.log(0.4) } }], "lenRefractory");
  const asked = snapshot([wide, near], { terminology: { ...base, subgroups } });
  const sensitive = advised(asked, { refractoryTo: [] });
  assert.ok(before(sensitive, "A", "B"));
  const refractory = advised(asked, { refractoryTo: ["drug-b"] });
  assert.ok(before(refractory, "B", "A"));
  assert.deepEqual(
    [optionOf(refractory, "A").comparison?.population, optionOf(refractory, "A").comparison?.wider],
    ["lenRefractory", false],
  );
  assert.deepEqual([optionOf(refractory, "D").comparison?.population, optionOf(refractory, "D").comparison?.wider], ["all", true]);
});

test("an estimate counts from the day on which the last of its results was public, and the day before another speaks", () => {
  const early = { ...estimates("PFS", [{ control: "C", effects: { A: Math.log(0.8), B: Math.log(0.4) } }]) };
  const late = network({ control: "C", effects: { A: Math.log(0.3), B: Math.log(0.4) }, from: "2022-05-01", standardError: 0.05 }, 2);
  const both = {
    ...early,
    contrasts: [...early.contrasts, ...late[0]],
    networks: [...early.networks.map((one) => ({ ...one, until: "2022-05-01" })), late[1]],
  };
  const order = (asOf: string): boolean => before(advised(snapshot([both]), {}, { asOf }), "A", "B");
  assert.deepEqual([order("2022-04-30"), order("2022-05-01")], [false, true]);
  assert.equal(optionOf(advised(snapshot([both]), {}, { asOf: "2019-12-31" }), "B").comparison, null);
});
