/**
 * How far a comparison can be relied on, in words; never a figure, and never added up with anything else. The levels are those of GRADE, each the
 * most that can be said. `high` needs a judgement of the risk of bias, which is on record of no trial: it is not given until there is one.
 */
export const certaintyLevels = ["high", "moderate", "low", "very low"] as const;

export type CertaintyLevel = (typeof certaintyLevels)[number];

/** What lowers the certainty of a comparison, and what is only told. */
export const certaintyReasons = [
  "interval-includes-no-difference",
  "interval-includes-benefit-and-harm",
  "indirect",
  "indirect-through-several",
  "wider-population",
  "assumptions",
  "direct-and-indirect-disagree",
  "trials-disagree",
  "unverified-figures",
  "incoherence-not-testable",
  "bias-not-judged",
] as const;

export type CertaintyReason = (typeof certaintyReasons)[number];

export interface Certainty {
  readonly level: CertaintyLevel;
  readonly reasons: readonly CertaintyReason[];
}

/** What the certainty of a comparison of two treatments in a network is judged by. */
export interface Judged {
  /** Limits of the 95 % interval of the ratio. */
  readonly low: number;
  readonly high: number;
  /** Comparisons on the shortest way between the two; 1 when a trial compared them. */
  readonly steps: number;
  /** The estimate is of a wider population than the one asked about. */
  readonly wider: boolean;
  /** What is taken for granted in its contrasts. */
  readonly assumptions: readonly string[];
  readonly unverified: boolean;
  /** Degrees of freedom of Q in its network, and its I2 (0 to 1). */
  readonly df: number;
  readonly i2: number;
  /** The smallest p-value of direct against indirect evidence among the comparisons it rests on; absent where there is none. */
  readonly splitP?: number;
}

/** A relative difference that matters, after the default of GRADE: a quarter. */
export const appreciable = { benefit: 0.75, harm: 1 / 0.75 };

/** From here on direct and indirect evidence are said to disagree: the test is weak, so the limit is not 0.05. */
const disagreement = 0.1;

/** From this I2 on trials are said to disagree. */
const substantial = 0.5;

const lowering: Readonly<Record<CertaintyReason, number>> = {
  "interval-includes-no-difference": 1,
  "interval-includes-benefit-and-harm": 2,
  indirect: 1,
  "indirect-through-several": 2,
  "wider-population": 1,
  assumptions: 1,
  "direct-and-indirect-disagree": 1,
  "trials-disagree": 1,
  "unverified-figures": 1,
  "incoherence-not-testable": 0,
  "bias-not-judged": 1,
};

/**
 * The certainty of a comparison: randomised evidence begins as high and is lowered by one level, or two, for each reason. Imprecision: the
 * interval includes no difference (one), or both a benefit and a harm of a quarter (two). Indirectness: no trial compared the two (one;
 * two where more than one other treatment lies between them), a wider population than asked about, assumptions. Incoherence: direct and
 * indirect evidence disagree (p below 0.1), trials disagree (I2 of 50 % or more); where it cannot be tested that is told and lowers nothing.
 * Unverified figures lower by one. Risk of bias within trials and publication bias are not judged, as neither is on record: what nothing else
 * lowers is therefore moderate, not high. Where something else does, bias may lower it further than is said here.
 *
 * After GRADE for network meta-analysis (Puhan 2014, doi 10.1136/bmj.g5630) and CINeMA (Nikolakopoulou 2020, doi
 * 10.1371/journal.pmed.1003082); the rule on unverified figures is our own.
 */
export function certaintyOf(judged: Judged): Certainty {
  const { low, high, steps, splitP } = judged;
  const reasons: CertaintyReason[] = [];
  if (low <= appreciable.benefit && high >= appreciable.harm) reasons.push("interval-includes-benefit-and-harm");
  else if (low <= 1 && high >= 1) reasons.push("interval-includes-no-difference");
  if (steps > 2) reasons.push("indirect-through-several");
  else if (steps > 1) reasons.push("indirect");
  if (judged.wider) reasons.push("wider-population");
  if (judged.assumptions.length > 0) reasons.push("assumptions");
  if (splitP !== undefined && splitP < disagreement) reasons.push("direct-and-indirect-disagree");
  if (judged.df > 0 && judged.i2 >= substantial) reasons.push("trials-disagree");
  if (judged.unverified) reasons.push("unverified-figures");
  if (splitP === undefined) reasons.push("incoherence-not-testable");
  if (levelsLowered(reasons) === 0) reasons.push("bias-not-judged");
  return { level: certaintyLevels[Math.min(levelsLowered(reasons), certaintyLevels.length - 1)] ?? "very low", reasons };
}

/** By how many levels reasons lower a certainty together; 0 where they are only told. */
export function levelsLowered(reasons: readonly CertaintyReason[]): number {
  return reasons.reduce((sum, reason) => sum + lowering[reason], 0);
}
