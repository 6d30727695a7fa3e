// How long a network meta-analysis takes in process: the whole report without plots and draws, and with SIDDE and 10,000 draws.
import { readFileSync } from "node:fs";
import { type Contrast, networkMetaAnalysis, type ReportOptions, rankogram } from "@nextline/nma";

/** Goals in milliseconds. */
const goals = { report: 5, everything: 200 };

/** Calls an action so many times and gives the median in milliseconds. */
type Timed = (runs: number, action: () => void) => number;

/** Lines on a made network of 30 trials, 41 contrasts and 12 treatments, and on the published one of Senn 2013. */
export function benchNetworks(timed: Timed): string[] {
  return [
    { name: "30 trials, 41 contrasts, 12 treatments", contrasts: madeNetwork() },
    { name: "Senn 2013, 26 trials, 28 contrasts, 10 treatments", contrasts: senn2013() },
  ].flatMap(({ name, contrasts }) => {
    const line = (what: string, milliseconds: number, goal: number): string =>
      `network meta-analysis, ${name}, ${what}: median ${milliseconds.toFixed(2)} ms (goal ${goal} ms, ratio ${(milliseconds / goal).toFixed(2)})\n`;
    return [
      line(
        "the whole report",
        timed(200, () => void reported(contrasts, {})),
        goals.report,
      ),
      line(
        "the same with REML",
        timed(100, () => void reported(contrasts, { tau2: "reml" })),
        goals.report,
      ),
      line(
        "with SIDDE and 10,000 draws",
        timed(20, () => everything(contrasts)),
        goals.everything,
      ),
    ];
  });
}

function reported(contrasts: readonly Contrast[], options: Partial<ReportOptions>) {
  const report = networkMetaAnalysis(contrasts, { smallValues: "desirable", ...options });
  if (!report.ok) throw new Error(report.faults.map(({ path, kind }) => `${path}: ${kind}`).join("; "));
  return report.value;
}

function everything(contrasts: readonly Contrast[]): void {
  const { random } = reported(contrasts, { sidde: true });
  if (rankogram(random.fit, { smallValues: "desirable", draws: 10_000, seed: 1 }) === undefined) throw new Error("no draws");
}

/** 26 trials with two arms, 3 with three and 1 with four, so 41 contrasts; every treatment is reached by the first eleven. */
function madeNetwork(): Contrast[] {
  const arms = Array.from({ length: 30 }, (_, trial): number[] => {
    if (trial < 11) return [trial, trial + 1];
    if (trial < 26) return [trial % 12, (trial * 5 + 3) % 12];
    return trial < 29 ? [trial % 12, (trial + 4) % 12, (trial + 7) % 12] : [0, 3, 6, 9];
  });
  return arms.flatMap((own, trial) =>
    own.flatMap((a, i) =>
      own.slice(i + 1).map((b): Contrast => {
        const value = (arm: number): number => Math.sin(arm) / 3 + Math.sin(trial * 12 + arm) / 5;
        const variance = (arm: number): number => 0.02 + 0.01 * ((trial + arm) % 4);
        const name = (arm: number): string => `treatment ${String(arm).padStart(2, "0")}`;
        return {
          study: `trial ${trial}`,
          treatment: name(a),
          comparator: name(b),
          effect: value(a) - value(b),
          standardError: Math.sqrt(variance(a) + variance(b)),
        };
      }),
    ),
  );
}

function senn2013(): Contrast[] {
  const file = new URL("../packages/nma/test/reference/senn2013.input.json", import.meta.url);
  const { contrasts } = JSON.parse(readFileSync(file, "utf8")) as {
    contrasts: { study: string; treat1: string; treat2: string; TE: number; seTE: number }[];
  };
  return contrasts.map(({ study, treat1, treat2, TE, seTE }) => ({
    study,
    treatment: treat1,
    comparator: treat2,
    effect: TE,
    standardError: seTE,
  }));
}
