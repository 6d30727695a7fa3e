import type { EvidenceReport } from "../report/report-data.ts";

/** The report as JSON: the data as they are, for programs. */
export function renderEvidenceJson(report: EvidenceReport): string {
  return `${JSON.stringify(report, null, 2)}\n`;
}
