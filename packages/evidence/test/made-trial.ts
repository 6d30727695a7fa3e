/** Trials that nobody made, laid beside those of the knowledge base: for what its networks do not hold, such as closed loops. */
import type { Snapshot, Trial } from "@nextline/core";

/** A randomised trial of two options, published with the primary results of CASTOR. */
export function madeTrial(
  snapshot: Snapshot,
  id: string,
  treatment: string,
  comparator: string,
  hr: number,
  ci: readonly [number, number],
): Trial {
  const like = snapshot.trials.find((trial) => trial.id === "CASTOR");
  const [row] = like?.results.filter((one) => one.endpoint === "PFS" && one.subgroup === "all" && one.hr !== undefined) ?? [];
  if (like === undefined || row === undefined) throw new Error("the knowledge base has no CASTOR");
  return {
    ...like,
    id,
    arms: [treatment, comparator].map((regimen) => ({ id: regimen, regimens: [regimen], n: 150 })),
    results: [{ ...row, treatment, comparator, hr, ci, ciLevel: 95 }],
  };
}

/** The knowledge base with the trials given as well. */
export function withTrials(snapshot: Snapshot, trials: readonly Trial[]): Snapshot {
  return { ...snapshot, trials: [...snapshot.trials, ...trials] };
}
