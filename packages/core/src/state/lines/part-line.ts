import type { DateInterval } from "../../terms/date.ts";
import type { DrugEpisode } from "./episode.ts";
import type { LineDraft, Placed } from "./line-draft.ts";

/**
 * A line as it was until another one began, and those of its drugs that certainly went on: they belong to the combination of the next
 * line too. What was recorded of the whole episode's response stays with the part before; how it ended goes with the part after.
 */
export function part(line: LineDraft, start: DateInterval): { before: LineDraft; after: readonly Placed[] } {
  const after: Placed[] = [];
  const drugs = line.drugs.map((placed): Placed => {
    const { episode, role } = placed;
    if (role === "support" || !goesOnAfter(episode, start)) return placed;
    after.push({ episode: { ...episode, start, bestResponse: undefined }, role: "combination", carried: true });
    return { ...placed, episode: { ...episode, ...untilThen(start) } };
  });
  return { before: { ...line, drugs }, after };
}

/** Given on, for more than the day of the change. */
const goesOnAfter = ({ lastDose, start: begun }: DrugEpisode, start: DateInterval): boolean =>
  lastDose.low > start.last && begun.first <= start.first;

const untilThen = (start: DateInterval) =>
  ({
    stop: start,
    ongoing: false,
    goesOn: true,
    lastDose: { low: start.first, high: start.last },
    ended: undefined,
    toxicity: [],
  }) as const;
