import { type Detached, decomposeFit, detachFit, type QDecomposition } from "../inconsistency/q-decomposition.ts";
import { splitByDesign } from "../inconsistency/split.ts";
import { type Fit, fitNetwork } from "../model/fit.ts";
import { type Heterogeneity, heterogeneity } from "../model/heterogeneity.ts";
import { tau2ByMoments } from "../model/tau2-moments.ts";
import { tau2ByReml } from "../model/tau2-reml.ts";
import { checkNetwork } from "../network/check-network.ts";
import type { Contrast } from "../network/contrast.ts";
import type { Checked, Fault } from "../network/fault.ts";
import { type ModelReport, modelReport } from "./model-report.ts";
import { faultsOfOptions, type ReportOptions, type Tau2Method } from "./options.ts";
import { type Remark, remarksOn } from "./remarks.ts";

/** Everything a network meta-analysis reports, without plots and draws. Plain numbers on the additive scale of the contrasts. */
export interface NetworkReport {
  readonly options: { readonly level: number; readonly tau2: Tau2Method; readonly smallValues: ReportOptions["smallValues"] };
  /** By code point. */
  readonly treatments: readonly string[];
  /** k studies, m contrasts, n treatments, d designs. */
  readonly size: { readonly k: number; readonly m: number; readonly n: number; readonly d: number };
  /** The sets of treatments that studies compare, in order of appearance, each with its number of studies. */
  readonly designs: readonly { readonly design: string; readonly studies: number }[];
  /** Whether inconsistency can be tested at all: Q between designs has degrees of freedom. */
  readonly closedLoop: boolean;
  readonly common: ModelReport;
  /** With df 0 the common-effect model again; `remarks` says so. */
  readonly random: ModelReport;
  /** Q and I2 of the common-effect model. `tau2` and `tau` are missing where df is 0: they cannot be estimated, which is not 0. */
  readonly heterogeneity: Heterogeneity & { readonly tau2?: number; readonly tau?: number };
  /** Q total, within and between designs, by design, and between designs with the full random-effects model. */
  readonly inconsistency: QDecomposition & {
    /** Q between designs without each design; `between` is missing where the rest is in parts or lacks a treatment. */
    readonly detached: readonly Detached[];
  };
  /** The contrasts marked as worked out, not published. */
  readonly derived: readonly Contrast[];
  readonly remarks: readonly Remark[];
}

/**
 * The whole report of a network: size, designs, both models with every comparison, league table, P-scores, prediction intervals, leverage and
 * Q of each contrast, direct against indirect evidence, heterogeneity and the parts of Q. Draws are a call of their own: `rankogram` takes
 * `report.random.fit`.
 *
 * `contrasts` are effects on a scale on which they add up (logarithms of hazard ratios, mean differences) with standard errors; a study with k
 * arms has all its k (k - 1) / 2. tau2 is by moments unless `options.tau2` is `reml`.
 *
 * Faults, not numbers, where a row is unusable, a study lacks or repeats a contrast, effects of a multi-arm study do not add up or its standard
 * errors are those of no arms, standard errors are too far apart to calculate with, the network is in parts (the fault names the treatments of each part), an option is unusable, or REML does not
 * converge. What cannot be estimated in a sound network is missing from the report, never 0, and `remarks` says why.
 *
 * Source: model Ruecker 2012, doi 10.1002/jrsm.1058; multi-arm studies and tau2 Ruecker and Schwarzer 2014, doi 10.1002/sim.6236; parts of Q
 * Krahn 2013, doi 10.1186/1471-2288-13-35; P-scores Ruecker and Schwarzer 2015, doi 10.1186/s12874-015-0060-8; each function names its own.
 *
 * @example
 * const report = networkMetaAnalysis(contrasts, { smallValues: "desirable" });
 * if (report.ok) report.value.random.comparisons; // each with its estimate and interval
 */
export function networkMetaAnalysis(contrasts: readonly Contrast[], options: ReportOptions): Checked<NetworkReport> {
  const unusable = faultsOfOptions(options);
  if (unusable.length > 0) return { ok: false, faults: unusable };
  const checked = checkNetwork(contrasts, options.tolerance);
  if (!checked.ok) return checked;
  const network = checked.value;
  const method = options.tau2 ?? "moments";
  const common = fitNetwork(network, 0);
  const parts = common && decomposeFit(common);
  if (common === undefined || parts === undefined) return refused(noCovariance);
  const tau2Of = (fit: Fit): number | undefined =>
    method === "moments" || fit.df === 0 ? tau2ByMoments(fit) : tau2ByReml(fit.network, tau2ByMoments(fit) ?? 0);
  const tau2 = tau2Of(common);
  if (tau2 === undefined && common.df > 0) return refused(noConvergence);
  const random = tau2 ? fitNetwork(network, tau2) : common;
  if (random === undefined) return refused(noCovariance);
  const level = options.level ?? 0.95;
  const sidde = (fit: Fit, model: "common" | "random") => (options.sidde === true ? splitByDesign(fit, model, tau2Of) : undefined);
  return {
    ok: true,
    value: {
      options: { level, tau2: method, smallValues: options.smallValues },
      treatments: network.treatments,
      size: { k: network.studies.length, m: contrasts.length, n: network.treatments.length, d: parts.withinDesigns.length },
      designs: parts.withinDesigns.map(({ design, studies }) => ({ design, studies })),
      closedLoop: parts.between.df > 0,
      common: modelReport(common, "common", options, sidde(common, "common")),
      random: modelReport(random, "random", options, sidde(random, "random")),
      heterogeneity: { ...heterogeneity(common.q, common.df, level), ...(tau2 !== undefined && { tau2, tau: Math.sqrt(tau2) }) },
      inconsistency: { ...parts, detached: detachFit(common) },
      derived: contrasts.filter(({ derived }) => derived === true),
      remarks: remarksOn(contrasts, common.df, parts.between.df),
    },
  };
}

function refused(fault: Fault): Checked<never> {
  return { ok: false, faults: [fault] };
}

const noCovariance: Fault = {
  kind: "variances-too-far-apart",
  path: "network",
  found: "variances so far apart that the equations of the network cannot be solved",
  expected: "standard errors of like size: weights within a factor of 1e13",
  remedy: "correct a standard error",
};

const noConvergence: Fault = {
  kind: "tau2-not-found",
  path: "network",
  found: "restricted maximum likelihood does not converge",
  expected: "a between-study variance",
  remedy: "estimate it by moments",
};
