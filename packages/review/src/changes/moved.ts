import { type Fact, type Jurisdiction, type Snapshot, standingsOf } from "@nextline/core";

/** A patient whose first options are asked on two days. */
export interface Asked<Patient> {
  readonly patient: Patient;
  /** Without dates: the patient is the same on both days, and only the knowledge differs. */
  readonly facts: readonly Fact[];
}

/** A patient for whom other options come first on the later day. */
export interface Moved<Patient> {
  readonly patient: Patient;
  readonly before: readonly string[];
  readonly after: readonly string[];
}

/** Whether a fact is tied to a day, so that the patient on another day is another patient: later or earlier in the same course. */
export function holdsDates(facts: readonly Fact[]): boolean {
  return facts.some((fact) => fact.date !== undefined || (fact.kind === "exposure" && fact.stop !== undefined));
}

/** The patients whose first options differ between two days in a country. Facts with dates are a RangeError. */
export function moved<Patient>(
  patients: readonly Asked<Patient>[],
  snapshot: Snapshot,
  jurisdiction: Jurisdiction,
  from: string,
  to: string,
): Moved<Patient>[] {
  return patients.flatMap(({ patient, facts }) => {
    if (holdsDates(facts)) throw new RangeError("facts with dates cannot be compared between two days");
    const [before, after] = [from, to].map((asOf) => standingsOf(facts, snapshot, { jurisdiction, asOf }).first);
    if (before === undefined || after === undefined || [...before].sort().join() === [...after].sort().join()) return [];
    return [{ patient, before, after }];
  });
}
