import type { DrugEpisode } from "../lines/episode.ts";
import type { Placed } from "../lines/line-draft.ts";

/**
 * The drugs of a line that were stopped for toxicity, certainly and perhaps. The record may name the drug; a treatment of one drug names
 * itself. A drug that was given again later, in any line, without being stopped for toxicity was tolerated. How a treatment ended may not be
 * recorded; what was given for a transplant or for cells has an end of its own.
 */
export function intolerances(
  placed: readonly Placed[],
  episodes: readonly DrugEpisode[],
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
    const stopped = (drug: string): boolean => !again(drug);
    if (episode.ended === "toxicity") {
      const named = (episode.toxicity ?? []).flatMap(({ drug }) => drug ?? []);
      const only = episode.drugs.length === 1 ? episode.drugs : [];
      const culprits = named.length > 0 ? named : only;
      for (const drug of culprits.filter(stopped)) members.add(drug);
      if (culprits.length === 0) for (const drug of episode.drugs.filter(stopped)) possible.add(drug);
    } else if (episode.ended === undefined && role !== "support" && !episode.ongoing && !episode.goesOn) {
      for (const drug of episode.drugs.filter(stopped)) possible.add(drug);
    }
  }
  return { members: [...members].sort(), possible: [...possible].filter((drug) => !members.has(drug)).sort() };
}
