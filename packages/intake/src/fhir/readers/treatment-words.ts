import type { DoseLevel, ExposureFact, Intent } from "@nextline/core";
import type { FhirReading } from "../fhir-reading.ts";
import type { JsonObject } from "../json.ts";
import { listOf } from "../json.ts";

/** What the codes beside a treatment say of it. */
export interface TreatmentSaid {
  readonly ended?: NonNullable<ExposureFact["ended"]>;
  readonly intent?: Intent;
  readonly planned?: boolean;
  readonly doseLevel?: DoseLevel;
}

const elements = ["statusReason", "reasonCode", "category", "outcome"] as const;

/** Reads why a treatment stopped, what it was for, whether it was planned and at which dose; where two of a kind differ neither is taken. */
export function treatmentSaid(resource: JsonObject, path: string, reading: FhirReading): TreatmentSaid {
  const ended = new Set<NonNullable<ExposureFact["ended"]>>();
  const intents = new Set<Intent>();
  const planned = new Set<boolean>();
  const doses = new Set<DoseLevel>();
  for (const element of elements) {
    for (const concept of listOf(resource[element])) {
      const found = reading.concept(concept, "treatment");
      if (!found.ok) {
        if (element === "statusReason") reading.remark(`${path}.statusReason`, `why it was stopped: ${found.what}; not used`);
        continue;
      }
      const { meaning } = found;
      if (meaning.kind === "ended") ended.add(meaning.ended);
      else if (meaning.kind === "intent") intents.add(meaning.intent);
      else if (meaning.kind === "planned") planned.add(meaning.planned);
      else if (meaning.kind === "dose") doses.add(meaning.level);
      else if (meaning.kind === "other" && element === "statusReason")
        reading.remark(`${path}.statusReason`, `${meaning.what}: not the same as progression or toxicity; not used`);
    }
  }
  return { ...only("ended", ended), ...only("intent", intents), ...only("planned", planned), ...only("doseLevel", doses) };
}

function only<Key extends string, Value>(key: Key, values: ReadonlySet<Value>): { readonly [K in Key]?: Value } {
  const [value] = values;
  return (values.size === 1 ? { [key]: value } : {}) as { readonly [K in Key]?: Value };
}
