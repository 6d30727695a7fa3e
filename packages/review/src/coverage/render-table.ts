import type { CoverageCount, CoverageSummary, History } from "./summary.ts";
import { historyText } from "./summary.ts";

/** How many of the least covered histories are listed for each relapse. */
const mostListed = 2;

const percent = (part: number, whole: number): string => (whole === 0 ? "-" : `${Math.round((100 * part) / whole)} %`);

/** The coverage as a Markdown table, and the histories for which least is recommended in the last year of each country. */
export function renderCoverageTable(summary: CoverageSummary): string {
  const rows = summary.columns.map(({ jurisdiction, year, asOf }) => {
    const { asked, nothingRecommended, guidelinesConflict, onlyUnverified } = summary.total(jurisdiction, year);
    return `| ${jurisdiction} | ${asOf} | ${asked} | ${percent(nothingRecommended, asked)} | ${percent(guidelinesConflict, asked)} | ${percent(onlyUnverified, asked)} |`;
  });
  return [
    "| Country | Day | States | Nothing recommended | Guidelines conflict | Only unverified |",
    "|---|---|---|---|---|---|",
    ...rows,
    "",
    ...leastCovered(summary),
  ].join("\n");
}

function leastCovered(summary: CoverageSummary): string[] {
  const lastYear = Math.max(...summary.columns.map(({ year }) => year));
  return summary.columns
    .filter(({ year }) => year === lastYear)
    .flatMap(({ jurisdiction, year, asOf }) => {
      const found = summary.histories
        .flatMap((history) => {
          const count = summary.at(history, jurisdiction, year);
          return count === undefined || count.nothingRecommended === 0 ? [] : [{ history, count }];
        })
        .sort((a, b) => share(b.count) - share(a.count) || Number(isCommon(b.history)) - Number(isCommon(a.history)));
      const spread = ([1, 2, 3, 4] as const).flatMap((relapse) =>
        found.filter(({ history }) => history.relapse === relapse).slice(0, mostListed),
      );
      if (found.length === 0) return [];
      const more = found.length - spread.length;
      return [
        `Least covered in ${jurisdiction} on ${asOf} (of ${found[0]?.count.asked ?? 0} combinations of fitness, risk and kidneys each):`,
        "",
        ...spread.map(({ history, count }) => `- ${count.nothingRecommended} without: ${historyText(history)}`),
        ...(more > 0 ? [`- and ${more} more histories`] : []),
        "",
      ];
    });
}

/** Most patients have had both lenalidomide and bortezomib. */
const isCommon = ({ lenalidomide, bortezomib }: History): boolean => lenalidomide !== "naive" && bortezomib !== "naive";

const share = ({ nothingRecommended, asked }: CoverageCount): number => nothingRecommended / asked;
