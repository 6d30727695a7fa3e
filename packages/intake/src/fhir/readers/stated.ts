import { type Fact, vocabulary } from "@nextline/core";
import { given } from "../../given.ts";
import type { FhirReading } from "../fhir-reading.ts";
import { numberOf, objectOf } from "../json.ts";
import { notUsed, type Outcome, used } from "../ledger.ts";
import { meaningIn, noValue, type Observed } from "../observed.ts";
import { drugsIn } from "./drugs-in.ts";

/** A finding as stated by the clinician: a number, yes or no, or a complete list of drugs. */
export function readStated(finding: string, observed: Observed, parts: readonly Observed[], reading: FhirReading): Outcome {
  const value = statedValue(finding, observed, parts, reading);
  if (value === undefined) return noValue(observed);
  if (typeof value === "object" && "wrong" in value) return notUsed("unknown-code", `${finding}: ${value.wrong}`);
  const fact: Fact = { kind: "stated", finding, value, ...given({ date: observed.date }), source: { path: observed.path } };
  reading.remarkLater([fact]);
  const outcome = used(fact);
  for (const { path } of parts) reading.ledger.settle(path, outcome);
  return outcome;
}

function statedValue(
  finding: string,
  observed: Observed,
  parts: readonly Observed[],
  reading: FhirReading,
): number | boolean | readonly string[] | { readonly wrong: string } | undefined {
  const { holder } = observed;
  switch (vocabulary.get(finding)?.type) {
    case "number": {
      const number = numberOf(holder["valueInteger"]) ?? numberOf(objectOf(holder["valueQuantity"])?.["value"]);
      return number !== undefined && Number.isInteger(number) && number >= 0 && number <= 30 ? number : undefined;
    }
    case "boolean": {
      const meaning = meaningIn(observed, reading);
      return meaning?.kind === "answer" && meaning.answer !== "unclear" ? meaning.answer === "yes" : undefined;
    }
    case "set":
      return drugsIn(
        [observed, ...parts].map((each) => each.holder).filter((each) => each["valueCodeableConcept"] !== undefined),
        reading,
      );
    default:
      return undefined;
  }
}
