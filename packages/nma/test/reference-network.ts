/** The reference networks with their expected numbers, and the comparisons the numbers are held to. */
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { checkNetwork } from "../src/network/check-network.ts";
import type { Contrast } from "../src/network/contrast.ts";
import type { Network } from "../src/network/network.ts";

interface GivenRow {
  readonly study: string;
  readonly treat1: string;
  readonly treat2: string;
  readonly TE: number;
  readonly seTE: number;
}

type Numbers = readonly (readonly (number | null)[])[];
type Scores = Readonly<Record<string, number>>;
interface QPart {
  readonly Q: number;
  readonly df: number;
  readonly pval: number | null;
}
interface ExpectedModel {
  readonly TE: Numbers;
  readonly seTE: Numbers;
  readonly lower: Numbers;
  readonly upper: Numbers;
  readonly statistic: Numbers;
  readonly pval: Numbers;
}
interface Effect {
  readonly TE: number | null;
  readonly seTE: number | null;
}
export interface ExpectedSplit {
  readonly comparison: string;
  readonly k: number;
  readonly "prop.direct": number;
  readonly nma: Effect;
  readonly direct: Effect;
  readonly indirect: Effect;
  readonly difference: Effect & { readonly z: number | null; readonly p: number | null };
}
interface Both<T> {
  readonly common: T;
  readonly random: T;
}
export interface Expected {
  readonly treatments: readonly string[];
  readonly adjusted: readonly {
    readonly "seTE.adj.common": number;
    readonly "seTE.adj.random": number;
    readonly "leverage.common": number | null;
    readonly "Q.common": number;
  }[];
  readonly heterogeneity: QPart & {
    readonly "tau2.DL": number;
    readonly I2: number;
    readonly "I2.lower": number;
    readonly "I2.upper": number;
  };
  readonly common: ExpectedModel;
  readonly random: ExpectedModel & { readonly "lower.predict": Numbers; readonly "upper.predict": Numbers };
  readonly direct: Both<{ readonly TE: Numbers; readonly seTE: Numbers }>;
  readonly Qdecomp: {
    readonly total: QPart;
    readonly within: QPart;
    readonly between: QPart;
    readonly "within.by.design": readonly (QPart & { readonly design: string })[];
    readonly detach: readonly (QPart & { readonly design: string })[];
    readonly "between.random": QPart & { readonly "tau.within": number };
  };
  readonly pscore: { readonly "small.desirable": Both<Scores>; readonly "small.undesirable": Both<Scores> };
  readonly netsplit: { readonly "back.calculation": Both<readonly ExpectedSplit[]>; readonly sidde: Both<readonly ExpectedSplit[]> };
  readonly "reml.netmeta": { readonly tau2: number };
  readonly "reml.full": { readonly tau2: number; readonly TE: Numbers; readonly seTE: Numbers };
  readonly rankogram: { readonly nsim: number; readonly probability: readonly (readonly number[])[]; readonly sucra: Scores };
}

export interface Reference {
  readonly id: string;
  readonly network: Network;
  readonly expected: Expected;
}

const read = (name: string): unknown => JSON.parse(readFileSync(new URL(`reference/${name}.json`, import.meta.url), "utf8"));

/** The network of sound contrasts; fails with the faults of others. */
export function networkOf(contrasts: readonly Contrast[]): Network {
  const checked = checkNetwork(contrasts);
  if (!checked.ok) assert.fail(JSON.stringify(checked.faults));
  return checked.value;
}

export const references: readonly Reference[] = ["senn2013", "stowe2010"].map((id) => {
  const { contrasts } = read(`${id}.input`) as { contrasts: readonly GivenRow[] };
  const network = networkOf(
    contrasts.map(({ study, treat1, treat2, TE, seTE }) => ({
      study,
      treatment: treat1,
      comparator: treat2,
      effect: TE,
      standardError: seTE,
    })),
  );
  return { id, network, expected: read(`${id}.expected`) as Expected };
});

/** Within tolerance x max(1, |expected|); null stands for what cannot be estimated. */
export function near(actual: number | undefined, expected: number | null, what: string, tolerance = 1e-9): void {
  if (expected === null || actual === undefined) {
    assert.equal(actual ?? null, expected, what);
    return;
  }
  assert.ok(Math.abs(actual - expected) <= tolerance * Math.max(1, Math.abs(expected)), `${what}: ${actual}, expected ${expected}`);
}

/** A p-value: 1e-8 absolute, and 1e-6 relative above 1e-300. */
export function nearP(actual: number | undefined, expected: number | null, what: string): void {
  near(actual, expected, what, 1e-8);
  if (actual === undefined || expected === null || expected <= 1e-300) return;
  assert.ok(Math.abs(actual - expected) <= 1e-6 * expected, `${what}: ${actual}, expected ${expected}`);
}

/** Every ordered pair of different treatments, with its places. */
export function pairsOf({ treatments }: Network): { a: string; b: string; i: number; j: number }[] {
  return treatments.flatMap((a, i) => treatments.flatMap((b, j) => (i === j ? [] : [{ a, b, i, j }])));
}
