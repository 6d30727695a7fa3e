import { type Split, splitByBackCalculation } from "../inconsistency/split.ts";
import { type League, leagueTable } from "../league/league-table.ts";
import { differenceOf, type Estimate, estimatesAt, type Prediction, predictionsAt, varianceOf } from "../model/estimate.ts";
import type { Fit } from "../model/fit.ts";
import type { Contrast } from "../network/contrast.ts";
import { pScores } from "../ranking/p-score.ts";
import type { ReportOptions } from "./options.ts";

/** What a model says of one contrast of a study. */
export interface ContrastReport extends Contrast {
  /** Adjusted for the other arms of the study, and with tau2: the -1/2 power of the weight. Missing where the weight is 0. */
  readonly adjustedStandardError?: number;
  /** The effect the model gives this comparison. */
  readonly fitted: number;
  /** Weight times variance of the fitted effect, 0 to 1; together n - 1. Near 1: the contrast alone decides its comparison. */
  readonly leverage: number;
  /** Weight times squared residual; together the Q of this model. */
  readonly q: number;
}

/** The effect of `treatment` versus `comparator` by the whole network. */
export interface Comparison {
  readonly treatment: string;
  readonly comparator: string;
  readonly estimate: Estimate;
  /** Where the effect in a new study would lie. Only of the random-effects model, and only where Q has 2 degrees of freedom or more. */
  readonly prediction?: Prediction;
}

/** One model of a network, in full. Effects and limits are on the additive scale; `ratioOf` turns logarithms into ratios. */
export interface ModelReport {
  /** The fit itself: for draws (`rankogram`) and further questions. */
  readonly fit: Fit;
  /** 0 in the common-effect model. */
  readonly tau2: number;
  /** Each unordered pair once, the later treatment by code point versus the earlier, also those no study compared. */
  readonly comparisons: readonly Comparison[];
  /** Network below the diagonal, direct evidence above. */
  readonly league: League;
  /** In the order of the treatments; 0 to 1, higher is better, mean 1/2. */
  readonly pScores: readonly { readonly treatment: string; readonly pScore: number }[];
  /** Direct against indirect evidence by back-calculation, each unordered pair once. */
  readonly splits: readonly Split[];
  /** The same by design (SIDDE), on request. */
  readonly siddeSplits?: readonly Split[];
  /** In the order given. */
  readonly contrasts: readonly ContrastReport[];
}

/** What a report says of one fit. `kind` decides whether there are predictions, `siddeSplits` whether SIDDE was asked for. */
export function modelReport(
  fit: Fit,
  kind: "common" | "random",
  { smallValues, level = 0.95, order }: ReportOptions,
  siddeSplits?: readonly Split[],
): ModelReport {
  return {
    fit,
    tau2: fit.tau2,
    comparisons: comparisonsOf(fit, kind, level),
    league: leagueTable(fit, level, order),
    pScores: pScores(fit, smallValues),
    splits: splitByBackCalculation(fit),
    ...(siddeSplits && { siddeSplits }),
    contrasts: contrastsOf(fit),
  };
}

function comparisonsOf(fit: Fit, kind: "common" | "random", level: number): Comparison[] {
  const { treatments } = fit.network;
  const estimateAt = estimatesAt(level);
  const predict = kind === "random" ? predictionsAt(fit, level) : undefined;
  return treatments.flatMap((comparator, j) =>
    treatments.slice(j + 1).map((treatment, rest): Comparison => {
      const i = j + 1 + rest;
      const estimate = estimateAt(differenceOf(fit, i, j), Math.sqrt(varianceOf(fit, i, j)));
      return predict === undefined
        ? { treatment, comparator, estimate }
        : { treatment, comparator, estimate, prediction: predict(estimate) };
    }),
  );
}

function contrastsOf({ network, weights, fitted, leverages, qContributions }: Fit): ContrastReport[] {
  return network.contrasts.map((contrast, row) => {
    const weight = weights[row] ?? Number.NaN;
    return {
      ...contrast,
      ...(weight > 0 && { adjustedStandardError: weight ** -0.5 }),
      fitted: fitted[row] ?? Number.NaN,
      leverage: leverages[row] ?? Number.NaN,
      q: qContributions[row] ?? Number.NaN,
    };
  });
}
