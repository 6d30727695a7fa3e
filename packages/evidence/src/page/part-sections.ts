import { certaintyWords } from "@nextline/core";
import { pText, withLimits } from "../plots/figures.ts";
import { forestPicture } from "../plots/forest-plot.ts";
import { leagueCells } from "../plots/league-cells.ts";
import { plotWord } from "../plots/plot-words.ts";
import { rankPicture } from "../plots/rank-plot.ts";
import { splitPicture } from "../plots/split-plot.ts";
import type { PartAnalysis, PartReport } from "../report/report-data.ts";
import { reasonText } from "./coded-words.ts";
import { type Context, inLanguage, isHazard, joined, line } from "./context.ts";
import { contrastTable } from "./contrast-table.ts";
import type { Block, Section, Table } from "./page.ts";
import { partWords } from "./part-words.ts";
import { say } from "./words.ts";

/** One network that holds three treatments or more, in sections. */
export function partSections(part: PartReport, context: Context): Section[] {
  const { report, language } = context;
  const { analysis } = part;
  const id = `network-${part.part}`;
  const trials = new Set(part.contrasts.map(({ trial }) => trial)).size;
  const split = splitPicture(report, part, language);
  const sub = (name: string, title: string, blocks: readonly Block[]): Section => ({ id: `${id}-${name}`, title, level: 3, blocks });
  return [
    {
      id,
      title: say("part", language, { n: part.part, k: part.treatments.length, m: trials, x: part.comparator }),
      level: 2,
      blocks: [
        { type: "list", lines: partWords(part, context) },
        ...(analysis === undefined
          ? []
          : [
              { type: "picture" as const, id: `${id}-forest`, picture: forestPicture(report, part, language) },
              forestTable(part, analysis, context),
              { type: "paragraph" as const, line: line(say("asks", language)) },
            ]),
      ],
    },
    ...(analysis === undefined
      ? []
      : [
          sub("league", say("league", language), [leagueBlock(part, context)]),
          sub("ranks", say("ranks", language), [
            { type: "paragraph", line: line(say("ranksText", language, { n: analysis.ranks.draws, seed: analysis.ranks.seed })) },
            { type: "picture", id: `${id}-ranks`, picture: rankPicture(report, part, language) },
            rankTable(analysis, context),
          ]),
          ...(split === undefined
            ? []
            : [
                sub("splits", say("splits", language), [
                  { type: "picture" as const, id: `${id}-splits`, picture: split },
                  splitTable(analysis, context),
                ]),
              ]),
        ]),
    sub("contrasts", say("contrasts", language), [contrastTable(part.contrasts, context)]),
    sub("treatments", say("treatments", language), [treatmentTable([part], context)]),
  ];
}

function forestTable({ comparator }: PartReport, { forest, closedLoop }: PartAnalysis, context: Context): Table {
  const { language } = context;
  const predicted = forest.some(({ prediction }) => prediction !== undefined);
  return {
    type: "table",
    caption: say("against", language, { x: comparator }),
    columns: [
      say("against", language, { x: comparator }),
      say(isHazard(context) ? "hazard" : "odds", language),
      ...(predicted ? [plotWord("prediction", language)] : []),
      say("evidence", language),
      say("trials", language),
      say("certainty", language),
      say("why", language),
    ],
    rows: forest.map(({ treatment, ratio, prediction, kind, trials, certainty, reasons }) => [
      line(treatment),
      line(withLimits(ratio)),
      ...(predicted
        ? [line(prediction === undefined ? "" : `${withLimits({ ratio: 1, ...prediction }).replace(/^.*\((.*)\)$/u, "$1")}`)]
        : []),
      line(plotWord(kind, language)),
      line(joined(trials, language)),
      line(inLanguage(certaintyWords[certainty], language)),
      line(
        joined(
          reasons
            .filter((reason) => closedLoop || reason !== "incoherence-not-testable")
            .map((reason) => inLanguage(reasonText(reason), language)),
          language,
        ),
      ),
    ]),
  };
}

function leagueBlock(part: PartReport, { report, language }: Context): Block {
  return { type: "league", caption: plotWord("leagueNote", language), ...leagueCells(report, part), better: report.question.better };
}

function rankTable({ ranks }: PartAnalysis, { language }: Context): Table {
  return {
    type: "table",
    caption: say("ranks", language),
    columns: [say("treatment", language), "P-score", "SUCRA", say("best", language)],
    rows: ranks.treatments.map(({ treatment, pScore, sucra, ranks: own }) => [
      line(treatment),
      line(pScore.toFixed(2)),
      line(sucra.toFixed(2)),
      line(say("percent", language, { n: Math.round((own[0] ?? 0) * 100) })),
    ]),
  };
}

function splitTable(analysis: PartAnalysis, { report, language }: Context): Table {
  return {
    type: "table",
    caption: say("splits", language),
    columns: [
      say("comparison", language),
      plotWord("direct", language),
      plotWord("indirect", language),
      plotWord("whole", language),
      say("p", language),
    ],
    rows: analysis[report.question.model].splits.map(({ treatment, comparator, direct, indirect, network, p }) => [
      line(say("versus", language, { x: treatment, y: comparator })),
      ...[direct, indirect, network].map((ratio) => line(withLimits(ratio))),
      line(pText(p)),
    ]),
  };
}

/** The treatments of networks with their full names. */
export function treatmentTable(parts: readonly PartReport[], { language }: Context): Table {
  return {
    type: "table",
    caption: say("treatments", language),
    columns: (["treatment", "name", "patients", "trials"] as const).map((word) => say(word, language)),
    rows: parts.flatMap(({ treatments }) =>
      treatments.map(({ id, names, patients, trials }) => [
        line(id),
        line(inLanguage(names, language)),
        line(patients === undefined ? "?" : String(patients)),
        line(String(trials)),
      ]),
    ),
  };
}
