import { given } from "../../given.ts";
import type { FhirReading } from "../fhir-reading.ts";
import { numberOf, objectOf } from "../json.ts";
import { notUsed, type Outcome, used } from "../ledger.ts";
import { meaningIn, noValue, type Observed } from "../observed.ts";

/** Residual disease with its sensitivity, without which a result says nothing. */
export function readMrd(observed: Observed, parts: readonly Observed[], reading: FhirReading): Outcome {
  const { path, date } = observed;
  const part = (of: string): Observed | undefined =>
    parts.find(({ holder }) => {
      const found = reading.concept(holder["code"], "observation");
      return found.ok && found.meaning.kind === "question" && found.meaning.of === of;
    });
  const meaning = meaningIn(observed, reading);
  if (meaning?.kind !== "answer" || meaning.answer === "unclear") return noValue(observed);
  if (date === undefined) return notUsed("undated", "residual disease without its date");
  const holder = part("mrd-sensitivity")?.holder;
  const sensitivity = numberOf(objectOf(holder?.["valueQuantity"])?.["value"]) ?? numberOf(holder?.["valueString"]);
  if (sensitivity === undefined || sensitivity <= 0 || sensitivity > 0.01)
    return notUsed("ask", "residual disease without the sensitivity of the test");
  const method = part("mrd-method");
  const told = method === undefined ? undefined : meaningIn(method, reading);
  const word = told?.kind === "word" ? (["NGF", "NGS", "flow"] as const).find((each) => each === told.word) : undefined;
  const fact = {
    kind: "mrd",
    result: meaning.answer === "yes" ? "positive" : "negative",
    sensitivity,
    ...given({ method: word }),
    date,
    source: { path },
  } as const;
  reading.remarkLater([fact]);
  const outcome = used(fact);
  for (const each of parts) reading.ledger.settle(each.path, outcome);
  return outcome;
}
