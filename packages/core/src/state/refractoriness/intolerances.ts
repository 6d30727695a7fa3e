import type { DrugEpisode } from "../lines/episode.ts";
import type { Placed } from "../lines/line-draft.ts";

/** What the rest of the course says of a drug that was stopped. */
export interface GivenAgain {
  readonly episodes: readonly DrugEpisode[];
  /** Drugs the disease progressed on, in any line. */
  readonly refractory: ReadonlySet<string>;
}

/**
 * The drugs that were stopped for toxicity, certainly and perhaps. The record may name the drug; a treatment of one active drug names itself.
 * A drug that was given again later without being stopped for toxicity was tolerated; one that the disease progressed on is refractory,
 * not intolerant. How a treatment ended may not be recorded.
 */
export function intolerances(
  placed: readonly Placed[],
  { episodes, refractory }: GivenAgain,
): { readonly members: readonly string[]; readonly possible: readonly string[] } {
  const members = new Set<string>();
  const possible = new Set<string>();
  for (const { episode, role } of placed) {
    const again = (drug: string): boolean =>
      episodes.some(
        (other) =>
          other.drugs.includes(drug) &&
          other.start.first >= episode.lastDose.low &&
          other.start.first > episode.start.first &&
          other.ended !== "toxicity",
      );
    const stopped = (drug: string): boolean => !refractory.has(drug) && !again(drug);
    if (episode.ended === "toxicity") {
      const named = (episode.toxicity ?? []).flatMap(({ drug }) => drug ?? []);
      const only = episode.active.length === 1 ? episode.active : [];
      const culprits = named.length > 0 ? named : only;
      for (const drug of culprits.filter(stopped)) members.add(drug);
      if (culprits.length === 0) for (const drug of episode.drugs.filter(stopped)) possible.add(drug);
    } else if (episode.ended === undefined && role !== "support" && !episode.ongoing && !episode.goesOn) {
      for (const drug of episode.drugs.filter(stopped)) possible.add(drug);
    }
  }
  return { members: [...members].sort(), possible: [...possible].filter((drug) => !members.has(drug)).sort() };
}
