import type { LineFact } from "../../facts/fact.ts";
import type { PatientRecord } from "../../facts/record.ts";
import { daysPerMonth } from "../../terms/date.ts";
import { exactly, type Interval } from "../../terms/interval.ts";
import { fromBoolean, type Truth } from "../../terms/truth.ts";
import type { AgentCourse } from "../refractoriness/agent-course.ts";
import { refractoryDays } from "../refractoriness/agent-course.ts";
import { relapseRecorded } from "../relapse-recorded.ts";
import type { RelapsePicture } from "../response/relapse-picture.ts";
import { categoryIndex } from "../response/response-category.ts";
import type { Course } from "./course.ts";
import type { CourseLine } from "./course-line.ts";

/** The course as the clinician summarised it, line by line. What a line does not say stays open. */
export function summarisedCourse(record: PatientRecord, maintenanceDosed: ReadonlySet<string>, relapse: RelapsePicture): Course {
  const since = monthsSinceByLine(record.lines);
  return {
    from: "summary",
    lines: record.lines.map((line, index) => courseLine(line, record, since[index] ?? new Map(), maintenanceDosed)),
    count: exactly(record.lines.length),
    alternativeCounts: [],
    conflicts: [],
    leftOut: [],
    relapse,
  };
}

/** Every drug given in a line. */
function given(line: LineFact): readonly string[] {
  return line.drugs === "unknown" ? (line.maintenance ?? []) : [...line.drugs, ...(line.maintenance ?? [])];
}

/** The drugs given at the end of a line: the maintenance where there was one, else all. */
function givenLast(line: LineFact): readonly string[] {
  if (line.progressedOn !== undefined) return line.progressedOn;
  if (line.maintenance !== undefined && line.maintenance.length > 0) return line.maintenance;
  return line.drugs === "unknown" ? [] : line.drugs;
}

function courseLine(
  line: LineFact,
  record: PatientRecord,
  since: ReadonlyMap<string, Interval>,
  maintenanceDosed: ReadonlySet<string>,
): CourseLine {
  const isLast = line === record.lines.at(-1);
  const byProgression = refractoryByProgression(line, record);
  const bestResponse = line.bestResponse === undefined ? undefined : exactly(categoryIndex(line.bestResponse));
  const byResponse: Truth = bestResponse === undefined ? "unknown" : fromBoolean(bestResponse.low < categoryIndex("MR"));
  const last = givenLast(line);
  const { path } = line.source;
  const agents = [...new Set(given(line))].map((drug): AgentCourse => {
    const inCombination = line.drugs !== "unknown" && line.drugs.includes(drug);
    const inMaintenance = line.maintenance?.includes(drug) === true;
    return {
      drug,
      phase: inCombination ? "combination" : "maintenance",
      refractoryByProgression: byProgression === "met" && !last.includes(drug) ? "not-met" : byProgression,
      refractoryByResponse: inCombination ? byResponse : "not-met",
      sinceMonths: since.get(drug),
      doseLevel: inMaintenance && last.includes(drug) && maintenanceDosed.has(drug) ? "maintenance" : undefined,
      twoCycles: "unknown",
      because: [path],
    };
  });
  const named = line.ended === undefined ? [] : (line.toxicity ?? []).flatMap((item) => item.drug ?? []);
  const mayBeIntolerant = line.ended === "toxicity" || line.ended === undefined;
  return {
    position: line.position,
    path,
    agents,
    unknownAgents:
      line.drugs === "unknown"
        ? { refractory: byProgression !== "not-met" || byResponse !== "not-met", intolerant: mayBeIntolerant && named.length === 0 }
        : undefined,
    transplant: fromBoolean(line.transplant),
    maintenance: line.maintenance,
    maintained: fromBoolean(line.maintenance === undefined ? undefined : line.maintenance.length > 0),
    intolerant: mayBeIntolerant ? { members: named, possible: named.length > 0 ? [] : given(line) } : { members: [], possible: [] },
    toxicity: line.toxicity ?? [],
    toxicityComplete: line.toxicity !== undefined,
    bestResponse,
    responseStated: bestResponse !== undefined,
    responseBecause: [`${path}.bestResponse`],
    months: line.months === undefined ? undefined : exactly(line.months),
    monthsWithout: undefined,
    monthsFromTransplant: undefined,
    progressed: progressed(line),
    quiet: false,
    refractoryAtEnd: byProgression,
    relapses: relapses(line, isLast, relapseRecorded(record)),
    ended: line.ended ?? "unknown",
  };
}

function progressed({ ended }: LineFact): Truth {
  if (ended === undefined) return "unknown";
  return fromBoolean(ended === "progression-on-treatment" || ended === "progression-off-treatment");
}

function relapses(line: LineFact, isLast: boolean, recorded: boolean): Interval {
  if (progressed(line) === "met" || (isLast ? recorded : line.ended === "completed")) return exactly(1);
  return { low: 0, high: isLast || line.ended !== "toxicity" ? 1 : 0 };
}

/** Days from the last dose of the line to progression: as stated, else from the time since the last dose and since the relapse; nothing said leaves it open. */
function daysToProgression(line: LineFact, record: PatientRecord): Interval {
  if (line.progressionAfterDays !== undefined) return exactly(line.progressionAfterDays);
  if (line.sinceMonths === undefined || line !== record.lines.at(-1)) return { low: 0, high: Number.POSITIVE_INFINITY };
  const since = line.sinceMonths * daysPerMonth;
  const relapse = record.relapse?.date;
  if (relapse === undefined) return { low: 0, high: since };
  return { low: Math.max(0, since - (record.day - relapse.first)), high: Math.max(0, since - (record.day - relapse.last)) };
}

function within60Days({ low, high }: Interval): Truth {
  if (high <= refractoryDays) return "met";
  return low > refractoryDays ? "not-met" : "unknown";
}

/**
 * Whether the drugs given last in a line became refractory by progression (IMWG: on, or within 60 days of the last dose). A line that
 * ended without progression made none refractory, unless it is the last one and a relapse followed; while it is not said whether one
 * did, it is not known.
 */
function refractoryByProgression(line: LineFact, record: PatientRecord): Truth {
  const isLast = line === record.lines.at(-1);
  switch (line.ended) {
    case "progression-on-treatment":
      return "met";
    case "progression-off-treatment":
      return within60Days(daysToProgression(line, record));
    case "ongoing":
      return isLast && relapseRecorded(record) ? "met" : "unknown";
    case "toxicity":
    case "completed":
    case "choice":
      if (!isLast) return "not-met";
      return relapseRecorded(record) || line.progressionAfterDays !== undefined ? within60Days(daysToProgression(line, record)) : "unknown";
    default:
      return "unknown";
  }
}

/**
 * Months since each drug was last given, by line. Drugs given to the end of a line share its `sinceMonths`; drugs dropped earlier, and
 * drugs of earlier lines, were given at least that long ago.
 */
function monthsSinceByLine(lines: readonly LineFact[]): readonly ReadonlyMap<string, Interval>[] {
  let since = 0;
  return [...lines]
    .reverse()
    .map((line) => {
      const own = line.ended === "ongoing" ? 0 : line.sinceMonths;
      since = Math.max(since, own ?? since);
      const months = new Map<string, Interval>();
      for (const drug of new Set(given(line))) {
        if (own !== undefined && givenLast(line).includes(drug)) months.set(drug, exactly(own));
        else if (since > 0) months.set(drug, { low: since, high: Number.POSITIVE_INFINITY });
      }
      return months;
    })
    .reverse();
}
