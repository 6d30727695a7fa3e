import { reversed } from "../report/ratio.ts";
import type { EvidenceReport, ModelComparison, PartReport, RatioWithLimits } from "../report/report-data.ts";

/** The treatments of a league table, best first, and what stands where row and column meet. */
export interface LeagueCells {
  readonly treatments: readonly string[];
  /**
   * The treatment that ranks higher (nearer to the top left) versus the other: below the diagonal by the whole network, above it by the trials
   * that compared the two, if any.
   */
  readonly cell: (row: number, column: number) => RatioWithLimits | undefined;
}

/** The league table of a network by the model that is shown. */
export function leagueCells({ question: { model } }: EvidenceReport, { analysis }: PartReport): LeagueCells {
  const treatments = analysis?.ranks.treatments.map(({ treatment }) => treatment) ?? [];
  const comparisons = new Map((analysis?.[model].comparisons ?? []).map((one) => [`${one.treatment} ${one.comparator}`, one]));
  const find = (a: string, b: string): { readonly of: ModelComparison; readonly turned: boolean } | undefined => {
    const own = comparisons.get(`${a} ${b}`);
    if (own !== undefined) return { of: own, turned: false };
    const other = comparisons.get(`${b} ${a}`);
    return other === undefined ? undefined : { of: other, turned: true };
  };
  return {
    treatments,
    cell: (row, column) => {
      const found = find(treatments[Math.min(row, column)] ?? "", treatments[Math.max(row, column)] ?? "");
      const ratio = row > column ? found?.of.network : found?.of.direct;
      return ratio === undefined ? undefined : found?.turned === true ? reversed(ratio) : ratio;
    },
  };
}
