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
    const before = episodes.filter((other) => !taken.has(other) && isShortlyBefore(other, infusion));
    const collection = before.find((other): other is CollectionEpisode => other.kind === "collection");
    const isSupport = (other: Episode): boolean => other.kind === "collection" || (other.kind === "drugs" && isFor(other, collection));
    // What came before another treatment began was for that one.
    const from = Math.max(Number.NEGATIVE_INFINITY, ...before.filter((other) => !isSupport(other)).map(({ start }) => start.first));
    const own = before.filter((other) => isSupport(other) && other.start.first >= from);
    const drugs = own.filter((other): other is DrugEpisode => other.kind === "drugs" && !(bridgingOwnLine && isBridging(other)));
    const collections = own.filter((other): other is CollectionEpisode => other.kind === "collection");
    const given = new Set(episodes.filter((other) => other.start.first < infusion.start.first && !own.includes(other)).flatMap(activeOf));
    const newRegimen = drugs.find((other) => isBridging(other) && other.active.some((drug) => !given.has(drug)));
    for (const other of [...drugs, ...collections]) taken.add(other);
    supportOf.set(infusion, { drugs, collections, newRegimen });
  }
  return { rest: episodes.filter((episode) => !taken.has(episode)), supportOf };
}

const isShortlyBefore = (other: Episode, infusion: DrugEpisode): boolean =>
  other !== infusion && other.start.first <= infusion.start.last && infusion.start.last - other.start.first <= decisionDays;

/** Given for the cells: said so, or without an intent between their collection and the infusion. */
function isFor({ intent, cells, start }: DrugEpisode, collection: CollectionEpisode | undefined): boolean {
  if (cells) return false;
  if (intent === undefined) return collection !== undefined && start.first >= collection.start.first;
  return intent === "bridging" || intent === "lymphodepletion";
}

const isBridging = ({ intent }: DrugEpisode): boolean => intent !== "lymphodepletion";

const activeOf = (episode: Episode): readonly string[] => (episode.kind === "drugs" ? episode.active : []);
