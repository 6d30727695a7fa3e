/** An invented course for tests: transplant, cells, an imprecise date, a progression on one value, a contradiction, and hostile names. */
import {
  parseDate,
  type ShownAgent,
  type ShownLine,
  type Timeline,
  type TimelineDate,
  type TimelineLine,
  type TimelineSeries,
} from "@nextline/core";
import type { TimelineOptions } from "../src/timeline.ts";

/** A date as the core gives it. */
export function date(text: string): TimelineDate {
  const { first, last } = parseDate(text) ?? { first: 0, last: 0 };
  return { text, first, last };
}

const agent = (drug: string, refractory: ShownAgent["refractory"], doseLevel?: string): ShownAgent => ({
  drug,
  phase: "combination",
  refractory,
  by: refractory === "yes" ? ["progression"] : [],
  ...(doseLevel === undefined ? {} : { doseLevel }),
});

/** A line with what is not told left empty. */
export function line(position: number, told: Partial<ShownLine>): ShownLine {
  return {
    position,
    drugs: [],
    maintenance: [],
    support: [],
    ongoing: false,
    unknownDrugs: false,
    transplants: [],
    allogeneic: [],
    earlierProgressions: [],
    began: "first-treatment",
    ended: "unknown",
    bestResponse: null,
    progression: null,
    mrd: [],
    agents: [],
    ...told,
  };
}

type Given = TimelineLine["exposures"][number];

/** An exposure; without `stop` and not ongoing its end is not known. */
export function given(drugs: readonly string[], start: string, stop?: string, more: Partial<Given> = {}): Given {
  const end = stop === undefined ? undefined : date(stop);
  return { drugs, start: date(start), stop: end, ongoing: false, intent: undefined, doseLevel: undefined, ...more } as Given;
}

/** A row of values: date and value in turn. */
export function values(code: TimelineSeries["code"], unit: string, points: readonly (readonly [string, number])[]): TimelineSeries {
  return { code, unit, points: points.map(([text, value]) => ({ date: date(text), value })) };
}

export const timeline: Timeline = {
  nextline: "timeline/1",
  asOf: "2026-11-22",
  day: date("2026-11-22").first,
  course: {
    from: "dates",
    lines: [
      line(1, {
        drugs: ["alpha", "steroid"],
        maintenance: ["alpha"],
        start: "2020-01-10",
        stop: "2023-03",
        transplants: ["2020-07-01"],
        beganText: { en: "first treatment", ja: "初回治療" },
        ended: "progression-on-treatment",
        bestResponse: {
          atLeast: "VGPR",
          atMost: "VGPR",
          stated: false,
          on: "2020-09-01",
          criteria: "IMWG-2016",
          open: [
            {
              category: "CR",
              needs: [
                { en: "serum immunofixation", ja: "血清免疫固定法" },
                { en: "marrow plasma cells", ja: "骨髄形質細胞" },
              ],
            },
          ],
          needs: [],
          assumed: [],
        },
        progression: { date: "2023-04-03", certainty: "confirmed", by: "serum", because: ["series[3].serumM"] },
        agents: [agent("alpha", "yes", "maintenance"), agent("steroid", "no")],
      }),
      line(2, {
        drugs: ["cells"],
        support: ["<b>bold</b> & co"],
        start: "2023-06-05",
        stop: "2023-08-01",
        beganText: { en: "another treatment after progression (2023-04-03)", ja: "増悪（2023-04-03）後の治療変更" },
        ended: "completed",
        bestResponse: { atLeast: "CR", atMost: "CR", stated: true, open: [], needs: [], assumed: [] },
        mrd: [{ date: "2024-01-15", result: "negative", sensitivity: 0.00001, method: "NGS", withImaging: "not known" }],
        progression: { date: "2026-10-01", certainty: "one-value", by: "serum", because: ["series[7].serumM"] },
        agents: [agent("cells", "not known")],
      }),
    ],
    priorLines: { low: 2, high: 2 },
    alternatives: [
      {
        count: 3,
        text: { en: "bridging may be counted as a line of its own", ja: "ブリッジング治療を別ラインと数えることがある" },
        source: "conventions",
        because: ["treatments[3]"],
      },
    ],
    leftOut: [
      { text: { en: "local radiotherapy is no line of therapy", ja: "局所放射線治療はラインに数えない" }, because: ["treatments[5]"] },
    ],
    relapseKindNeeds: [],
  },
  drawn: [
    {
      start: date("2020-01-10"),
      transplants: [date("2020-07-01")],
      progression: { date: date("2023-04-03"), certain: true },
      exposures: [
        given(["alpha", "steroid"], "2020-01-10", "2020-05-30", { intent: "induction" }),
        given(["alpha"], "2020-10", "2023-03", { intent: "maintenance", doseLevel: "maintenance" }),
      ],
      responses: [{ date: date("2020-09-01"), atLeast: "VGPR", atMost: "sCR" }],
    },
    {
      start: date("2023-06-05"),
      transplants: [],
      progression: { date: date("2026-10-01"), certain: false },
      exposures: [
        given(["<b>bold</b> & co"], "2023-06-05", "2023-07-10", { intent: "bridging" }),
        given(["cells"], "2023-08-01", "2023-08-01"),
      ],
      responses: [],
    },
  ],
  series: [
    values("serumM", "g/dL", [
      ["2020-01-05", 4.1],
      ["2020-09-01", 0.3],
      ["2020-12-01", 0.3],
      ["2023-04-03", 0.9],
      ["2023-05-15", 1.4],
      ["2023-10-02", 0],
      ["2024-06-03", 0],
      ["2026-10-01", 0.6],
    ]),
    values("urineM", "mg/(24.h)", [
      ["2020-01-05", 0],
      ["2023-04-03", 0],
    ]),
  ],
  procedures: [
    { procedure: "autologous-transplant", date: date("2020-07-01") },
    { procedure: "radiotherapy", date: date("2023-05-20") },
  ],
  conflicts: [{ text: { en: "two values contradict each other", ja: "互いに矛盾する2つの値がある" }, because: ["series[1].kappa"] }],
};

