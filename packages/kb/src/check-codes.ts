import { isLoinc, isSnomed, measurementUnits } from "@nextline/core";
import type { Assembled } from "./assemble.ts";
import { type Faults, suggestion } from "./faults.ts";

export { isLoinc, isSnomed };

/** Check digits, names that must exist, and codes that would stand for two things. A trap may fail its check digit; that is often why it is one. */
export function checkCodes({ snapshot, entities, documents }: Assembled, faults: Faults): void {
  const document = documents.get("terminology/codes.yaml");
  const { codes, codeTraps, conditions, abnormalities, medicines } = snapshot.terminology;
  const names: Readonly<Record<string, ReadonlySet<string>>> = {
    measurement: new Set(Object.keys(measurementUnits)),
    condition: new Set(conditions.map(({ id }) => id)),
    abnormality: new Set(abnormalities.map(({ id }) => id)),
    drug: new Set(snapshot.drugs.map(({ id }) => id)),
    medicine: new Set(medicines.flatMap(({ id, members }) => [id, ...members])),
  };
  const digits: Readonly<Record<string, (code: string) => boolean>> = { loinc: isLoinc, snomed: isSnomed };
  const meanings = new Map<string, string>();
  const traps = new Set(codeTraps.map(({ system, code }) => `${system} ${code}`));
  for (const [index, { system, code, means }] of (document === undefined ? [] : codes).entries()) {
    const at = ["entries", index, "code"];
    const key = `${system} ${code}`;
    const fault = (found: string, expected: string, remedy: string): void => {
      if (document !== undefined) faults.add(document, at, found, expected, remedy);
    };
    if (digits[system]?.(code) === false)
      fault(code, "a code whose check digit is right", "look the code up; a wrong code in use belongs to traps");
    if (traps.has(key)) fault(code, "a code that is no trap", "keep it in one of the two lists");
    const meaning = JSON.stringify(means);
    if (meanings.has(key) && meanings.get(key) !== meaning) fault(code, "one meaning for a code", "join the entries");
    meanings.set(key, meaning);
    for (const [kind, name] of Object.entries(means))
      if (names[kind] !== undefined && typeof name === "string" && !names[kind].has(name))
        fault(name, `a ${kind} of the project`, suggestion(name, names[kind]));
  }
  for (const { value: drug, document: own } of entities.drugs)
    for (const [index, { system, code }] of drug.codes.entries())
      if (digits[system]?.(code) === false)
        faults.add(own, ["codes", index, "code"], code, "a code whose check digit is right", "look the code up");
}
