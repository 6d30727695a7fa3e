import { any, type Truth } from "../../terms/truth.ts";
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
  for (const { episode } of placed) {
    const blamed = blamedIn(episode);
    for (const drug of new Set([...blamed.certain, ...blamed.possible])) {
      switch (givenAgain(drug, episode, episodes)) {
        case "not-met":
          (blamed.certain.includes(drug) ? members : possible).add(drug);
          break;
        case "unknown":
          possible.add(drug);
          break;
        case "met":
      }
    }
  }
  return { members: [...members].sort(), possible: [...possible].filter((drug) => !members.has(drug)).sort() };
}

interface Blamed {
  readonly certain: readonly string[];
  readonly possible: readonly string[];
}

/** The drugs of a treatment that its toxicity is put down to. */
function blamedIn(episode: DrugEpisode): Blamed {
  const { drugs, ended, toxicity = [], ongoing, goesOn } = episode;
  if (ended === "toxicity") {
    const named = toxicity.flatMap(({ drug }) => drug ?? []);
    if (named.length > 0) return { certain: named, possible: [] };
    return drugs.length === 1 ? { certain: drugs, possible: [] } : { certain: [], possible: drugs };
  }
  return ended === undefined && !ongoing && !goesOn && !hasOwnEnd(episode)
    ? { certain: [], possible: drugs }
    : { certain: [], possible: [] };
}

/** What is given for a transplant or for cells ends with them. */
const hasOwnEnd = ({ intent }: DrugEpisode): boolean =>
  intent === "mobilisation" || intent === "conditioning" || intent === "lymphodepletion";

/** Whether a drug was given again after a treatment ended, and not stopped for toxicity then. */
function givenAgain(drug: string, { start, lastDose }: DrugEpisode, episodes: readonly DrugEpisode[]): Truth {
  return any(
    episodes
      .filter((other) => other.drugs.includes(drug) && other.ended !== "toxicity" && other.start.first > start.first)
      .map((other): Truth => (other.start.first >= lastDose.high ? "met" : other.lastDose.high > lastDose.low ? "unknown" : "not-met")),
  );
}
