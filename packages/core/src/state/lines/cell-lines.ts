import type { CollectionEpisode, DrugEpisode, Episode } from "./episode.ts";

/** What belongs to an infusion of CAR-T cells besides the cells. */
export interface CellSupport {
  readonly drugs: readonly DrugEpisode[];
  readonly collections: readonly CollectionEpisode[];
  /** A bridging with drugs that were not given before. */
  readonly newRegimen: DrugEpisode | undefined;
}

/** Bridging, collection and lymphodepletion come at most this long before the cells (convention: six months). */
const decisionDays = 183;

/**
 * Takes bridging, collection and lymphodepletion out of the row of treatments and gives them to the cells they were for: collection,
 * bridging, lymphodepletion and infusion are one line (convention; Rajkumar 2015 does not speak of CAR-T cells).
 */
export function cellLines(
  episodes: readonly Episode[],
  bridgingOwnLine: boolean,
): { rest: readonly Episode[]; supportOf: ReadonlyMap<Episode, CellSupport> } {
  const taken = new Set<Episode>();
  const supportOf = new Map<Episode, CellSupport>();
  for (const infusion of episodes) {
    if (infusion.kind !== "drugs" || !infusion.cells) continue;
    const before = episodes.filter(
      (other) =>
        !taken.has(other) && other !== infusion && infusion.start.last - other.start.first <= decisionDays && isBefore(other, infusion),
    );
    const drugs = before.filter(
      (other): other is DrugEpisode => other.kind === "drugs" && isFor(other) && !(bridgingOwnLine && other.intent === "bridging"),
    );
    const collections = before.filter((other): other is CollectionEpisode => other.kind === "collection");
    const given = new Set(episodes.filter((other) => isBefore(other, infusion) && !drugs.includes(other as DrugEpisode)).flatMap(activeOf));
    const newRegimen = drugs.find(({ intent, active }) => intent === "bridging" && active.some((drug) => !given.has(drug)));
    for (const other of [...drugs, ...collections]) taken.add(other);
    supportOf.set(infusion, { drugs, collections, newRegimen });
  }
  return { rest: episodes.filter((episode) => !taken.has(episode)), supportOf };
}

const isFor = ({ intent, cells }: DrugEpisode): boolean => !cells && (intent === "bridging" || intent === "lymphodepletion");

const isBefore = (other: Episode, infusion: DrugEpisode): boolean => other.start.first <= infusion.start.last;

const activeOf = (episode: Episode): readonly string[] => (episode.kind === "drugs" ? episode.active : []);
