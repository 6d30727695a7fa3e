import { parseArgs } from "node:util";
import type { Jurisdiction } from "@nextline/core";
import { coverage, renderCoverageHeatMap, renderCoverageTable, summarise, wholeGrid } from "@nextline/review";
import { exit, UsageError } from "../exit-codes.ts";
import { jurisdictionAsked, oneOf } from "../option-values.ts";
import { overlayOption, snapshotAsked } from "../overlay-option.ts";

const options = {
  ...overlayOption,
  jurisdiction: { type: "string" },
  year: { type: "string" },
  format: { type: "string", default: "table" },
} as const;

/** `nextline knowledge coverage`: for which patients, where and when nothing is recommended, guidelines conflict, or all is unverified. */
export function coverageReport(args: string[]): number {
  const { values } = parseArgs({ args, options });
  const format = oneOf("--format", values.format, ["table", "json", "svg"] as const);
  const snapshot = snapshotAsked(values.overlay);
  const whole = wholeGrid();
  const country = jurisdictionAsked(values.jurisdiction);
  const jurisdictions: readonly Jurisdiction[] = country === undefined ? whole.jurisdictions : [country];
  const summary = summarise(coverage(snapshot, { ...whole, jurisdictions, years: yearsAsked(values.year, whole.years) }));
  switch (format) {
    case "table":
      process.stdout.write(`${renderCoverageTable(summary)}\n`);
      break;
    case "svg":
      process.stdout.write(renderCoverageHeatMap(summary));
      break;
    case "json":
      for (const { jurisdiction, year, asOf } of summary.columns)
        for (const { relapse, lenalidomide, bortezomib, antiCD38, bcma } of summary.histories) {
          const count = summary.at({ relapse, lenalidomide, bortezomib, antiCD38, bcma }, jurisdiction, year);
          if (count === undefined) continue;
          process.stdout.write(`${JSON.stringify({ jurisdiction, asOf, relapse, lenalidomide, bortezomib, antiCD38, bcma, ...count })}\n`);
        }
      break;
  }
  return exit.done;
}

function yearsAsked(text: string | undefined, years: readonly number[]): readonly number[] {
  if (text === undefined) return years;
  const year = years.find((candidate) => String(candidate) === text);
  if (year === undefined) throw new UsageError(`--year is one of ${years.join(", ")}; found ${text}`);
  return [year];
}
