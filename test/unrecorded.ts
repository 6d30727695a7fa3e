/**
 * The same record, knowing less. Left out are facts that are not missed when they are not recorded, because another fact then speaks
 * (a stage or fitness that was stated, NYHA and heart failure, dialysis and the eGFR, pregnancy and the sex, the kind of a relapse and the
 * serial values) and parts of a line whose absence is a statement of the case format (`maintenance`, `transplant`: there was none;
 * `progressedOn`: all given last).
 */
import type { ExposureFact, Fact, LineFact } from "@nextline/core";
import { numberCodes } from "../packages/core/src/state/response/visits.ts";

/**
 * Serial values by which response and progression are defined: the criteria ask for consecutive values and for the lowest of them, so that
 * one value less is another row of values, and not less of the same.
 */
const definedInRows: ReadonlySet<string> = new Set([...numberCodes, "newLesion"]);

const otherwiseKnown = new Set(["iss", "rIss", "r2Iss", "frailty", "nyha", "dialysis", "canBecomePregnant", "pregnancy", "heart-failure"]);

/** The kind and pace of a relapse: where they are not stated, the serial values speak. */
const ofRelapse = new Set(["relapseKind", "relapsePace"]);
const isInRow = (fact: Fact): boolean => "code" in fact && definedInRows.has(fact.code);

/** The fact as if less had been recorded; `undefined` when that is no case of knowing less. */
export function unrecorded(fact: Fact, all: readonly Fact[]): readonly Fact[] | undefined {
  const says = (code: string): boolean => all.some((other) => other.kind === "attribute" && other.code === code);
  switch (fact.kind) {
    case "measurement":
      return definedInRows.has(fact.code) ||
        otherwiseKnown.has(fact.code) ||
        all.filter((other) => other.kind === "measurement" && other.code === fact.code).length > 1
        ? undefined
        : [];
    case "attribute":
      return otherwiseKnown.has(fact.code) || definedInRows.has(fact.code) || (ofRelapse.has(fact.code) && all.some(isInRow))
        ? undefined
        : [];
    case "abnormality":
      return [{ ...fact, present: "unknown" }];
    case "condition":
      return otherwiseKnown.has(fact.name) || says("noOtherConditions") ? undefined : [];
    case "medicine":
      return says("noOtherMedicines") ? undefined : [];
    case "mrd":
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

/**
 * What of an exposure can be unknown without another course of events following from it. Not its stop, intent, response or end: the lines,
 * their roles and their progressions are read from these, and the reading is another one without them.
 */
export const partsOfExposures = ["planned", "cycles", "doseLevel", "toxicity"] as const;

const steroids = ["dexamethasone", "prednisone"];

/** Whether the cycles alone tell that it is no line: not one, or steroids for a while. */
const isLineByCycles = ({ cycles, drugs }: ExposureFact): boolean =>
  cycles === 0 || (drugs !== "unknown" && drugs.every((drug) => steroids.includes(drug)));

/**
 * The exposure without one part of it; `undefined` when it says nothing of it, when it ends after the day and nobody knows it yet, or when
 * that part alone tells whether it is a line.
 */
export function exposureWithout(part: (typeof partsOfExposures)[number], exposure: ExposureFact, day: number): ExposureFact | undefined {
  if (exposure[part] === undefined || (exposure.stop !== undefined && exposure.stop.first > day)) return undefined;
  if (part === "cycles" && isLineByCycles(exposure)) return undefined;
  const { [part]: _, ...less } = exposure;
  return less;
}
