import type { DateInterval, DoseLevel, ExposureFact, Intent, ToxicityRecord } from "@nextline/core";

/** What one resource says of a drug that was given, before what says the same is joined. */
export interface MedicationGiven {
  readonly path: string;
  /** Drugs of the knowledge base; `unknown`: drugs for myeloma that are not known. */
  readonly drugs: readonly string[] | "unknown";
  /** Whether this says what was ordered, what was given or handed over on a day, or what is told of the past. */
  readonly says: "ordered" | "given" | "told";
  readonly start: DateInterval;
  readonly stop?: DateInterval;
  /** Said to be going on. */
  readonly active: boolean;
  readonly ended?: NonNullable<ExposureFact["ended"]>;
  readonly intent?: Intent;
  readonly planned?: boolean;
  readonly doseLevel?: DoseLevel;
  readonly toxicity?: readonly ToxicityRecord[];
}
