import type { ShownAgent, ShownLine, ShownMrd, ShownProgression, ShownResponse } from "@nextline/core";
import { listed } from "../phrases.ts";
import { inWords } from "./coded-words.ts";
import { dateRange } from "./date-range.ts";
import type { TimelineNames } from "./timeline-options.ts";
import { type TimelineWord, tell } from "./timeline-words.ts";

/** One thing told of a line. */
export interface Told {
  readonly word: TimelineWord;
  readonly value: string;
}

/** What is told of a line: everything but its number, in the order in which it is read. */
export function lineAccount(line: ShownLine, names: TimelineNames): Told[] {
  const { language } = names;
  const told: Told[] = [{ word: "drugs", value: drugsTold(line, names) }];
  if (line.start !== undefined) told.push({ word: "dates", value: dateRange(line.start, line.stop, line.ongoing, language) });
  if (line.beganText !== undefined) told.push({ word: "began", value: line.beganText[language] });
  if (line.transplants.length > 0)
    told.push({
      word: "transplant",
      value: listed(
        line.transplants.map((date) => (line.allogeneic.includes(date) ? tell("allogeneicOn", language, { x: date }) : date)),
        language,
      ),
    });
  told.push({ word: "bestResponse", value: responseTold(line.bestResponse, names) });
  if (line.mrd.length > 0) told.push({ word: "mrd", value: mrdTold(line, names) });
  if (line.relapseFromComplete !== undefined) told.push({ word: "relapseFromComplete", value: line.relapseFromComplete });
  if (line.earlierProgressions.length > 0)
    told.push({
      word: "earlierProgression",
      value: listed(line.earlierProgressions, language),
    });
  if (line.start !== undefined || line.progression !== null)
    told.push({ word: "progression", value: progressionTold(line.progression, line.lightChainEscape === true, names) });
  told.push({ word: "ended", value: inWords(line.ended, language) });
  const refractory = refractoryTold(line.agents, names);
  if (refractory !== "") told.push({ word: "refractory", value: refractory });
  return told;
}

const semicolon = ({ language }: TimelineNames): string => (language === "en" ? "; " : "；");

function drugsTold({ drugs, unknownDrugs, maintenance, support }: ShownLine, names: TimelineNames): string {
  const { language, nameOf, regimenOf } = names;
  const inRow = (ids: readonly string[]): string =>
    listed(
      ids.map((id) => nameOf(id, language)),
      language,
    );
  const letters = drugs === null ? undefined : regimenOf(drugs);
  const combination = drugs === null ? tell("drugsNotKnown", language) : inRow(drugs);
  const others = drugs !== null && unknownDrugs ? [tell("otherDrugsNotKnown", language)] : [];
  const parts = [letters === undefined ? combination : tell("withNote", language, { x: letters, note: combination }), ...others];
  if (maintenance !== null && maintenance.length > 0) parts.push(tell("maintenanceWith", language, { x: inRow(maintenance) }));
  const only = support.filter((drug) => drugs?.includes(drug) !== true);
  if (only.length > 0) parts.push(tell("supportWith", language, { x: inRow(only) }));
  return parts.filter((part) => part !== "").join(semicolon(names));
}

function responseTold(best: ShownResponse | null, names: TimelineNames): string {
  const { language } = names;
  if (best === null) return tell("notKnown", language);
  const { atLeast, atMost, on, stated, open, needs } = best;
  const category = atLeast === atMost ? atLeast : tell("bestBetween", language, { low: atLeast, high: atMost });
  const named =
    on !== undefined ? tell("on", language, { x: category, date: on }) : stated ? tell("asRecorded", language, { x: category }) : category;
  const missing = open.map((better) =>
    tell("needsFor", language, {
      category: better.category,
      x: listed(
        better.needs.map((need) => need[language]),
        language,
      ),
    }),
  );
  if (missing.length === 0 && needs.length > 0 && !stated)
    missing.push(
      tell("needs", language, {
        x: listed(
          needs.map((need) => need[language]),
          language,
        ),
      }),
    );
  return [named, ...missing].join(semicolon(names));
}

function mrdTold({ mrd, sustainedMrdNegative }: ShownLine, names: TimelineNames): string {
  const { language } = names;
  const results = mrd.map((each: ShownMrd) =>
    tell("mrdResult", language, {
      result: inWords(each.result, language),
      date: each.date,
      detail: listed(
        [
          ...(each.method === undefined ? [] : [each.method]),
          tell("oneIn", language, { n: each.sensitivity > 0 ? Math.round(1 / each.sensitivity) : "?" }),
        ],
        language,
      ),
    }),
  );
  return [...results, ...(sustainedMrdNegative === "yes" ? [tell("sustained", language)] : [])].join(semicolon(names));
}

function progressionTold(progression: ShownProgression | null, escaped: boolean, names: TimelineNames): string {
  const { language } = names;
  if (progression === null) return tell("none", language);
  const { date } = progression;
  const told =
    progression.by === "as-recorded"
      ? tell("progressedAsRecorded", language, { date })
      : tell("progressed", language, {
          date,
          certainty: inWords(progression.certainty, language),
          by: inWords(progression.by, language),
        });
  return escaped ? [told, tell("lightChainEscape", language)].join(semicolon(names)) : told;
}

function refractoryTold(agents: readonly ShownAgent[], names: TimelineNames): string {
  const { language, nameOf } = names;
  const parts = agents
    .filter(({ refractory }) => refractory === "yes")
    .map(({ drug, doseLevel, by }) => {
      const dose = doseLevel === "maintenance" ? "maintenance-dose" : doseLevel;
      const notes = [...(by.includes("progression") ? [] : by), ...(dose === undefined ? [] : [dose])].map((code) =>
        inWords(code, language),
      );
      const name = nameOf(drug, language);
      return notes.length === 0 ? name : tell("withNote", language, { x: name, note: listed(notes, language) });
    });
  const open = agents.filter(({ refractory }) => refractory === "not known").map(({ drug }) => nameOf(drug, language));
  return [
    ...(parts.length === 0 ? [] : [listed(parts, language)]),
    ...(open.length === 0 ? [] : [tell("refractoryOpen", language, { x: listed(open, language) })]),
  ].join(semicolon(names));
}
