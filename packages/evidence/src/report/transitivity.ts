import type { Snapshot } from "@nextline/core";
import type { EvidenceNetwork } from "../network/evidence-network.ts";
import type { TransitivityRow } from "./report-data.ts";

/** Who was in each trial of the networks, and how long they were followed, in the order of the networks. */
export function transitivityRows(snapshot: Snapshot, parts: EvidenceNetwork["parts"]): readonly TransitivityRow[] {
  const trials = new Map(snapshot.trials.map((trial) => [trial.id, trial]));
  return parts.flatMap(({ contrasts }, place) =>
    [...Map.groupBy(contrasts, ({ study }) => study)].map(([trial, own]): TransitivityRow => {
      const followUpMonths = own.find((one) => one.followUpMonths !== undefined)?.followUpMonths;
      return {
        part: place + 1,
        trial,
        population: trials.get(trial)?.population ?? null,
        ...(followUpMonths === undefined ? {} : { followUpMonths }),
      };
    }),
  );
}
