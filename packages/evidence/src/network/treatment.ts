import type { EvidenceAssumption, Trial, TrialArm, Verified } from "@nextline/core";

/** From this share of a control arm of choice on (percent) it counts as the option most of its patients were given. */
export const pooledShare = 75;

/** What an arm counts as in a network. */
export interface ArmTreatment {
  /** The option of the knowledge base, else the arm's own name, else the options of a choice joined by `/`. */
  readonly id: string;
  readonly assumption?: EvidenceAssumption;
  /** How far it was checked that it counts as this; absent: as the trial itself says. */
  readonly verified?: Verified;
}

/** The treatment that an arm of a trial counts as, with the assumptions allowed; `undefined` when the trial has no such arm. */
export function treatmentOf(trial: Trial, armId: string, assume: ReadonlySet<EvidenceAssumption>): ArmTreatment | undefined {
  const arm = trial.arms.find(({ id }) => id === armId);
  if (arm === undefined) return undefined;
  const [only] = arm.regimens;
  if (only === undefined) return { id: arm.id };
  if (arm.regimens.length === 1) return { id: only };
  const main = mainlyGiven(arm);
  return main !== undefined && assume.has("pooled-control")
    ? { id: main.regimen, assumption: "pooled-control", verified: main.verified }
    : { id: [...arm.regimens].sort().join("/") };
}

/** The option that a control arm of choice counts as; `undefined` where none was given to enough of its patients, or it is not on record. */
function mainlyGiven({ mainly }: TrialArm): TrialArm["mainly"] {
  return mainly !== undefined && mainly.percent >= pooledShare ? mainly : undefined;
}
