import { pPhrase, pText, withLimits } from "../plots/figures.ts";
import { reversed } from "../report/ratio.ts";
import type { PartReport } from "../report/report-data.ts";
import { type Context, joined, line } from "./context.ts";
import type { Line } from "./page.ts";
import { say } from "./words.ts";

/** What must be told of a network beside its figures: heterogeneity, inconsistency, prediction, what was worked out and what is doubtful. */
export function partWords(part: PartReport, { report, language }: Context): readonly Line[] {
  const { analysis, contrasts } = part;
  const told: string[] = [];
  if (analysis === undefined)
    return [
      line(say("faults", language, { x: part.faults.map(({ path, found, expected }) => `${path}: ${found}; ${expected}`).join("; ") })),
    ];
  const { df, q, p, tau2, tau, i2, i2Low, i2High } = analysis.heterogeneity;
  const percent = (share = 0): string => `${Math.round(share * 100)} %`;
  if (df === 0) told.push(say("noDegrees", language));
  else {
    const limits =
      i2Low === undefined ? say("i2NoLimits", language) : say("i2Limits", language, { low: percent(i2Low), high: percent(i2High) });
    told.push(
      say("heterogeneity", language, {
        tau2: small(tau2 ?? 0),
        tau: small(tau ?? 0),
        i2: percent(i2),
        limits,
        q: q.toFixed(2),
        df,
        p: pPhrase(p ?? 1),
      }) + (tau2 === 0 && df < 3 ? `${language === "en" ? " " : ""}${say("fewDegrees", language)}` : ""),
    );
  }
  if (!analysis.closedLoop) told.push(say("noLoop", language));
  else {
    const { splits } = analysis[report.question.model];
    const least = splits.length === 0 ? "-" : pText(Math.min(...splits.map((split) => split.p)));
    const { between } = analysis;
    told.push(say("loop", language, { q: between.q.toFixed(2), df: between.df, p: pPhrase(between.p ?? 1), n: splits.length, least }));
  }
  told.push(df < 2 ? say("noPrediction", language, { df }) : say("prediction", language));
  const [first] = analysis.forest;
  if (df > 0 && (tau2 ?? 0) > 0 && first !== undefined) {
    const of = (model: "random" | "common"): string => {
      const found = analysis[model].comparisons.find(
        ({ treatment, comparator }) => [treatment, comparator].sort().join() === [first.treatment, part.comparator].sort().join(),
      );
      if (found === undefined) return "-";
      return withLimits(found.treatment === first.treatment ? found.network : reversed(found.network));
    };
    told.push(say("modelsDiffer", language, { x: first.treatment, y: part.comparator, c: of("common"), r: of("random") }));
  }
  const names = (which: "derived" | "offCentre"): string =>
    joined(
      contrasts
        .filter((one) => one[which])
        .map(({ trial, treatment, comparator }) => `${trial} (${say("versus", language, { x: treatment, y: comparator })})`),
      language,
    );
  if (names("derived") !== "") told.push(say("derivedTold", language, { x: names("derived") }));
  if (names("offCentre") !== "") told.push(say("offCentreTold", language, { x: names("offCentre") }));
  return told.map(line);
}

const small = (value: number): string => (value === 0 ? "0" : value.toFixed(value < 0.001 ? 5 : 3));
