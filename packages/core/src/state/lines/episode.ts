import type { DoseLevel, ExposureFact, Intent, ProcedureFact, Response, ToxicityRecord } from "../../facts/fact.ts";
import type { PatientRecord } from "../../facts/record.ts";
import type { DateInterval } from "../../terms/date.ts";
import type { Interval } from "../../terms/interval.ts";
import type { Lists } from "../derived.ts";

/** Drugs given together from a day to a day, as known on the day asked about. */
export interface DrugEpisode {
  readonly kind: "drugs";
  readonly drugs: readonly string[];
  /** Those that are not steroids. */
  readonly active: readonly string[];
  /** Drugs were given that are not known. */
  readonly unknownDrugs: boolean;
  /** One of them is a cell therapy. */
  readonly cells: boolean;
  readonly start: DateInterval;
  readonly stop: DateInterval | undefined;
  /** Said to be going on. */
  readonly ongoing: boolean;
  /** Goes on in the next line: it was neither stopped nor did it end. */
  readonly goesOn: boolean;
  /** The day of the last dose, as far as it is settled. */
  readonly lastDose: Interval;
  readonly intent: Intent | undefined;
  readonly planned: boolean | undefined;
  readonly cycles: number | undefined;
  readonly doseLevel: DoseLevel | undefined;
  readonly bestResponse: Response | undefined;
  readonly ended: ExposureFact["ended"];
  readonly toxicity: readonly ToxicityRecord[] | undefined;
  readonly path: string;
}

/** A stem-cell transplant. */
export interface TransplantEpisode {
  readonly kind: "transplant";
  readonly autologous: boolean;
  readonly start: DateInterval;
  readonly planned: boolean | undefined;
  readonly path: string;
}

/** Cells collected for a CAR-T product: the decision for it was made by then. */
export interface CollectionEpisode {
  readonly kind: "collection";
  readonly start: DateInterval;
  readonly path: string;
}

export type Episode = DrugEpisode | TransplantEpisode | CollectionEpisode;

/** What is left out of the lines, because it is no treatment of the myeloma as a whole. */
export interface LeftOutProcedure {
  readonly procedure: ProcedureFact["procedure"];
  readonly path: string;
}

/** Everything given or done, in order of time, as known on the day of the record. */
export function episodesOf(record: PatientRecord, lists: Lists): { episodes: readonly Episode[]; leftOut: readonly LeftOutProcedure[] } {
  const leftOut: LeftOutProcedure[] = [];
  const episodes: Episode[] = record.exposures.flatMap((fact) => drugEpisode(fact, record.day, lists));
  for (const fact of record.procedures) {
    const { procedure, date, source } = fact;
    if (date === undefined) continue;
    switch (procedure) {
      case "autologous-transplant":
      case "allogeneic-transplant":
        episodes.push({
          kind: "transplant",
          autologous: procedure === "autologous-transplant",
          start: date,
          planned: fact.planned,
          path: source.path,
        });
        break;
      case "leukapheresis":
        episodes.push({ kind: "collection", start: date, path: source.path });
        break;
      case "radiotherapy":
        leftOut.push({ procedure, path: source.path });
    }
  }
  return { episodes: withTransplantDrugs(episodes).sort(inTime), leftOut: leftOut.sort((a, b) => (a.path < b.path ? -1 : 1)) };
}

/** High-dose treatment ends within a week before the transplant; mobilisation within two months before it. Both last a few days. */
const conditioning = { lasting: 7, before: 7 };
const mobilisation = { lasting: 5, before: 60 };

/** What was given for a few days just before a transplant was given for it, where no intent is recorded (convention). */
function withTransplantDrugs(episodes: readonly Episode[]): Episode[] {
  const transplants = episodes.filter((episode) => episode.kind === "transplant");
  return episodes.map((episode): Episode => {
    if (episode.kind !== "drugs" || episode.intent !== undefined || episode.cells || episode.active.length === 0) return episode;
    const lasting = episode.lastDose.high - episode.start.first;
    const before = Math.min(...transplants.map(({ start }) => start.first - episode.lastDose.high).filter((days) => days >= -1));
    if (lasting <= conditioning.lasting && before <= conditioning.before) return { ...episode, intent: "conditioning" };
    const isMobilisation = episode.active.length === 1 && lasting <= mobilisation.lasting && before <= mobilisation.before;
    return isMobilisation ? { ...episode, intent: "mobilisation" } : episode;
  });
}

/** By start; of one day what was taken away before what was added, and then by content, so that the order of the record does not matter. */
function inTime(a: Episode, b: Episode): number {
  return (
    a.start.first - b.start.first ||
    a.start.last - b.start.last ||
    rank(a) - rank(b) ||
    (contentOf(a) < contentOf(b) ? -1 : contentOf(a) > contentOf(b) ? 1 : 0)
  );
}

const rank = (episode: Episode): number => (episode.kind === "collection" ? 0 : episode.kind === "transplant" ? 1 : 2);

const contentOf = (episode: Episode): string =>
  episode.kind === "drugs"
    ? [[...episode.drugs].sort().join(), episode.stop?.text ?? "", episode.intent ?? "", episode.ended ?? "", episode.path].join(" ")
    : episode.path;

/** What was recorded of an exposure on the day: a stop that lies after it, and how it ended then, is not known yet. */
function drugEpisode(fact: ExposureFact, day: number, { steroids, cellTherapies, maintenanceDosed }: Lists): DrugEpisode[] {
  const { date: start, source, intent, planned, cycles, doseLevel } = fact;
  if (start === undefined) return [];
  const known = fact.stop === undefined || fact.stop.first <= day;
  const stop = known ? fact.stop : undefined;
  const ongoing = !known || fact.ended === "ongoing";
  const drugs = fact.drugs === "unknown" ? [] : [...new Set(fact.drugs)].sort();
  return [
    {
      kind: "drugs",
      drugs,
      active: drugs.filter((drug) => !steroids.has(drug)),
      unknownDrugs: fact.drugs === "unknown",
      cells: drugs.some((drug) => cellTherapies.has(drug)),
      start,
      stop,
      ongoing,
      goesOn: false,
      lastDose: lastDose(start, stop, ongoing, day),
      intent,
      planned,
      cycles: known ? cycles : undefined,
      doseLevel: doseLevel ?? (intent === "maintenance" && drugs.some((drug) => maintenanceDosed.has(drug)) ? "maintenance" : undefined),
      bestResponse: known ? fact.bestResponse : undefined,
      ended: known ? fact.ended : undefined,
      toxicity: known ? fact.toxicity : undefined,
      path: source.path,
    },
  ];
}

function lastDose(start: DateInterval, stop: DateInterval | undefined, ongoing: boolean, day: number): Interval {
  if (ongoing) return { low: day, high: day };
  if (stop === undefined) return { low: start.first, high: day };
  return { low: Math.max(stop.first, start.first), high: Math.min(stop.last, day) };
}
