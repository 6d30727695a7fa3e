import { certaintyOfPair, networkPair } from "@nextline/core";
import { type ModelReport, type NetworkReport, rankogram, ratioOf } from "@nextline/nma";
import type { EvidenceContrast } from "../network/evidence-contrast.ts";
import { preparedNetwork } from "./prepared-network.ts";
import { reversed, withInterval } from "./ratio.ts";
import type { ForestRow, ModelAnalysis, ModelKind, PartAnalysis, SplitRow } from "./report-data.ts";

/** The draws behind the ranks: the same for everybody. */
export const rankDraws = { draws: 10_000, seed: 20_190_930 } as const;

/** What is reported of the meta-analysis of one part, without the matrices it was made with. */
export function analysisOf(
  report: NetworkReport,
  contrasts: readonly EvidenceContrast[],
  comparator: string,
  model: ModelKind,
): PartAnalysis {
  const { k, m, n, d } = report.size;
  const shown = report[model];
  return {
    size: { trials: k, contrasts: m, treatments: n, designs: d },
    designs: report.designs,
    heterogeneity: settled(report.heterogeneity),
    closedLoop: report.closedLoop,
    within: settled(report.inconsistency.within),
    between: settled(report.inconsistency.between),
    random: modelAnalysis(report.random),
    common: modelAnalysis(report.common),
    forest: forestOf(report, shown, contrasts, comparator),
    ranks: { ...rankDraws, treatments: ranksOf(report, shown) },
  };
}

/** Without degrees of freedom Q is 0; what the calculation leaves of it is rounding. */
function settled<Parts extends { readonly q: number; readonly df: number }>(parts: Parts): Parts {
  return parts.df === 0 ? { ...parts, q: 0 } : parts;
}

function modelAnalysis({ tau2, comparisons, league, pScores, splits, contrasts }: ModelReport): ModelAnalysis {
  const direct = new Map(
    league.cells
      .flat()
      .flatMap((cell) =>
        cell?.evidence === "direct" && cell.estimate !== undefined ? [[pairKey(cell.treatment, cell.comparator), cell] as const] : [],
      ),
  );
  return {
    tau2,
    comparisons: comparisons.map(({ treatment, comparator, estimate, prediction }) => {
      const cell = direct.get(pairKey(treatment, comparator));
      const own = cell?.estimate && ratioOf(cell.estimate);
      return {
        treatment,
        comparator,
        network: { ...ratioOf(estimate), p: estimate.p },
        ...(own === undefined ? {} : { direct: cell?.treatment === treatment ? own : reversed(own) }),
        ...(prediction === undefined ? {} : { prediction: { low: Math.exp(prediction.low), high: Math.exp(prediction.high) } }),
      };
    }),
    pScores,
    splits: splits.flatMap(({ treatment, comparator, network, direct: own, indirect, difference }): SplitRow[] =>
      own === undefined || indirect === undefined || difference === undefined
        ? []
        : [
            {
              treatment,
              comparator,
              network: withInterval(network),
              direct: withInterval(own),
              indirect: withInterval(indirect),
              p: difference.p,
            },
          ],
    ),
    contrasts: contrasts.map(({ study, treatment, comparator, leverage, q }) => ({ trial: study, treatment, comparator, leverage, q })),
  };
}

function forestOf(report: NetworkReport, shown: ModelReport, contrasts: readonly EvidenceContrast[], comparator: string): ForestRow[] {
  const network = preparedNetwork(contrasts);
  const rows = shown.comparisons.flatMap((comparison): ForestRow[] => {
    const own = comparison.comparator === comparator;
    if (!own && comparison.treatment !== comparator) return [];
    const treatment = own ? comparison.treatment : comparison.comparator;
    const pair = networkPair(network, treatment, comparator);
    if (pair === undefined) return [];
    const ratio = own ? ratioOf(comparison.estimate) : reversed(ratioOf(comparison.estimate));
    const { prediction } = comparison;
    const certainty = certaintyOfPair(network, pair, false);
    const [low, high] = [Math.exp(prediction?.low ?? 0), Math.exp(prediction?.high ?? 0)];
    return [
      {
        treatment,
        ratio,
        ...(prediction === undefined ? {} : { prediction: own ? { low, high } : { low: 1 / high, high: 1 / low } }),
        kind: pair.kind,
        trials: [...new Set(pair.rests.map(({ contrast }) => contrast.trial))].sort(),
        certainty: certainty.level,
        reasons: certainty.reasons,
      },
    ];
  });
  const sign = report.options.smallValues === "desirable" ? 1 : -1;
  return rows.sort((a, b) => sign * (a.ratio.ratio - b.ratio.ratio) || (a.treatment < b.treatment ? -1 : 1));
}

function ranksOf({ options: { smallValues } }: NetworkReport, { fit, pScores }: ModelReport): PartAnalysis["ranks"]["treatments"] {
  const scores = new Map(pScores.map(({ treatment, pScore }) => [treatment, pScore]));
  return (rankogram(fit, { smallValues, ...rankDraws }) ?? [])
    .map(({ treatment, ranks, sucra }) => ({ treatment, pScore: scores.get(treatment) ?? Number.NaN, sucra, ranks }))
    .sort((a, b) => b.pScore - a.pScore || (a.treatment < b.treatment ? -1 : 1));
}

const pairKey = (a: string, b: string): string => [a, b].sort().join(" ");
