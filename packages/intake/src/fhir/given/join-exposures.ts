import type { DateInterval, ExposureFact, ToxicityRecord } from "@nextline/core";
import { given } from "../../given.ts";
import { someDay } from "../dates.ts";
import type { FhirReading } from "../fhir-reading.ts";
import { used } from "../ledger.ts";
import { clustersOf } from "./clusters.ts";
import type { Course } from "./course.ts";
import type { MedicationGiven } from "./medication-given.ts";
import { settleSteroids } from "./steroids.ts";

/**
 * Joins what was ordered, given and told of one drug into exposures, and drugs given from the same day to the same day into one: orders of
 * each cycle, doses and the summary of a course say the same thing, and a combination is sent as one resource for each drug.
 */
export function joinExposures(reading: FhirReading): void {
  const courses = coursesOf(reading);
  const rest = settleSteroids(courses, reading);
  const combined = Map.groupBy(rest, ({ fact }) => contentOf(fact));
  const facts = new Map<string, ExposureFact[]>();
  for (const together of combined.values()) {
    const [first] = together;
    if (first === undefined) continue;
    const drugs = together.map(({ drug }) => drug);
    const paths = together.flatMap((course) => course.paths);
    const path = paths[0] ?? "";
    const known = [...new Set(drugs.filter((drug) => drug !== unknownDrug))];
    const fact: ExposureFact = { kind: "exposure", drugs: known.length === 0 ? "unknown" : known, ...first.fact, source: { path } };
    reading.remarkLater([fact]);
    for (const each of paths) facts.set(each, [...(facts.get(each) ?? []), fact]);
  }
  for (const [path, all] of facts) reading.ledger.settle(path, used(...new Set(all)));
}

const unknownDrug = "unknown";

function coursesOf(reading: FhirReading): readonly Course[] {
  const said = reading.given.flatMap((each) => (each.drugs === "unknown" ? [unknownDrug] : each.drugs).map((drug) => ({ drug, each })));
  const byDrug = [...Map.groupBy(said, ({ drug }) => drug)].map(([drug, all]) => [drug, all.map(({ each }) => each)] as const);
  return byDrug.flatMap(([drug, all]) =>
    clustersOf(all).map((cluster): Course => ({ drug, paths: cluster.map(({ path }) => path), fact: courseOf(cluster, reading) })),
  );
}

/** Within this time of the day asked about a dose says nothing of whether it was the last. */
const perhapsOngoing = 60;

/** Orders that began longer than this before the first dose that is told began a course of which the first doses are not told. */
const orderedBefore = 28;

function courseOf(cluster: readonly MedicationGiven[], reading: FhirReading): Course["fact"] {
  const given_ = cluster.filter(({ says }) => says !== "ordered");
  const orders = cluster.filter(({ says }) => says === "ordered");
  const told = cluster.filter(({ says }) => says === "told");
  const ordered = earliest(orders);
  const firstDose = earliest(given_);
  const date = firstDose !== undefined && (ordered === undefined || firstDose.first - ordered.first <= orderedBefore) ? firstDose : ordered;
  const start = date ?? firstDose ?? cluster[0]?.start ?? reading.asOf;
  // Single doses do not say whether there will be more: the latest order or summary does.
  const telling = orders.length + told.length > 0 ? [...orders, ...told] : cluster;
  const latest = Math.max(...telling.map((each) => each.start.first));
  const active = telling.some((each) => each.active && each.start.first === latest);
  const ended = onlyValue(cluster.map((each) => each.ended));
  const stop = stopOf(cluster, reading, ended !== undefined);
  const goesOn = active && ended === undefined && (stop === undefined || stop.first > reading.asOf.first);
  const toxicity = cluster.flatMap((each) => each.toxicity ?? []);
  return {
    date: start,
    ...given({
      stop: goesOn ? undefined : stop,
      intent: onlyValue(cluster.map(({ intent }) => intent)),
      planned: onlyValue(cluster.map(({ planned }) => planned)),
      doseLevel: onlyValue(cluster.map(({ doseLevel }) => doseLevel)),
      ended: goesOn ? ("ongoing" as const) : ended,
      toxicity: toxicity.length > 0 ? distinct(toxicity) : undefined,
    }),
  };
}

/**
 * The last dose: the last that is told of, or the end of the course. Where the end is told to be later than the last dose that is told of, it was some
 * day between the two. A last dose so short ago that another may follow is no end.
 */
function stopOf(cluster: readonly MedicationGiven[], reading: FhirReading, hasEnded: boolean): DateInterval | undefined {
  const ends = cluster.flatMap(({ says, stop }) => (says !== "given" && stop !== undefined ? [stop] : []));
  const doses = cluster.flatMap(({ says, start, stop }) => (says === "given" ? [stop ?? start] : []));
  const lastDose = latestOf(doses);
  const told = latestOf(ends);
  if (lastDose === undefined || told === undefined) {
    const recent = lastDose !== undefined && reading.asOf.first - lastDose.last <= perhapsOngoing;
    return recent && !hasEnded ? undefined : (lastDose ?? told);
  }
  return told.last <= lastDose.last ? lastDose : someDay(lastDose, told);
}

const latestOf = (dates: readonly DateInterval[]): DateInterval | undefined => [...dates].sort((a, b) => b.last - a.last)[0];
const earliest = (all: readonly MedicationGiven[]): DateInterval | undefined =>
  all.map(({ start }) => start).sort((a, b) => a.first - b.first || b.last - a.last)[0];

/** A value on which all that say one agree. */
function onlyValue<Value>(values: readonly (Value | undefined)[]): Value | undefined {
  const told = [...new Set(values.filter((value) => value !== undefined))];
  return told.length === 1 ? told[0] : undefined;
}

const distinct = (all: readonly ToxicityRecord[]): readonly ToxicityRecord[] => [
  ...new Map(all.map((each) => [JSON.stringify([each.kind, each.grade, each.drug]), each])).values(),
];

const contentOf = ({ date, stop, intent, planned, doseLevel, ended, toxicity }: Course["fact"]): string =>
  JSON.stringify([date.text, stop?.text, intent, planned, doseLevel, ended, toxicity]);
