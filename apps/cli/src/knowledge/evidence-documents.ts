import type { Snapshot } from "@nextline/core";
import {
  type EvidencePopulation,
  type EvidenceReport,
  evidenceReport,
  publicationDays,
  renderEvidenceHtml,
  renderEvidenceSvg,
} from "@nextline/evidence";

/** A synthesis that is kept in the repository; without a day as of the latest publication of a trial. */
interface Kept {
  readonly name: string;
  readonly population: EvidencePopulation;
  readonly asOf?: string;
}

const kept: readonly Kept[] = [
  { name: "pfs-all-2019-09-30", population: "all", asOf: "2019-09-30" },
  { name: "pfs-all", population: "all" },
  { name: "pfs-lenrefractory", population: "lenRefractory" },
];

/** The files of `docs/evidence`, by name: pages of the evidence on progression-free survival, two pictures and what leads to them. */
export function evidenceDocuments(snapshot: Snapshot): ReadonlyMap<string, string> {
  const latest = publicationDays(snapshot).at(-1) ?? "2019-09-30";
  const reports = kept.map(({ name, population, asOf = latest }) => ({ name, report: reportOf(snapshot, population, asOf) }));
  const files = new Map(reports.map(({ name, report }) => [`${name}.html`, renderEvidenceHtml(report, { language: "en" })]));
  for (const { name, report } of reports.filter((one) => one.report.question.population === "all"))
    files.set(`${name}.svg`, renderEvidenceSvg(report, { picture: "network", language: "en" }));
  return files.set("README.md", readme(reports));
}

function reportOf(snapshot: Snapshot, population: EvidencePopulation, asOf: string): EvidenceReport {
  const report = evidenceReport(snapshot, { population, endpoint: "PFS", asOf });
  if (!report.ok) throw new RangeError(`no comparator ${report.fault.found}`);
  return report.value;
}

function readme(reports: readonly { readonly name: string; readonly report: EvidenceReport }[]): string {
  const rows = reports.map(({ name, report: { parts, question } }) => {
    const trials = new Set(parts.flatMap(({ contrasts }) => contrasts.map(({ trial }) => trial))).size;
    return `| [${name}.html](${name}.html) | ${question.population === "all" ? "all patients" : question.populationName.en} | ${question.asOf} | ${trials} | ${parts.length} |`;
  });
  const asked = reports.map(
    ({ report: { question } }) =>
      `npx nextline evidence --population ${question.population} --endpoint ${question.endpoint} --as-of ${question.asOf} --format html`,
  );
  return `# What randomised trials say together

Written by \`npx nextline knowledge docs\` from the trials of the knowledge base; not edited by hand. Each page stands for itself: networks, meta-analysis, certainty, ranks, how the
trials differ, what was left out and why, assumptions, and every figure with its source. Networks that do not hang together are never compared.

| Page | Patients | As of | Trials | Networks |
|---|---|---|---|---|
${rows.join("\n")}

The same from the command line, also as text, JSON or single pictures, for other populations, endpoints, days and comparators, and with assumptions switched off:

    ${asked.join("\n    ")}

## Progression-free survival, as of 2019-09-30

![Networks of randomised comparisons as of 2019-09-30](pfs-all-2019-09-30.svg)

## Progression-free survival, as of the latest publication of a trial

![Networks of randomised comparisons as of the latest publication](pfs-all.svg)
`;
}