/** Names as a knowledge base would give them. */
export const english: TimelineOptions = {
  language: "en",
  nameOf: (id) => id,
  classOf: (drug) => ({ alpha: "IMiD", steroid: "corticosteroid", cells: "BCMA-CAR-T" })[drug],
  isCells: (drug) => drug === "cells",
  regimenOf: (drugs) => (drugs.join() === "alpha,steroid" ? "Ad" : undefined),
};

export const japanese: TimelineOptions = { ...english, language: "ja", nameOf: (id) => (id === "alpha" ? "アルファミド" : id) };

/** Fifteen years, eight lines of four drugs with long names, a transplant in each, three hundred values. */
export function crowded(): Timeline {
  const year = (index: number): number => 2011 + Math.floor(index * 1.9);
  const drugs = (index: number): string[] => [0, 1, 2, 3].map((place) => `longnamedantibody-${(index * 2 + place) % 12}`);
  const positions = [0, 1, 2, 3, 4, 5, 6, 7];
  return {
    ...timeline,
    course: {
      ...timeline.course,
      lines: positions.map((index) =>
        line(index + 1, {
          drugs: drugs(index),
          start: `${year(index)}-02-01`,
          ended: "progression-on-treatment",
          bestResponse: { atLeast: "VGPR", atMost: "CR", stated: true, open: [], needs: [], assumed: [] },
          progression: { date: `${year(index)}-11-01`, certainty: "stated", by: "as-recorded", because: [] },
        }),
      ),
    },
    drawn: positions.map((index) => ({
      start: date(`${year(index)}-02-01`),
      transplants: [],
      progression: { date: date(`${year(index)}-11-01`), certain: index % 2 === 0 },
      exposures: [given(drugs(index), `${year(index)}-02-01`, `${year(index)}-10`)],
      responses: [],
    })),
    series: [
      values(
        "serumM",
        "g/dL",
        Array.from({ length: 300 }, (_, index) => {
          const month = String(1 + Math.floor(((index % 20) * 12) / 20)).padStart(2, "0");
          const day = index % 2 === 0 ? "03" : "24";
          return [`${2011 + Math.floor(index / 20)}-${month}-${day}`, (index * 7) % 50] as const;
        }),
      ),
      values("kappa", "mg/L", [
        ["2011-01-05", 1200],
        ["2012-01-05", 0],
        ["2024-01-05", 30],
      ]),
      values("lambda", "mg/L", [
        ["2011-01-05", 8],
        ["2012-01-05", 9],
      ]),
    ],
    procedures: positions.map((index) => ({ procedure: "autologous-transplant", date: date(`${year(index)}-07-01`) })),
  };
}

/** Two lines as a clinician summarised them: nothing has a date. */
export const summarised: Timeline = {
  ...timeline,
  course: {
    ...timeline.course,
    from: "summary",
    lines: [line(1, { drugs: ["alpha", "steroid"], ended: "completed" }), line(2, { drugs: null, ended: "ongoing", ongoing: true })],
    alternatives: [],
    leftOut: [],
  },
  drawn: [0, 1].map(() => ({ start: undefined, transplants: [], progression: undefined, exposures: [], responses: [] })),
  series: [],
  procedures: [],
  conflicts: [],
};

/** Nothing was recorded. */
export const nothing: Timeline = {
  ...summarised,
  course: { ...summarised.course, from: "nothing", lines: [], priorLines: { low: 0, high: 0 } },
  drawn: [],
};
