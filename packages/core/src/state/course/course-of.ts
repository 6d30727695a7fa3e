import type { PatientRecord } from "../../facts/record.ts";
import { exactly } from "../../terms/interval.ts";
import type { Context, Lists } from "../derived.ts";
import { relapsePicture } from "../response/relapse-picture.ts";
import { visitsOf } from "../response/visits.ts";
import type { Course } from "./course.ts";
import { type CourseDefinitions, datedCourse, readingOf } from "./dated-course.ts";
import { summarisedCourse } from "./summarised-course.ts";

const known = new WeakMap<PatientRecord, WeakMap<Lists, Map<string, Course>>>();

/** The course of a patient; it is worked out once for a record, the names of a knowledge base and the definitions in force. */
export function courseOf(context: Pick<Context, "record" | "lists" | "definition">): Course {
  return courseBy(context.record, context.lists, {
    responseCriteria: context.definition("responseCriteria"),
    nadir: context.definition("nadir"),
    doubling: context.definition("doubling"),
    furtherTransplant: context.definition("furtherTransplant"),
    retreatment: context.definition("retreatment"),
    bridging: context.definition("bridging"),
  });
}

function courseBy(record: PatientRecord, lists: Lists, definitions: CourseDefinitions): Course {
  const byLists = known.get(record) ?? new WeakMap<Lists, Map<string, Course>>();
  known.set(record, byLists);
  const courses = byLists.get(lists) ?? new Map<string, Course>();
  byLists.set(lists, courses);
  const key = Object.values(definitions).join(" ");
  const found = courses.get(key) ?? build(record, lists, definitions);
  courses.set(key, found);
  return found;
}

/** A summary wins over dated treatments, as everything the clinician says of the whole does; both are told. */
function build(record: PatientRecord, lists: Lists, definitions: CourseDefinitions): Course {
  const isDated = record.exposures.length > 0 || record.procedures.some(({ procedure }) => procedure !== "radiotherapy");
  if (record.lines.length === 0 && isDated) return datedCourse(record, lists, definitions);
  const visits = visitsOf(record);
  const reading = readingOf(record, visits, definitions);
  const relapse = relapsePicture({ record, visits: visits.all, reading, doublingMonths: definitions.doubling === "3-months" ? 3 : 2 });
  const nothing: Course = {
    from: "nothing",
    lines: [],
    count: exactly(0),
    alternativeCounts: [],
    conflicts: visits.conflicts,
    leftOut: [],
    relapse,
  };
  if (record.lines.length === 0) return nothing;
  const course = summarisedCourse(record, lists.maintenanceDosed, relapse);
  if (!isDated) return { ...course, conflicts: visits.conflicts };
  const dated = datedCourse(record, lists, definitions);
  return { ...course, conflicts: [...visits.conflicts, ...twoHistories(record, lists, dated)] };
}

function twoHistories(record: PatientRecord, { steroids }: Lists, { count, lines }: Course): Course["conflicts"] {
  const summarised = record.lines.length;
  const paths = lines.map(({ path }) => path);
  const counted = count.low === count.high ? `${count.low}` : `${count.low}-${count.high}`;
  const agree = summarised >= count.low && summarised <= count.high;
  const ofNumber = {
    text: {
      en: `the summary has ${summarised} lines, the dated treatments make ${counted}: the summary is used`,
      ja: `要約では${summarised}ライン、日付のある治療からは${counted}ライン：要約を用いる`,
    },
    because: paths,
  };
  const lost = drugsOnlyDated(record, steroids);
  const ofDrugs = {
    text: {
      en: `the dated treatments hold ${lost.join(", ")}, which the summary does not: the summary is used`,
      ja: `日付のある治療にある${lost.join("、")}が要約にない：要約を用いる`,
    },
    because: paths,
  };
  return [...(agree ? [] : [ofNumber]), ...(lost.length === 0 ? [] : [ofDrugs])];
}

/** Drugs of dated treatments that no line of the summary holds; none while the drugs of a line are not known. Steroids do not count. */
function drugsOnlyDated({ lines, exposures }: PatientRecord, steroids: ReadonlySet<string>): readonly string[] {
  if (lines.some(({ drugs }) => drugs === "unknown")) return [];
  const summarised = new Set(lines.flatMap(({ drugs, maintenance = [] }) => [...drugs, ...maintenance]));
  const support = new Set(["mobilisation", "conditioning", "lymphodepletion"]);
  const dated = exposures.flatMap(({ drugs, intent }) => (drugs === "unknown" || support.has(intent ?? "") ? [] : drugs));
  return [...new Set(dated)].filter((drug) => !summarised.has(drug) && !steroids.has(drug)).sort();
}
