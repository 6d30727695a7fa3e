import type { Timeline, TimelineSeries } from "@nextline/core";
import { unitText } from "../words.ts";
import { inWords } from "./coded-words.ts";
import type { TimelineNames } from "./timeline-options.ts";
import { tell } from "./timeline-words.ts";

/** Markers that are drawn into one panel. */
export interface ValueGroup {
  readonly title: string;
  readonly unit: string;
  readonly log: boolean;
  readonly series: readonly (TimelineSeries & { readonly label: string })[];
}

/** Markers that share a panel, in the order of the panels. */
const together: readonly (readonly TimelineSeries["code"][])[] = [
  ["serumM", "involvedIg"],
  ["urineM"],
  ["kappa", "lambda"],
  ["marrowPlasmaCells"],
  ["plasmacytomaArea"],
  ["lesionDiameter"],
  ["circulatingPlasmaCells"],
];

/** The markers that were ever found, by panel, and of those that never were how often they were looked for. */
export function valueGroups(
  { series }: Timeline,
  { language }: TimelineNames,
): { readonly groups: readonly ValueGroup[]; readonly zero: readonly string[] } {
  const zero: string[] = [];
  const groups = together.flatMap((codes): ValueGroup[] => {
    const measured = series.filter(({ code, points }) => codes.includes(code) && points.length > 0);
    const found = measured.filter(({ points }) => points.some(({ value }) => value > 0));
    for (const { code, points } of measured)
      if (!points.some(({ value }) => value > 0)) zero.push(tell("allZero", language, { x: inWords(code, language), n: points.length }));
    const [first] = found;
    if (first === undefined) return [];
    const log = codes.includes("kappa");
    return [
      {
        title: inWords(log ? "lightChains" : first.code, language),
        unit: unitText(first.unit, language).trim(),
        log,
        series: found.map((each) => ({ ...each, label: inWords(each.code, language) })),
      },
    ];
  });
  return { groups, zero };
}
