/** Histories written briefly for tests: days as text, drugs by name. */
import type { AttributeCode, ExposureFact, Fact, MeasurementCode, ProcedureFact } from "../src/facts/fact.ts";
import { measurementUnits } from "../src/facts/fact.ts";
import { recordAsOf } from "../src/facts/record.ts";
import type { Course } from "../src/state/course/course.ts";
import { type DefinitionChoice, ownDefinitions } from "../src/state/definitions.ts";
import type { Lists } from "../src/state/derived.ts";
import { courseInForce, type Derivation, deriveState } from "../src/state/state.ts";
import { between, type DateInterval, parseDate } from "../src/terms/date.ts";
import type { FindingValue } from "../src/terms/finding-value.ts";

export const dateOf = (text: string): DateInterval => {
  const date = parseDate(text);
  if (date === undefined) throw new Error(`${text} is no date`);
  return date;
};

const classes = {
  PI: ["bortezomib", "carfilzomib", "ixazomib"],
  IMiD: ["thalidomide", "lenalidomide", "pomalidomide"],
  "anti-CD38": ["daratumumab", "isatuximab"],
  steroid: ["dexamethasone", "prednisone"],
  cells: ["cilta-cel"],
  alkylator: ["melphalan", "cyclophosphamide"],
};

export const lists: Lists = {
  drugs: Object.values(classes).flat(),
  steroids: new Set(classes.steroid),
  cellTherapies: new Set(classes.cells),
  maintenanceDosed: new Set(classes.IMiD),
  seenInImmunofixation: new Set(classes["anti-CD38"]),
  classOf: new Map(Object.entries(classes).flatMap(([id, drugs]) => drugs.map((drug) => [drug, id] as const))),
  classes: Object.keys(classes),
  conditions: [],
  charlson: new Map(),
  abnormalities: [],
  toxicities: [],
  medicines: [],
};

type Given = Partial<Omit<ExposureFact, "kind" | "drugs" | "date" | "stop" | "source">>;

let places = 0;
const source = () => ({ path: `treatments[${places++}]` });

/** Drugs from a day to a day; without a stop it is not known, or it goes on. */
export function given(drugs: readonly string[], start: string, stop?: string, more: Given = {}): Fact {
  return {
    kind: "exposure",
    drugs,
    date: dateOf(start),
    ...(stop === undefined ? {} : { stop: dateOf(stop) }),
    toxicity: [],
    ...more,
    source: source(),
  };
}

export function done(procedure: ProcedureFact["procedure"], date: string, planned?: boolean): Fact {
  return { kind: "procedure", procedure, date: dateOf(date), ...(planned === undefined ? {} : { planned }), source: source() };
}

type Values = { readonly [Code in MeasurementCode | AttributeCode]?: number | string | boolean };

/** What was measured or seen on a day. */
export function seen(date: string, values: Values): Fact[] {
  return Object.entries(values).map(([code, value]): Fact => {
    const about = { date: dateOf(date), source: { path: `series ${date} ${code}` } };
    return typeof value === "number"
      ? { kind: "measurement", code: code as MeasurementCode, value, unit: measurementUnits[code as MeasurementCode], ...about }
      : { kind: "attribute", code: code as AttributeCode, value, ...about };
  });
}

const today = "2026-11-22";

const derivation = (choice: DefinitionChoice): Derivation => ({
  jurisdiction: "US",
  lists,
  labels: [],
  definitions: ownDefinitions,
  choice,
});

/** The course of a history as of a day, 22 November 2026 if none is given. */
export function courseOf(facts: readonly Fact[], choice: DefinitionChoice = {}, asOf = today): Course {
  return courseInForce(recordAsOf(facts, dateOf(asOf).first), derivation(choice));
}

/** One finding of a history as of a day, 22 November 2026 if none is given. */
export function findingOf(id: string, facts: readonly Fact[], choice: DefinitionChoice = {}, asOf = today): FindingValue | undefined {
  return deriveState(recordAsOf(facts, dateOf(asOf).first), derivation(choice)).findings.find((finding) => finding.id === id)?.value;
}

/** What a set certainly holds and what it may hold. */
export function members(value: FindingValue | undefined): { certain: string[]; possible: string[] | "any" } {
  if (value?.type !== "set") return { certain: [], possible: "any" };
  return { certain: [...value.members].sort(), possible: value.possible === "any" ? "any" : [...value.possible].sort() };
}

/** So many days after a day. */
export function after(date: string, days: number): string {
  const day = dateOf(date).first + days;
  return between(day, day).text;
}

/** How many lines there are, from the least to the most, and why the last one began. */
export function linesCounted(facts: readonly Fact[]): string {
  const { count, lines } = courseOf(facts);
  return `${count.low} to ${count.high}: ${lines.at(-1)?.dated?.began}`;
}
