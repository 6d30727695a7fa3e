import type { AgentCourse } from "../course/course-line.ts";
import type { Placed } from "../lines/line-draft.ts";

/**
 * The drugs that were stopped for toxicity, certainly and perhaps. The record may name the drug; a treatment of one active drug names itself.
 * Progression within 60 days makes a drug refractory, not intolerant. How a treatment ended may not be recorded.
 */
export function intolerances(
  placed: readonly Placed[],
  agents: readonly AgentCourse[],
): { readonly members: readonly string[]; readonly possible: readonly string[] } {
  const members = new Set<string>();
  const possible = new Set<string>();
  const refractory = new Set(agents.filter((agent) => agent.refractoryByProgression === "met").map(({ drug }) => drug));
  for (const { episode, role } of placed) {
    const latest = (drug: string): boolean =>
      !placed.some(({ episode: other }) => other !== episode && other.drugs.includes(drug) && other.lastDose.high > episode.lastDose.high);
    const stopped = episode.drugs.filter((drug) => latest(drug) && !refractory.has(drug));
    if (episode.ended === "toxicity") {
      const named = (episode.toxicity ?? []).flatMap(({ drug }) => drug ?? []);
      const only = episode.active.length === 1 ? episode.active : [];
      const culprits = named.length > 0 ? named : only;
      for (const drug of culprits) if (!refractory.has(drug)) members.add(drug);
      if (culprits.length === 0) for (const drug of stopped) possible.add(drug);
    } else if (episode.ended === undefined && role !== "support" && !episode.ongoing && !episode.goesOn) {
      for (const drug of stopped) possible.add(drug);
    }
  }
  return { members: [...members].sort(), possible: [...possible].filter((drug) => !members.has(drug)).sort() };
}
