import type { EvidenceNetwork } from "../network/evidence-network.ts";

type Part = EvidenceNetwork["parts"][number];

/** Trials of each treatment of a part. */
export function trialsOf({ treatments, contrasts }: Part): ReadonlyMap<string, number> {
  const trials = (id: string): number =>
    new Set(contrasts.filter(({ treatment, comparator }) => treatment === id || comparator === id).map(({ study }) => study)).size;
  return new Map(treatments.map((id) => [id, trials(id)]));
}

/** The treatment that the others of a part are compared with: the one asked for where the part has it, else that of the most trials, ties by id. */
export function chosenComparator(part: Part, asked?: string): string {
  if (asked !== undefined && part.treatments.includes(asked)) return asked;
  const trials = trialsOf(part);
  const [first = ""] = [...part.treatments].sort(
    (a, b) => (trials.get(b) ?? 0) - (trials.get(a) ?? 0) || controls(b) - controls(a) || (a < b ? -1 : 1),
  );
  return first;

  /** Of two with as many trials the one that was the control more often: two treatments of one trial otherwise tie. */
  function controls(id: string): number {
    return part.contrasts.filter(({ comparator }) => comparator === id).length;
  }
}
