import type { Interval } from "../../terms/interval.ts";
import { between } from "../../terms/interval.ts";

/** What of a peripheral neuropathy a dose depends on. */
export interface NeuropathyForDosingInput {
  /** CTCAE grade, 0 to 4: 1 without symptoms, 2 limits instrumental, 3 limits self-care activities, 4 threatens life. */
  readonly grade?: Interval | undefined;
  /** Neuropathic pain, which the grade does not hold. */
  readonly painful?: boolean | undefined;
}

/**
 * Grade of a peripheral neuropathy as rules for doses count it: a painful grade 1 counts as 2, a painful grade 2 as 3; other grades count
 * as they are.
 *
 * Without a grade it is 0 to 4; where pain is not recorded it is between the grade without it and that with it.
 *
 * Source: the dose rules of proteasome inhibition (PMC1936263, table 1, which grades by an older CTC); grades of `nci-2017-ctcae-5`, recalled.
 * Paraesthesia and lost reflexes were grade 1 in version 4.
 *
 * @example neuropathyForDosing({ grade: exactly(1), painful: true }) // { low: 2, high: 2 }
 */
export function neuropathyForDosing({ grade = between(0, 4), painful }: NeuropathyForDosingInput): Interval {
  const counted = (value: number, pain: boolean): number => (pain && (value === 1 || value === 2) ? value + 1 : value);
  return between(counted(grade.low, painful ?? false), counted(grade.high, painful ?? true));
}
