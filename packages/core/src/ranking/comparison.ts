import type { PreparedNetwork } from "../arguments/from-estimates.ts";
import type { Programme } from "../arguments/programme.ts";
import type { Truth } from "../terms/truth.ts";
import { appreciable, type Certainty, certaintyOf } from "./certainty.ts";
import { type NetworkPair, networkPair } from "./network-pair.ts";
import { type Truths, truthAt } from "./truths.ts";

/** What the meta-analysis says of two options for a patient. */
export interface Comparison {
  readonly pair: NetworkPair;
  readonly endpoint: string;
  /** The nearest population of the patient in which both are in one network. */
  readonly population: string;
  /** The patient belongs to a nearer population, in which the trials do not compare the two. */
  readonly wider: boolean;
  /** Whether all the trials it rests on could have included the patient. */
  readonly applies: Truth;
  readonly certainty: Certainty;
}

/** Populations that change what works; a patient of one of them, looked at in a wider one, is looked at less directly. */
const refractoryPopulations: ReadonlySet<string> = new Set(["lenRefractory", "bortRefractory", "antiCD38Refractory"]);

/**
 * The comparison of two options in the population nearest to the patient in which randomised trials connect them. `undefined` when no
 * population of the patient does: nothing is ever compared across networks that do not hang together.
 */
export function compare(
  programme: Programme,
  truths: Truths,
  treatment: string,
  comparator: string,
  endpoint: "PFS" | "OS" = "PFS",
): Comparison | undefined {
  let wider = false;
  for (const { population, criterion, networkOf } of programme.estimates.get(endpoint) ?? []) {
    if (truthAt(truths, criterion) !== "met") continue;
    const network = networkOf.get(treatment);
    if (network !== undefined && network === networkOf.get(comparator)) {
      const pair = networkPair(network, treatment, comparator);
      if (pair === undefined) return undefined;
      return { pair, endpoint, population, wider, applies: applies(pair, truths), certainty: judged(network, pair, wider) };
    }
    wider ||= refractoryPopulations.has(population);
  }
  return undefined;
}

/** A trial that left such patients out says nothing of them. */
function applies({ rests }: NetworkPair, truths: Truths): Truth {
  let applies: Truth = "met";
  for (const { contrast } of rests) {
    const truth = truthAt(truths, contrast.eligible);
    if (truth === "not-met") return truth;
    if (truth === "unknown") applies = truth;
  }
  return applies;
}

const judgedPairs = new WeakMap<NetworkPair, Map<boolean, Certainty>>();

/** Judged once for a pair: nothing in it depends on the patient but whether the population is wider. */
function judged(network: PreparedNetwork, pair: NetworkPair, wider: boolean): Certainty {
  const known = judgedPairs.get(pair) ?? new Map<boolean, Certainty>();
  judgedPairs.set(pair, known);
  const certainty = known.get(wider) ?? certaintyOfPair(network, pair, wider);
  known.set(wider, certainty);
  return certainty;
}

/** The certainty of what a network says of a pair; `wider` when the population asked about is narrower than that of the network. */
export function certaintyOfPair({ estimate }: PreparedNetwork, pair: NetworkPair, wider: boolean): Certainty {
  const { low, high, steps, rests, splitP } = pair;
  return certaintyOf({
    low,
    high,
    steps,
    wider,
    assumptions: [...new Set(rests.flatMap(({ contrast }) => contrast.assumptions))],
    unverified: rests.some(({ contrast }) => contrast.verified === "unverified"),
    df: estimate.df,
    i2: estimate.q > 0 ? Math.max(0, (estimate.q - estimate.df) / estimate.q) : 0,
    ...(splitP === undefined ? {} : { splitP }),
  });
}

/** Certain enough to put one option before another: the trials could have included the patient, and the certainty is not very low. */
function usable(comparison: Comparison | undefined): comparison is Comparison {
  return comparison !== undefined && comparison.applies === "met" && comparison.certainty.level !== "very low";
}

/** The first of two options is shown to be better through a network: the interval lies below 1, and survival is not shown to be worse. */
export function betterThroughNetwork(programme: Programme, truths: Truths, treatment: string, comparator: string): boolean {
  const comparison = compare(programme, truths, treatment, comparator);
  return usable(comparison) && comparison.pair.high < 1 && !shortensSurvival(programme, truths, treatment, comparator);
}

/** From this hazard ratio down the size of an effect tells two options apart, unless its interval reaches a harm of a third. */
export const tellingRatio = 0.8;

/**
 * The effect of the first of two options is larger in one network by what tells them apart, without a harm that matters in its interval, and
 * survival is not shown to be worse. It counts, where a shown difference does not, while it is not known whether the trials could have
 * included the patient: it is only asked before burden and preferences.
 */
export function largerEffect(programme: Programme, truths: Truths, treatment: string, comparator: string): boolean {
  const comparison = compare(programme, truths, treatment, comparator);
  if (comparison === undefined || comparison.applies === "not-met" || comparison.certainty.level === "very low") return false;
  const { hazardRatio, high } = comparison.pair;
  return hazardRatio <= tellingRatio && high < appreciable.harm && !shortensSurvival(programme, truths, treatment, comparator);
}

function shortensSurvival(programme: Programme, truths: Truths, treatment: string, comparator: string): boolean {
  const survival = compare(programme, truths, treatment, comparator, "OS");
  return survival !== undefined && survival.pair.low > 1;
}
