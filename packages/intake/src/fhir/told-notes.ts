import type { NotUnderstood } from "../facts/reading.ts";
import type { FhirReading } from "./fhir-reading.ts";
import type { Account } from "./ledger.ts";
import { mayHide } from "./reason.ts";

/**
 * What the reader of the advice is told was not understood: everything that was not used, said once for each thing and reason, with how often and
 * where first; whether the record is complete; and the remarks.
 */
export function toldNotes(
  account: Account,
  reading: FhirReading,
  incomplete: readonly NotUnderstood[],
  hasPatient: boolean,
): readonly NotUnderstood[] {
  const groups = Map.groupBy(account.notUsed, ({ reason, what }) => `${reason} ${what}`);
  const unused = [...groups.values()].flatMap((group): NotUnderstood[] => {
    const [first] = group;
    if (first === undefined) return [];
    const often = group.length === 1 ? "" : ` (${group.length} times)`;
    return [{ path: first.path, what: `${first.what}${often}; not used` }];
  });
  return [...incomplete, ...wholeRecord(reading, hasPatient), ...hiddenTreatments(account), ...unused, ...grouped(reading.remarks)];
}

/** What was sent is taken as everything that was given: so it is said where a treatment may be hidden in what was not understood. */
function hiddenTreatments(account: Account): readonly NotUnderstood[] {
  const hidden = account.notUsed.filter(({ type, reason }) => type?.startsWith("Medication") === true && mayHide.has(reason));
  const [first] = hidden;
  if (first === undefined) return [];
  const what = `${hidden.length} ${hidden.length === 1 ? "medication was" : "medications were"} not understood: a treatment of the myeloma among them would count as not given`;
  return [{ path: first.path, what }];
}

function wholeRecord(reading: FhirReading, hasPatient: boolean): readonly NotUnderstood[] {
  const notes: NotUnderstood[] = [];
  if (!hasPatient) notes.push({ path: "Patient", what: "no Patient was sent: age and sex are not known" });
  if (!reading.diagnoses.has("multiple-myeloma"))
    notes.push({ path: "Condition", what: "no diagnosis of multiple myeloma was found in the record" });
  const [first] = reading.withoutStatus;
  if (first !== undefined) notes.push({ path: first, what: `no status in ${reading.withoutStatus.length} resources; read as final` });
  return notes;
}

/** The same remark is made once, with how often. */
function grouped(remarks: readonly NotUnderstood[]): readonly NotUnderstood[] {
  return [...Map.groupBy(remarks, ({ what }) => what).values()].flatMap((group) => {
    const [first] = group;
    if (first === undefined) return [];
    return [group.length === 1 ? first : { path: first.path, what: `${first.what} (${group.length} times)` }];
  });
}
