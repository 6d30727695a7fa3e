import type { Snapshot, Trial } from "@nextline/core";
import { connectedParts } from "@nextline/nma";
import { type EvidenceQuestion, evidenceAssumptions } from "../question.ts";
import type { EvidenceContrast, LeftOut, TrialContrasts } from "./evidence-contrast.ts";
import { trialContrasts } from "./trial-contrasts.ts";

/** The trials that answer a question, as networks that hang together; nothing can be compared from one to another. */
export interface EvidenceNetwork {
  readonly question: EvidenceQuestion;
  /** The largest first; of the same size by their first treatment. */
  readonly parts: readonly { readonly treatments: readonly string[]; readonly contrasts: readonly EvidenceContrast[] }[];
  readonly leftOut: readonly LeftOut[];
}

/**
 * The network of randomised trials of a knowledge base for a population, an endpoint and a day. A result counts from the day of its
 * source. Of a trial that pools others its parts count where all of them can be used, else the pooled one. Trials in order of their id.
 */
export function evidenceNetwork(snapshot: Snapshot, question: EvidenceQuestion): EvidenceNetwork {
  const assume = new Set(question.assume ?? evidenceAssumptions.map(({ id }) => id));
  const trials = snapshot.trials.filter(({ design }) => design === "randomised").sort((a, b) => (a.id < b.id ? -1 : 1));
  const made = new Map(trials.map((trial) => [trial.id, trialContrasts(trial, snapshot, question, assume)]));
  countOnce(trials, made);
  const contrasts = [...made.values()].flatMap((one) => one.contrasts);
  const parts = connectedParts(contrasts).map(({ treatments, contrasts: own }) => ({
    treatments,
    contrasts: own as readonly EvidenceContrast[],
  }));
  parts.sort((a, b) => b.treatments.length - a.treatments.length || ((a.treatments[0] ?? "") < (b.treatments[0] ?? "") ? -1 : 1));
  return { question, parts, leftOut: [...made.values()].flatMap((one) => one.leftOut) };
}

/** Patients of a pooled trial and of its parts are the same patients. */
function countOnce(trials: readonly Trial[], made: Map<string, TrialContrasts>): void {
  for (const { id, pooledFrom = [] } of trials) {
    const pooled = made.get(id);
    if (pooled === undefined || pooledFrom.length === 0) continue;
    const usable = (name: string): boolean => (made.get(name)?.contrasts.length ?? 0) > 0;
    if (pooledFrom.every(usable)) made.set(id, elsewhere(pooled, id, pooledFrom));
    else if (usable(id)) for (const part of pooledFrom.filter(usable)) made.set(part, elsewhere(made.get(part), part, [id]));
  }
}

function elsewhere(trial: TrialContrasts | undefined, id: string, where: readonly string[]): TrialContrasts {
  const [first] = trial?.contrasts ?? [];
  if (trial === undefined || first === undefined) return trial ?? { contrasts: [], leftOut: [] };
  const reason: LeftOut = {
    trial: id,
    why: "counted-elsewhere",
    elsewhere: where,
    treatments: [first.treatment, first.comparator],
    source: first.source,
  };
  return { contrasts: [], leftOut: [...trial.leftOut, reason] };
}
