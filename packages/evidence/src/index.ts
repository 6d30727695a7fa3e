export { randomEffects } from "./estimates/estimate-network.ts";
export { makeEstimates } from "./estimates/make-estimates.ts";
export { renderEstimates } from "./estimates/render-estimates.ts";
export type { EvidenceContrast, LeftOut } from "./network/evidence-contrast.ts";
export { type EvidenceNetwork, evidenceNetwork } from "./network/evidence-network.ts";
export { logOddsRatio } from "./network/odds-ratio.ts";
export * from "./question.ts";
export { type ComparatorFault, type EvidenceRequest, evidenceReport, type ReportedEvidence } from "./report/evidence-report.ts";
export type * from "./report/report-data.ts";
