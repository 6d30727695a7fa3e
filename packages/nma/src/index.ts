export { type AdditiveChoice, type AdditiveFit, fitAdditive } from "./components/additive.ts";
export type { Components } from "./components/component-matrix.ts";
export { type Direct, directEstimate } from "./inconsistency/direct.ts";
export {
  type DesignQ,
  type Detached,
  decomposeQ,
  designsOf,
  detachDesigns,
  type QDecomposition,
  type QPart,
} from "./inconsistency/q-decomposition.ts";
export { type Effect, type SideModel, type Split, splitByBackCalculation, splitByDesign } from "./inconsistency/split.ts";
export { type League, type LeagueCell, leagueTable } from "./league/league-table.ts";
export { type Estimate, networkEstimate, type Prediction, predictionInterval, type Ratio, ratioOf } from "./model/estimate.ts";
export { type Fit, fitNetwork } from "./model/fit.ts";
export { type Heterogeneity, heterogeneity } from "./model/heterogeneity.ts";
export { contrastWeights } from "./model/study-weights.ts";
export { tau2ByMoments } from "./model/tau2-moments.ts";
export { tau2ByReml } from "./model/tau2-reml.ts";
export { checkNetwork, type NetworkTolerance } from "./network/check-network.ts";
export { type Contrast, contrastThroughControl, logRatio, type PublishedRatio } from "./network/contrast.ts";
export type { Checked, Fault } from "./network/fault.ts";
export { degreesOfFreedom, designOf, type Network, type Study, type StudyContrast } from "./network/network.ts";
export { connectedParts } from "./network/parts.ts";
export { pScores, type SmallValues } from "./ranking/p-score.ts";
export { type Draws, type Ranked, rankogram } from "./ranking/rankogram.ts";
export type { Comparison, ContrastReport, ModelReport } from "./report/model-report.ts";
export type { ReportOptions, Tau2Method } from "./report/options.ts";
export type { Remark } from "./report/remarks.ts";
export { type NetworkReport, networkMetaAnalysis } from "./report/report.ts";
