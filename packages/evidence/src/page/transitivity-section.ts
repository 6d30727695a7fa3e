import type { TrialPopulation } from "@nextline/core";
import type { TransitivityRow } from "../report/report-data.ts";
import { type Context, joined, line } from "./context.ts";
import type { Line, Section } from "./page.ts";
import { say, type Word } from "./words.ts";

type Characteristic = "medianAge" | "medianPriorLines" | "lenalidomideRefractory" | "antiCD38Refractory" | "highRiskCytogenetics";

/** What is shown of the patients of a trial, and how far apart values may lie before the text says so. */
const characteristics: readonly { readonly key: Characteristic; readonly word: Word; readonly apart: number }[] = [
  { key: "medianAge", word: "age", apart: 8 },
  { key: "medianPriorLines", word: "lines", apart: 2 },
  { key: "lenalidomideRefractory", word: "lenRefractory", apart: 40 },
  { key: "antiCD38Refractory", word: "antiCD38Refractory", apart: 40 },
  { key: "highRiskCytogenetics", word: "highRisk", apart: 25 },
];

/** How the trials of the networks differ, and what that means for indirect comparisons; nothing where there are no trials. */
export function transitivitySection({ report, language, numberOf }: Context): Section[] {
  const { transitivity, parts } = report;
  if (transitivity.length === 0) return [];
  const unverified = ({ population }: TransitivityRow): boolean => population?.verified === "unverified";
  const doubtful = transitivity.filter(unverified).length;
  const doubt = doubtful === 0 ? [] : [line(say("unverifiedRows", language, { n: doubtful, m: transitivity.length }))];
  return [
    {
      id: "transitivity",
      title: say("transitivity", language),
      level: 2,
      blocks: [
        { type: "paragraph", line: line(say("transitivityText", language)) },
        { type: "list", lines: [...parts.filter(({ treatments }) => treatments.length > 2).flatMap(({ part }) => spread(part)), ...doubt] },
        {
          type: "table",
          caption: say("transitivity", language),
          columns: [
            say("trial", language),
            say("networkColumn", language),
            ...characteristics.map(({ word }) => say(word, language)),
            say("followUp", language),
            say("checked", language),
          ],
          rows: transitivity.map((row): Line[] => [
            line(row.trial),
            line(String(row.part)),
            ...characteristics.map(({ key }) => line(text(row.population?.[key]))),
            line(text(row.followUpMonths)),
            {
              text: unverified(row) ? say("unverifiedMark", language) : "",
              unverified: unverified(row),
              cites: row.population === null ? [] : [numberOf(row.population.source) ?? []].flat(),
            },
          ]),
        },
      ],
    },
  ];

  function spread(part: number): Line[] {
    const own = transitivity.filter((row) => row.part === part);
    let apart = false;
    const ranges = characteristics.flatMap(({ key, word, apart: limit }) => {
      const values = own.flatMap(({ population }) => known(population, key));
      if (values.length < 2) return [];
      const [low, high] = [Math.min(...values), Math.max(...values)];
      apart ||= high - low >= limit;
      return [say("range", language, { x: say(word, language), low, high, k: values.length, m: own.length })];
    });
    return ranges.length === 0
      ? []
      : [line(say("ranges", language, { n: part, x: joined(ranges, language) }) + (apart ? say("rangesApart", language) : ""))];
  }
}

function known(population: TrialPopulation | null, key: Characteristic): number[] {
  const value = population?.[key];
  return value === undefined ? [] : [value];
}

const text = (value: number | undefined): string => (value === undefined ? "" : String(value));
