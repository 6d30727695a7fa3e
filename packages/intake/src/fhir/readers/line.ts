import type { Fact, LineEnd, LineFact, Response } from "@nextline/core";
import { given } from "../../given.ts";
import type { FhirReading } from "../fhir-reading.ts";
import { type JsonObject, numberOf, objectOf } from "../json.ts";
import { notUsed, type Outcome, used } from "../ledger.ts";
import { meaningIn, type Observed } from "../observed.ts";
import { drugsIn } from "./drugs-in.ts";

const lineEnds: readonly LineEnd[] = [
  "progression-on-treatment",
  "progression-off-treatment",
  "toxicity",
  "completed",
  "choice",
  "ongoing",
];

/** A line of therapy as summarised: its number, drugs, response and end, each in a component. */
export function readLine(observed: Observed, parts: readonly Observed[], reading: FhirReading): Outcome {
  const sorted = new Map<string, Observed[]>();
  for (const part of parts) {
    const found = reading.concept(part.holder["code"], "observation");
    if (!found.ok || found.meaning.kind !== "question") {
      reading.ledger.settle(part.path, notUsed(found.ok ? "unknown-code" : found.reason, found.ok ? "no part of a line" : found.what));
      continue;
    }
    sorted.set(found.meaning.of, [...(sorted.get(found.meaning.of) ?? []), part]);
  }
  const one = (of: string): Observed | undefined => sorted.get(of)?.[0];
  const holders = (of: string): readonly JsonObject[] => (sorted.get(of) ?? []).map(({ holder }) => holder);
  const position = numberIn(one("line-number"));
  const drugs = drugsOrUnknown(holders("line-drug"), reading);
  if (position === undefined || !Number.isInteger(position) || position < 1 || position > 30)
    return notUsed("no-value", "a line without its number");
  if (drugs === undefined) return notUsed("unknown-code", "a line without drugs that are known");
  const told = {
    transplant: yesNo(one("line-transplant"), reading),
    maintenance: listOrNothing(holders("line-maintenance"), reading),
    progressedOn: listOrNothing(holders("line-progressed-on"), reading),
    bestResponse: responseIn(one("response"), reading),
    months: numberIn(one("line-months")),
    sinceMonths: numberIn(one("line-since-months")),
    progressionAfterDays: numberIn(one("line-progression-after-days")),
    ended: endIn(observed, reading),
  };
  const fact: LineFact = { kind: "line", position, drugs, ...given(told), source: { path: observed.path } } satisfies Fact;
  const outcome = used(fact);
  for (const { path } of parts) reading.ledger.settle(path, outcome);
  return outcome;
}

function numberIn(part: Observed | undefined): number | undefined {
  const number = numberOf(part?.holder["valueInteger"]) ?? numberOf(objectOf(part?.holder["valueQuantity"])?.["value"]);
  return number !== undefined && number >= 0 && number <= 10_000 ? number : undefined;
}

function drugsOrUnknown(holders: readonly JsonObject[], reading: FhirReading): readonly string[] | "unknown" | undefined {
  const [holder] = holders;
  if (holder !== undefined && holders.length === 1) {
    const found = reading.concept(holder["valueCodeableConcept"], "answer");
    if (found.ok && found.meaning.kind === "unknown-drugs") return "unknown";
  }
  const drugs = drugsIn(holders, reading);
  return Array.isArray(drugs) && drugs.length > 0 ? drugs : undefined;
}

function listOrNothing(holders: readonly JsonObject[], reading: FhirReading): readonly string[] | undefined {
  const drugs = drugsIn(holders, reading);
  return Array.isArray(drugs) ? drugs : undefined;
}

function yesNo(part: Observed | undefined, reading: FhirReading): boolean | undefined {
  const meaning = part === undefined ? undefined : meaningIn(part, reading);
  return meaning?.kind === "answer" && meaning.answer !== "unclear" ? meaning.answer === "yes" : undefined;
}

function responseIn(part: Observed | undefined, reading: FhirReading): Response | undefined {
  const meaning = part === undefined ? undefined : meaningIn(part, reading);
  return meaning?.kind === "response" ? meaning.response : undefined;
}

/** How the line ended is the value of the observation itself. */
function endIn(observed: Observed, reading: FhirReading): LineEnd | undefined {
  const meaning = meaningIn(observed, reading);
  const word = meaning?.kind === "word" ? meaning.word : meaning?.kind === "ended" ? meaning.ended : undefined;
  return lineEnds.find((each) => each === word);
}
