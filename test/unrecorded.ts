/**
 * The same record, knowing less. Left out are facts that are not missed when they are not recorded, because another fact then speaks
 * (a stage or fitness that was stated, NYHA and heart failure, dialysis and the eGFR, pregnancy and the sex) and parts of a
 * line whose absence is a statement of the case format (`maintenance`, `transplant`: there was none; `progressedOn`: all given last).
 */
import type { Fact, LineFact } from "@nextline/core";

const otherwiseKnown = new Set(["iss", "rIss", "r2Iss", "frailty", "nyha", "dialysis", "canBecomePregnant", "pregnancy", "heart-failure"]);

/** The fact as if less had been recorded; `undefined` when that is no case of knowing less. */
export function unrecorded(fact: Fact, all: readonly Fact[]): readonly Fact[] | undefined {
  const says = (code: string): boolean => all.some((other) => other.kind === "attribute" && other.code === code);
  switch (fact.kind) {
    case "measurement":
      return otherwiseKnown.has(fact.code) || all.filter((other) => other.kind === "measurement" && other.code === fact.code).length > 1
        ? undefined
        : [];
    case "attribute":
      return otherwiseKnown.has(fact.code) ? undefined : [];
    case "abnormality":
      return [{ ...fact, present: "unknown" }];
    case "condition":
      return otherwiseKnown.has(fact.name) || says("noOtherConditions") ? undefined : [];
    case "medicine":
      return says("noOtherMedicines") ? undefined : [];
    case "relapse":
      return [];
    default:
      return undefined;
  }
}

/** What of a line can be unknown. */
export const partsOfLines = ["drugs", "bestResponse", "months", "sinceMonths", "ended", "progressionAfterDays", "toxicity"] as const;

/** The line without one part of it; `undefined` when it says nothing of it. */
export function lineWithout(part: (typeof partsOfLines)[number], line: LineFact): LineFact | undefined {
  if (line[part] === undefined || line[part] === "unknown") return undefined;
  if (part === "drugs") return { ...line, drugs: "unknown" };
  const { [part]: _, ...less } = line;
  return less;
}
