import type { MrdFact } from "../../facts/fact.ts";
import type { DateInterval } from "../../terms/date.ts";
import type { Truth } from "../../terms/truth.ts";
import { carriedDays, type LineWindow } from "./components.ts";
import type { Visit } from "./visits.ts";

/** What was found of residual disease in a line, with the sensitivity that was reached: never a bare yes or no. */
export interface MrdInLine {
  readonly date: DateInterval;
  readonly result: "negative" | "positive";
  readonly sensitivity: number;
  readonly method: MrdFact["method"];
  /** The names that IMWG 2016 gives to a negative result of 1 in 100 000 or better in a complete response. */
  readonly category: "flow-MRD-negative" | "sequencing-MRD-negative" | undefined;
  /** Also every area of uptake on PET gone. */
  readonly withImaging: Truth;
}

/** The least sensitivity at which IMWG calls a result negative: 1 in 100 000 nucleated cells. */
const imwgSensitivity = 1e-5;

const sustainedDays = 365;

/** Residual disease in a line, in order of time. `complete`: whether the line reached a complete response. */
export function mrdInLine(facts: readonly MrdFact[], visits: readonly Visit[], window: LineWindow, complete: Truth): readonly MrdInLine[] {
  const inside = facts.flatMap((fact) =>
    fact.date !== undefined && fact.date.first > window.start.last && fact.date.last <= window.until ? [{ fact, date: fact.date }] : [],
  );
  return inside
    .sort((a, b) => a.date.first - b.date.first)
    .map(({ fact, date }) => {
      const named = fact.result === "negative" && fact.sensitivity <= imwgSensitivity && complete === "met";
      const byMethod = fact.method === "NGF" ? "flow-MRD-negative" : fact.method === "NGS" ? "sequencing-MRD-negative" : undefined;
      return {
        date,
        result: fact.result,
        sensitivity: fact.sensitivity,
        method: fact.method,
        category: named ? byMethod : undefined,
        withImaging: named && byMethod !== undefined ? imagingNear(visits, date) : "unknown",
      };
    });
}

/** Imaging of the same three months. */
function imagingNear(visits: readonly Visit[], date: DateInterval): Truth {
  const near = visits.filter((visit) => visit.words.lesionsCleared !== undefined && Math.abs(visit.date.first - date.first) <= carriedDays);
  const last = near.at(-1)?.words.lesionsCleared;
  return last === undefined ? "unknown" : last === true ? "met" : "not-met";
}

/** Negative in marrow and imaging twice, a year or more apart, with nothing positive between. */
export function sustainedMrdNegative(found: readonly MrdInLine[]): Truth {
  let since: DateInterval | undefined;
  for (const { date, category, withImaging, result } of found) {
    if (result === "positive" || withImaging === "not-met") since = undefined;
    else if (category !== undefined && withImaging === "met") {
      if (since !== undefined && date.first - since.last >= sustainedDays) return "met";
      since ??= date;
    }
  }
  return found.length === 0 || found.some(({ result }) => result === "negative") ? "unknown" : "not-met";
}
