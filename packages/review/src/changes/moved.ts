import { type Fact, type Jurisdiction, type Snapshot, standingsOf } from "@nextline/core";

/** A patient whose first options are asked on two days. */
export interface Asked<Patient> {
  readonly patient: Patient;
  readonly facts: readonly Fact[];
}

/** A patient for whom other options come first on the later day. */
export interface Moved<Patient> {
  readonly patient: Patient;
  readonly before: readonly string[];
  readonly after: readonly string[];
}

/** The patients whose first options differ between two days in a country. The facts are the same on both days. */
export function moved<Patient>(
  patients: readonly Asked<Patient>[],
  snapshot: Snapshot,
  jurisdiction: Jurisdiction,
  from: string,
  to: string,
): Moved<Patient>[] {
  return patients.flatMap(({ patient, facts }) => {
    const [before, after] = [from, to].map((asOf) => standingsOf(facts, snapshot, { jurisdiction, asOf }).first);
    if (before === undefined || after === undefined || [...before].sort().join() === [...after].sort().join()) return [];
    return [{ patient, before, after }];
  });
}
