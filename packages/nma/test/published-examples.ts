/** Networks with published results; see published/README.md. */
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import type { Contrast } from "../src/network/contrast.ts";
import { type NetworkReport, networkMetaAnalysis } from "../src/report/report.ts";

type Arm = readonly [study: string, treatment: string, first: number, second: number];
type Row = readonly [study: string, treatment: string, comparator: string, effect: number, standardError: number];

const read = (name: string): { readonly arms?: readonly Arm[]; readonly contrasts?: readonly Row[] } =>
  JSON.parse(readFileSync(new URL(`published/${name}.json`, import.meta.url), "utf8"));

/** All contrasts of arms that each have a mean and a variance. */
function contrastsOfArms(arms: readonly (readonly [study: string, treatment: string, mean: number, variance: number])[]): Contrast[] {
  return [...Map.groupBy(arms, ([study]) => study)].flatMap(([study, own]) =>
    own.flatMap(([, treatment, mean, variance], i) =>
      own.slice(i + 1).map(
        ([, comparator, otherMean, otherVariance]): Contrast => ({
          study,
          treatment,
          comparator,
          effect: mean - otherMean,
          standardError: Math.sqrt(variance + otherVariance),
        }),
      ),
    ),
  );
}

/** Log odds ratios from counts, with `add` added to events and non-events of every arm. */
export function logOddsRatios(name: string, add: number): Contrast[] {
  return contrastsOfArms(
    (read(name).arms ?? []).map(([study, treatment, events, patients]) => {
      const [yes, no] = [events + add, patients - events + add];
      return [study, treatment, Math.log(yes / no), 1 / yes + 1 / no];
    }),
  );
}

/** Mean differences from means and their standard errors. */
export function meanDifferences(name: string): Contrast[] {
  return contrastsOfArms((read(name).arms ?? []).map(([study, treatment, mean, error]) => [study, treatment, mean, error ** 2]));
}

/** Contrasts that were published as such. */
export function contrastsAsGiven(name: string): Contrast[] {
  return (read(name).contrasts ?? []).map(([study, treatment, comparator, effect, standardError]) => ({
    study,
    treatment,
    comparator,
    effect,
    standardError,
  }));
}

export function reportOf(contrasts: readonly Contrast[], tau2: "moments" | "reml" = "moments"): NetworkReport {
  const report = networkMetaAnalysis(contrasts, { smallValues: "desirable", tau2 });
  if (!report.ok) assert.fail(JSON.stringify(report.faults));
  return report.value;
}

/** What the rounding of the inputs, to six digits where they are contrasts, may change in a result. */
const roundingOfInput = 1e-6;

/** Whether a number rounds to what was printed, "2.31" or "<0.0001": within half a unit of the last digit. */
export function printedAs(actual: number | undefined, printed: string, what: string): void {
  const number = actual ?? Number.NaN;
  if (printed.startsWith("<")) {
    assert.ok(number < Number(printed.slice(1)), `${what}: ${actual}, printed ${printed}`);
    return;
  }
  const digits = printed.split(".")[1]?.length ?? 0;
  assert.ok(Math.abs(number - Number(printed)) <= 0.5 * 10 ** -digits + roundingOfInput, `${what}: ${actual}, printed ${printed}`);
}
