import type { FhirReading } from "../fhir-reading.ts";
import { notUsed, used } from "../ledger.ts";
import { mayHide } from "../reason.ts";

/**
 * Settles what says that the conditions or the medicines sent are all there are. Where one of them was not understood it is not used, for that one may
 * matter.
 */
export function settleCompleteLists(reading: FhirReading): void {
  if (reading.complete.length === 0) return;
  const hidden = reading.ledger.account().notUsed.filter(({ reason }) => mayHide.has(reason));
  for (const fact of reading.complete) {
    const kind = fact.code === "noOtherConditions" ? "Condition" : "Medication";
    const holds = fact.value === true && hidden.some(({ type }) => type?.startsWith(kind) === true);
    const what = `${fact.code}: the record holds a ${kind.toLowerCase()} that was not understood`;
    reading.ledger.settle(fact.source.path, holds ? notUsed("incomplete-list", what) : used(fact));
  }
}
